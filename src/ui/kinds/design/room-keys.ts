/** The keys of the design room, and those beside its rubric. */
import { hearingOf } from '../../../core/design/hearing.ts'
import { pointsHad } from '../../../core/design/points.ts'
import { asksBack, COMPUTE_FIELD, challengeAt, isWaiting } from '../../../core/design/room.ts'
import { designAnswerOf } from '../../../core/design/texts.ts'
import type { DrillOf } from '../../../core/drill/drill.ts'
import { askedOf } from '../../../core/kinds/design/asked.ts'
import { pointId } from '../../../core/kinds/design/challenges.ts'
import { CLASH, clashField, isClashRejected, resultOf } from '../../../core/kinds/design/played.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { DrillIntent, Keys } from '../kind-view.ts'
import { doneKey, editorKey, leaveFieldKey } from '../parts/field-keys.ts'
import { lineAtCursor } from '../parts/ticking.ts'

type Design = DrillOf<'design'>

export function roomKeys(drill: Design, field: string, words: Words): Keys {
  const { task, work } = drill
  const { keys } = words.designRoom
  const isAsking = work.stage === 'clarify'
  const asked = challengeAt(work, askedOf(task, task.question))
  const goOn = asked && isWaiting(work, asked) ? keys.points : keys.goOn
  return [
    ...meantKeys(drill, words),
    entryKey(),
    bind('tab', goOn, toDrill({ type: 'focus', by: 1 })),
    ...(isAsking ? [] : [beforeKey()]),
    ...notHeardKeys(drill, words, 'ctrl+x'),
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
export function pointKeys({ task, work }: Design, { keys }: Words): Keys {
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

/** "Do you mean A or B?" has a key for each, while nothing else was asked. */
export function meantKeys({ work }: Design, { designRoom }: Words): Keys {
  if (work.stage !== 'clarify' || !asksBack(work)) return []
  const label = designRoom.keys.meant
  const first = toDrill({ type: 'meant', which: 0 })
  const second = toDrill({ type: 'meant', which: 1 })
  const shown = '1, 2'
  return [
    bind<DrillIntent>('1', label, first, { keys: shown }),
    bind<DrillIntent>('2', label, second, { instead: shown }),
  ]
}

/** What was heard wrongly: the question that was answered last, or the choice of the pane; again takes it back. */
export function notHeardKeys(drill: Design, { designRoom }: Words, chord: string): Keys {
  const { task, work } = drill
  const { keys } = designRoom
  if (work.stage === 'clarify') {
    const last = work.exchanges.at(-1)
    if (last?.type !== 'opened' && last?.type !== 'again' && last?.type !== 'taken-back') return []
    const label = last.type === 'taken-back' ? keys.wasAsked : keys.notAsked
    const number = work.exchanges.length
    return [bind<DrillIntent>(chord, label, toDrill({ type: 'take-back', number }))]
  }
  const pane = task.question.panes.find(({ id }) => id === work.stage)
  const hearing = pane && hearingOf(pane, designAnswerOf(work.texts))
  if (!pane || (hearing?.type !== 'heard' && hearing?.type !== 'rejected')) return []
  const label = hearing.type === 'rejected' ? keys.wasChosen : keys.notChosen
  return [bind<DrillIntent>(chord, label, toDrill({ type: 'misheard', pane: pane.id }))]
}

/** Evidence of the line at the cursor that was not found and, so says the candidate, is there; again takes it back. */
export function rejectKeys(drill: Design, { designRoom }: Words): Keys {
  const { id } = lineAtCursor(drill)
  const line = resultOf(drill.task.question, drill.work).lines.find((one) => one.id === id)
  const codes = (line?.pieces ?? []).filter((one) => !one.isFound).map(({ written }) => written)
  if (codes.length === 0) return []
  return [bind('x', designRoom.keys.reject, toDrill({ type: 'reject', field: id, codes }))]
}

/** What does not go together, and, so says the candidate, was not chosen so: one after the other, then all come back. */
export function clashKeys({ task, work }: Design, { designRoom }: Words): Keys {
  const clashes = resultOf(task.question, work).contradictions
  if (clashes.length === 0) return []
  const fields = clashes.map((clash) => clashField(task.question, clash))
  const next = fields.find((field) => !isClashRejected(work, field)) ?? fields[0] ?? ''
  const reject = toDrill({ type: 'reject', field: next, codes: [CLASH] })
  return [bind<DrillIntent>('c', designRoom.keys.rejectClash, reject)]
}
