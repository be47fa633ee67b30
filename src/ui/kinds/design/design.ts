/** A design: the room while it is open, then the rubric with its evidence. */
import { fieldsIn } from '../../../core/design/room.ts'
import { isAnswered } from '../../../core/drill/ahead.ts'
import { askedOf } from '../../../core/kinds/design/asked.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { AnswerView, KindView, Lines } from '../kind-view.ts'
import { fieldLeftKeys } from '../parts/field-keys.ts'
import { stacked } from '../parts/stacked.ts'
import { backToTicksKey, tickCursor, tickKeys } from '../parts/ticking.ts'
import { debriefRows, ownRows } from './debrief-rows.ts'
import { DesignRoom } from './design-room.tsx'
import { modelRows } from './model-rows.ts'
import { clashKeys, meantKeys, notHeardKeys, pointKeys, rejectKeys, roomKeys } from './room-keys.ts'
import { rubricLines } from './rubric-rows.ts'

export const design: KindView<'design'> = {
  rows,
  answeringKeys: (drill, { words, more }) => [
    ...fieldLeftKeys(words),
    ...pointKeys(drill, words),
    ...meantKeys(drill, words),
    ...notHeardKeys(drill, words, 'x'),
    ...more,
  ],
  cursor: tickCursor,
  tickingKeys: (drill, words) =>
    tickKeys(drill, words, [...rejectKeys(drill, words), ...clashKeys(drill, words)]),
  ratingKeys: (_, words) => [backToTicksKey(words)],
  typing: {
    place: 'whole',
    isOn: () => true,
    fields: ({ work, task }) => fieldsIn(work, askedOf(task, task.question)),
    focus: ({ work }) => work.focus,
    keys: roomKeys,
    Room: DesignRoom,
  },
  scrollKey: ({ work }) =>
    `${work.stage} ${work.exchanges.length} ${work.stage === 'deep-dive' ? work.focus : ''}`,
}

function rows(view: AnswerView<'design'>): Lines {
  if (!isAnswered(view.drill)) return { rows: ownRows(view), cursorRow: 0 }
  const after = [BLANK, ...modelRows(view), BLANK, ...ownRows(view)]
  return stacked(debriefRows(view), rubricLines(view), after)
}
