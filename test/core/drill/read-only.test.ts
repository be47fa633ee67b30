import { expect, test } from 'vitest'
import { activeMs } from '../../../src/core/drill/time/spent.ts'
import { begin, edit, judged, mark, PLAYED, play, type Step, ticks } from './sitting.ts'

const trouble = { what: 'draft', fault: { code: 'nothing-to-drill' } } as const
const EVERYTHING: readonly Step[] = [
  ...ticks(3),
  [0, edit('a')],
  [0, { type: 'choose', option: 0 }],
  [0, 'speak'],
  [0, 'speak'],
  [0, 'hint'],
  [0, 'pause'],
  [0, 'file-saved'],
  [0, judged(1)],
  [60_000, 'tick'],
  [0, { type: 'edit-outside', field: 'answer' }],
  [0, { type: 'edited-outside', field: 'answer', text: 'b' }],
  [0, 'submit'],
  [0, 'submit'],
  [0, 'give-up'],
  [0, mark('p1')],
  [0, { type: 'rate', grade: 'easy' }],
  [0, 'start-over'],
  [0, { type: 'failed', trouble }],
  [0, 'retry'],
  [0, 'leave'],
]

test.each(Object.entries(PLAYED))(
  'a second window on a %s question looks on: nothing is answered, timed or written',
  (_, question) => {
    const { drill, effects } = play(begin(question, true), ...EVERYTHING)
    expect(effects).toEqual([])
    expect(drill).toMatchObject({ hints: 0, firstKeyMs: null, trouble: null })
    expect(drill.work).toEqual(begin(question).work)
    expect(activeMs(drill)).toBe(0)
  },
)
