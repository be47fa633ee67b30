/** A mock on a call with something in every part of its debrief and replay page. */
import { createHash } from 'node:crypto'
import type { MockEvent, MockMode } from '../../../src/core/interview/events.ts'
import { foldBegun } from '../../../src/core/interview/fold.ts'
import type { MockRecord } from '../../../src/core/interview/record.ts'
import type { Phase } from '../../../src/core/kinds/design/question.ts'
import { renderReplay } from '../../../src/report/host/replay.ts'
import { STYLE } from '../../../src/report/style.ts'
import { wordsFor } from '../../../src/words/words.ts'

const MINUTE = 60_000
export const DATE = '2026-11-20'
/** Markup, escape sequences and a table's sign. */
export const HOSTILE = '<script>alert(1)</script>\x1b[31m| *x* "><img src=//example.invalid>'

const PHASES: readonly Phase[] = [
  { id: 'brief', minutes: 2 },
  { id: 'clarify', minutes: 5 },
  { id: 'build', minutes: 18 },
  { id: 'wrap', minutes: 2 },
]

/** `text`: what each text of a person or a deck becomes. */
export function mockRecord(
  text: (own: string) => string = String,
  mode: MockMode = 'call',
  more: readonly MockEvent[] = [],
): MockRecord {
  const at = (minutes: number) => ({ round: 0, clockMs: Math.round(minutes * MINUTE) })
  const events: readonly MockEvent[] = [
    {
      type: 'begin',
      mode,
      title: text('Fan out'),
      seed: 1,
      lang: 'en',
      rounds: [
        {
          question: 'go/fan-out',
          digest: 'd',
          kind: 'code',
          title: text('Fan out'),
          minutes: 27,
          phases: [...PHASES, { id: text('own'), minutes: 1 }],
        },
      ],
    },
    { type: 'round', round: 0 },
    { type: 'note', ...at(1), text: text('restated the contract unasked') },
    { type: 'phase', ...at(2.5), phase: 1 },
    { type: 'note', ...at(4), text: text('a private remark') },
    { type: 'phase', ...at(7), phase: 2 },
    { type: 'pause', ...at(9) },
    { type: 'resume', ...at(9) },
    { type: 'hint', ...at(12), rung: 1 },
    { type: 'note', ...at(15), text: text('forgot the cancel') },
    ...more,
    { type: 'phase', ...at(24), phase: 3 },
    {
      type: 'score',
      ...at(25),
      dimension: 'understanding',
      score: 4,
      evidence: text('restated the contract unasked'),
    },
    { type: 'score', ...at(25.5), dimension: 'code', score: 3, evidence: '' },
    {
      type: 'score',
      ...at(26),
      dimension: 'concurrency',
      score: 2,
      evidence: text('a send without a receiver'),
    },
    { type: 'takeaways', texts: [text('say who closes the channel')] },
    { type: 'pause', ...at(26.5) },
    { type: 'end' },
  ]
  return foldBegun(events)
}

export const hintText = (_round: number, rung: number): string => `hint number ${rung}`

export function replayOf(record: MockRecord, lang = 'en', hint = hintText): string {
  return renderReplay(record, {
    words: wordsFor(lang),
    date: DATE,
    hintText: hint,
    styleHash: createHash('sha256').update(STYLE).digest('base64'),
  })
}
