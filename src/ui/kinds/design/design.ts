/** A design: the room while it is open, then the rubric with its evidence. */
import { pointsHad } from '../../../core/design/points.ts'
import { COMPUTE_FIELD, challengeAt, fieldsIn, isWaiting } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import { isAnswered } from '../../../core/drill/ahead.ts'
import type { DrillOf } from '../../../core/drill/drill.ts'
import { askedOf } from '../../../core/kinds/design/asked.ts'
import { pointId } from '../../../core/kinds/design/challenges.ts'
import { resultOf } from '../../../core/kinds/design/played.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { AnswerView, DrillIntent, Keys, KindView, Lines } from '../kind-view.ts'
import { doneKey, editorKey, fieldLeftKeys, leaveFieldKey } from '../parts/field-keys.ts'
import { stacked } from '../parts/stacked.ts'
import { backToTicksKey, lineAtCursor, tickCursor, tickKeys } from '../parts/ticking.ts'
import { debriefRows, ownRows } from './debrief-rows.ts'
import { DesignRoom } from './design-room.tsx'
import { modelRows } from './model-rows.ts'
import { rubricLines } from './rubric-rows.ts'

export const design: KindView<'design'> = {
  rows,
  answeringKeys: (drill, { words, more }) => [
    ...fieldLeftKeys(words),
    ...pointKeys(drill, words),
    ...more,
  ],
  cursor: tickCursor,
  tickingKeys: (drill, words) => tickKeys(drill, words, rejectKeys(drill, words)),
  ratingKeys: (_, words) => [backToTicksKey(words)],
  typing: {
    place: 'whole',
    isOn: () => true,
    fields: ({ work, task }) => fieldsIn(work, askedOf(task, task.question)),
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

function roomKeys({ task, work }: DrillOf<'design'>, field: string, words: Words): Keys {
  const { keys } = words.designRoom
  const isAsking = work.stage === 'clarify'
  const asked = challengeAt(work, askedOf(task, task.question))
  const goOn = asked && isWaiting(work, asked) ? keys.points : keys.goOn
  return [
    entryKey(),
    bind('tab', goOn, toDrill({ type: 'focus', by: 1 })),
    ...(isAsking ? [] : [beforeKey()]),
    doneKey(words),
    leaveFieldKey(words),
  ]

  function entryKey(): Keys[number] {
    if (isAsking) return bind('enter', keys.ask, toDrill({ type: 'ask' }))
    if (field === COMPUTE_FIELD) return bind('enter', keys.compute, toDrill({ type: 'ask' }))
    return editorKey(field, words)
  }

  function beforeKey(): Keys[number] {
    const back = toDrill({ type: 'focus', by: -1 })
    return bind('shift+tab', keys.before, back, { keys: 'shift-tab' })
  }
}

/** Points of the reply that was given, corrected by their digits. */
function pointKeys({ task, work }: DrillOf<'design'>, { keys }: Words): Keys {
  const asked = challengeAt(work, askedOf(task, task.question))
  if (!asked || !work.replied?.includes(asked.field)) return []
  const had = pointsHad(asked, designAnswerOf(work.texts, work.marks))
  const all = `1-${had.length}`
  return had.map((isHad, i) => {
    const id = pointId(asked.field, i + 1)
    const mark = toDrill({ type: 'mark', id, value: Number(!isHad) })
    return bind<DrillIntent>(
      `${i + 1}`,
      keys.tick,
      mark,
      i === 0 ? { keys: all } : { instead: all },
    )
  })
}

/** Evidence of the line at the cursor that was not found and, so says the candidate, is there; again takes it back. */
function rejectKeys(drill: DrillOf<'design'>, { designRoom }: Words): Keys {
  const { id } = lineAtCursor(drill)
  const line = resultOf(drill.task.question, drill.work).lines.find((one) => one.id === id)
  const codes = (line?.pieces ?? []).filter((one) => !one.isFound).map(({ written }) => written)
  if (codes.length === 0) return []
  return [bind('x', designRoom.keys.reject, toDrill({ type: 'reject', field: id, codes }))]
}
