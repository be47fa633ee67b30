/** Options to choose from, each with its reason after the answer. */
import { isAnswered } from '../../../core/drill/ahead.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { KindView } from '../kind-view.ts'
import { followUpRows } from '../parts/follow-up-rows.ts'
import { stacked } from '../parts/stacked.ts'
import { optionRows } from './option-rows.ts'

export const choice: KindView<'choice'> = {
  rows: (view) => stacked([], optionRows(view), isAnswered(view.drill) ? followUpRows(view) : []),
  answeringKeys: ({ work }, { words: { keys }, more }) => [
    bind('space', keys.choose, toDrill({ type: 'choose', option: work.order[work.cursor] ?? 0 })),
    bind('enter', keys.answer, toDrill({ type: 'submit' })),
    ...more,
  ],
  cursor: ({ work }) => ({ from: 0, at: work.cursor, count: work.order.length }),
  /** A digit takes the option it numbers. */
  atCursor: ({ work }, chord) => {
    const option = /^[1-8]$/.test(chord) ? work.order[Number(chord) - 1] : undefined
    return option === undefined ? undefined : { type: 'choose', option }
  },
}
