import { createHash } from 'node:crypto'
import type { Statistics } from '../../src/core/statistics/statistics.ts'
import { renderReport } from '../../src/report/report.ts'
import { STYLE } from '../../src/report/style.ts'
import { wordsFor } from '../../src/words/words.ts'
import { NOW } from './sample.ts'

/** The page as the command makes it, at a fixed time. */
export function pageOf(statistics: Statistics): string {
  return renderReport(statistics, {
    words: wordsFor('en'),
    now: NOW,
    offsetMin: () => 60,
    styleHash: createHash('sha256').update(STYLE).digest('base64'),
  })
}
