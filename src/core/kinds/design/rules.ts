import { pointMarks } from '../../design/points.ts'
import {
  ASK_FIELD,
  ask,
  meant,
  misheard,
  moveOn,
  NEW_ROOM,
  type Room,
  refitted,
  takeBack,
} from '../../design/room.ts'
import { askField, choiceHeardField, designAnswerOf, paneField } from '../../design/texts.ts'
import { begun, canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import { activeMs, effortOf } from '../../drill/time/spent.ts'
import type { Answer } from '../../log.ts'
import { byGrade, byShare, WORKED_OUT } from '../../practice/grade.ts'
import type { KindRules } from '../kind-rules.ts'
import { findingKey, REJECTING, rejectionsOf } from '../rejecting.ts'
import { isShown, TICKING, withText } from '../ticking.ts'
import { askedOf } from './asked.ts'
import { challengesOf, pointId } from './challenges.ts'
import { designMarks, designShare } from './played.ts'

type Design = DrillOf<'design'>

const share = ({ task, work }: Design): number | null => designShare(task.question, work)

export const designRules: KindRules<'design'> = {
  newWork: () => ({ ...NEW_ROOM, marks: {}, cursor: 0, rejected: [] }),
  fitted: (work, task) => ({ ...work, ...refitted(work, askedOf(task, task.question)) }),
  spentOn: () => 'solving',
  submit: () => 'over',
  revealed: ({ task: { question }, work }) => ({
    ...work,
    cursor: 0,
    marks: { ...work.marks, ...pointMarks(question, designAnswerOf(work.texts, work.marks)) },
  }),
  assess(drill) {
    const had = share(drill)
    return had === null ? null : byShare(had, effortOf(drill), WORKED_OUT)
  },
  outcome: byGrade,
  score: share,
  answer,
  rejections: rejectionsOf,
  on: {
    ...TICKING,
    mark: (drill, event) =>
      canAnswer(drill) && isReplied(drill, event.id)
        ? [marked(drill, event), []]
        : TICKING.mark(drill, event),
    ...REJECTING,
    edit: (drill, { field, text }) => [edited(drill, field, text), []],
    'edited-outside': (drill, { field, text }) => [
      isShown(drill) ? withText(drill, field, text) : edited(drill, field, text),
      [],
    ],
    focus: (drill, { by }) => [moveInRoom(drill, by), []],
    ask: (drill) => [inRoom(drill, (room) => ask(room, drill.task.question)), []],
    meant: (drill, { which }) => [
      inRoom(drill, (room) => meant(room, which, drill.task.question)),
      [],
    ],
    'take-back': (drill, { number }) => [tookBack(drill, number), []],
    misheard: (drill, { pane }) => [wasMisheard(drill, pane), []],
  },
}

/** A point that stands on the screen because its reply was given. */
function isReplied({ task, work }: Design, id: string): boolean {
  const asked = challengesOf(askedOf(task, task.question))
  return asked.some(
    ({ field, points }) =>
      work.replied?.includes(field) && points.some((_, i) => pointId(field, i + 1) === id),
  )
}

function marked(drill: Design, { id, value }: { readonly id: string; readonly value: number }) {
  const { work } = drill
  return { ...drill, work: { ...work, marks: { ...work.marks, [id]: Number(value > 0) } } }
}

function edited(drill: Design, field: string, text: string): Design {
  return canAnswer(drill) ? withText(begun(drill), field, text) : drill
}

function moveInRoom(drill: Design, by: 1 | -1): Design {
  if (!canAnswer(drill)) return drill
  const { task, work } = drill
  const room = moveOn(work, by, askedOf(task, task.question), activeMs(drill))
  return { ...drill, work: { ...work, ...room } }
}

function inRoom(drill: Design, change: (room: Room) => Room): Design {
  return canAnswer(drill)
    ? { ...begun(drill), work: { ...drill.work, ...change(drill.work) } }
    : drill
}

/** Counted for the rule, too. */
function wasMisheard(drill: Design, pane: string): Design {
  const { question } = drill.task
  const next = inRoom(drill, (room) => misheard(room, pane, question))
  const field = choiceHeardField(pane)
  const [before, after] = [drill, next].map(({ work }) => work.texts[field])
  if (before === after) return next
  const key = findingKey(paneField(pane, 'choice'), `option:${before ?? after}`)
  const others = next.work.rejected.filter((one) => one !== key)
  const rejected = after === undefined ? others : [...others, key]
  return { ...next, work: { ...next.work, rejected } }
}

/** Counted for the rule, as a finding that is rejected. */
function tookBack(drill: Design, number: number): Design {
  const before = drill.work.exchanges[number - 1]
  const next = inRoom(drill, (room) => takeBack(room, number, drill.task.question))
  if (next.work.exchanges === drill.work.exchanges || !before || !('id' in before)) return next
  const key = findingKey(askField(number), `asked:${before.id}`)
  const others = next.work.rejected.filter((one) => one !== key)
  const rejected = before.type === 'taken-back' ? others : [...others, key]
  return { ...next, work: { ...next.work, rejected } }
}

/** A question that was written and not asked is kept; an empty field is not. */
function answer({ task, work }: Design): Answer {
  const { [ASK_FIELD]: unasked = '', ...texts } = work.texts
  return {
    texts: unasked.trim() === '' ? texts : work.texts,
    marks: designMarks(task.question, work),
    said: false,
  }
}
