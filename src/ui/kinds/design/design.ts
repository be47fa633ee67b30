/** A design: the room while it is open, then the rubric with its evidence. */
import { fieldsIn } from '../../../core/design/room.ts'
import { isAnswered } from '../../../core/drill/ahead.ts'
import type { DrillOf } from '../../../core/drill/drill.ts'
import { resultOf } from '../../../core/kinds/design/played.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { AnswerView, Keys, KindView, Lines } from '../kind-view.ts'
import { doneKey, editorKey, fieldLeftKeys, leaveFieldKey } from '../parts/field-keys.ts'
import { stacked } from '../parts/stacked.ts'
import { backToTicksKey, lineAtCursor, tickCursor, tickKeys } from '../parts/ticking.ts'
import { debriefRows, ownRows, rubricLines } from './debrief-rows.ts'
import { DesignRoom } from './design-room.tsx'
import { modelRows } from './model-rows.ts'

export const design: KindView<'design'> = {
  rows,
  answeringKeys: (_, { words, more }) => [...fieldLeftKeys(words), ...more],
  cursor: tickCursor,
  tickingKeys: (drill, words) => tickKeys(drill, words, rejectKeys(drill, words)),
  ratingKeys: (_, words) => [backToTicksKey(words)],
  typing: {
    place: 'whole',
    isOn: () => true,
    fields: ({ work, task }) => fieldsIn(work, task.question),
    focus: ({ work }) => work.focus,
    keys: roomKeys,
    Room: DesignRoom,
  },
  scrollKey: ({ work }) => `${work.stage} ${work.exchanges.length}`,
}

function rows(view: AnswerView<'design'>): Lines {
  if (!isAnswered(view.drill)) return { rows: ownRows(view), cursorRow: 0 }
  const after = [BLANK, ...modelRows(view), BLANK, ...ownRows(view)]
  return stacked(debriefRows(view), rubricLines(view), after)
}

function roomKeys({ work }: DrillOf<'design'>, field: string, words: Words): Keys {
  const { keys } = words.designRoom
  const isAsking = work.stage === 'clarify'
  return [
    isAsking ? bind('enter', keys.ask, toDrill({ type: 'ask' })) : editorKey(field, words),
    bind('tab', keys.goOn, toDrill({ type: 'focus', by: 1 })),
    ...(isAsking ? [] : [beforeKey()]),
    doneKey(words),
    leaveFieldKey(words),
  ]

  function beforeKey(): Keys[number] {
    const back = toDrill({ type: 'focus', by: -1 })
    return bind('shift+tab', keys.before, back, { keys: 'shift-tab' })
  }
}

/** Evidence of the line at the cursor that was not found and, so says the candidate, is there; again takes it back. */
function rejectKeys(drill: DrillOf<'design'>, { designRoom }: Words): Keys {
  const { id } = lineAtCursor(drill)
  const line = resultOf(drill.task.question, drill.work).lines.find((one) => one.id === id)
  const codes = (line?.pieces ?? []).filter((one) => !one.isFound).map(({ written }) => written)
  if (codes.length === 0) return []
  return [bind('x', designRoom.keys.reject, toDrill({ type: 'reject', field: id, codes }))]
}
