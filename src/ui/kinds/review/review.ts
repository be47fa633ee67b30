/** An exhibit: the lines where something is wrong are named, each with a sentence. */
import { isAnswered } from '../../../core/drill/ahead.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { KindView } from '../kind-view.ts'
import { followUpRows } from '../parts/follow-up-rows.ts'
import { spotKeys } from '../parts/spot-keys.ts'
import { stacked } from '../parts/stacked.ts'
import { exhibitRows, findingRows } from './exhibit-rows.ts'
import { SpotNote } from './spot-note.tsx'

export const review: KindView<'review'> = {
  rows: (view) => {
    const isOver = isAnswered(view.drill)
    return stacked(
      isOver ? findingRows(view) : [],
      exhibitRows(view),
      isOver ? followUpRows(view) : [],
    )
  },
  answeringKeys: ({ work }, { words, more }) => [
    ...spotKeys(work.spotting, words),
    bind('enter', words.keys.answer, toDrill({ type: 'submit' })),
    ...more,
  ],
  cursor: ({ work }) => ({ from: 1, at: work.spotting.cursor, count: Number.MAX_SAFE_INTEGER }),
  typing: {
    place: 'below',
    isOn: ({ work }) => work.noting !== null,
    keys: (_, _field, { keys }) => [bind('esc', keys.done, toDrill({ type: 'submit' }))],
    Line: SpotNote,
  },
}
