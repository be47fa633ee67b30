/** Lines that the candidate ticks after the answer: the points of a recall, a rubric, the letters of a story. */
import type { DrillOf, KindWith } from '../../../core/drill/drill.ts'
import { linesOf } from '../../../core/kinds/facts.ts'
import type { TickedWork } from '../../../core/kinds/work.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { Cursor, DrillIntent, Keys } from '../kind-view.ts'

type Ticked = DrillOf<KindWith<TickedWork>>

export function tickCursor({ phase, task, work }: Ticked): Cursor | null {
  if (phase.name !== 'revealed') return null
  return { from: 0, at: work.cursor, count: linesOf(task.question).length }
}

export function lineAtCursor({ task, work }: Ticked) {
  const line = linesOf(task.question)[work.cursor]
  const { id = '', most = 0, isFound = false } = line ?? {}
  return { id, most, mark: work.marks[id] ?? 0, isFound }
}

/** Tick the line at the cursor: from nothing to its most and back, or by its digit. `own`: what the kind has beside it. */
export function tickKeys(drill: Ticked, { keys }: Words, own: Keys = []): Keys {
  const { id, most, mark, isFound } = lineAtCursor(drill)
  const value = mark >= most ? 0 : mark + 1
  return [
    ...(isFound
      ? []
      : [
          bind<DrillIntent>('space', keys.tick, toDrill({ type: 'mark', id, value }), {
            keys: 'space',
          }),
        ]),
    ...own,
    ...(most < 2 ? [] : Array.from({ length: most + 1 }, (_, digit) => digitKey(digit))),
  ]

  function digitKey(digit: number) {
    const mark = toDrill({ type: 'mark', id, value: digit })
    return bind<DrillIntent>(`${digit}`, keys.tick, mark, { instead: 'space' })
  }
}

export const backToTicksKey = ({ keys, short }: Words) =>
  bind<DrillIntent>('b', keys.backToTicks, toDrill({ type: 'continue' }), {
    short: short.backToTicks,
  })
