// Questions that are opened: `<summary>What is …?</summary>` with the answer inside.
import type { Line } from '../note-lines.ts'
import { cut } from './blocks.ts'
import type { Layout, Reading } from './layout.ts'
import { answerIn, summaryIn } from './marks.ts'

export const details: Layout = { name: 'details', trust: 0.95, isMarked: true, read }

function read(lines: readonly Line[]): readonly Reading[] {
  const startOf = (line: Line): string | undefined =>
    answerIn(line) === undefined ? summaryIn(line)?.says : undefined
  if (!lines.some((line) => startOf(line) !== undefined)) return []
  return [cut(lines, { startOf, unlabelled: 'rest' })]
}
