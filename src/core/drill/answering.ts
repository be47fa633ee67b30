/** While an answer is open: its texts, its marks, where the cursor is. Nothing here ends it. */

import { fieldsOf, linesOf } from '../kinds/facts.ts'
import { resumed } from './clocked.ts'
import { moveInBug, pointAt, switchPane, takeBack } from './debug.ts'
import { moveInRoom } from './design.ts'
import type { AnswerMode, Drill, Phase, Work } from './drill.ts'
import { activeMs } from './spent.ts'
import { moveTo, type Spotting, span, unspan } from './spotting.ts'

type Answering = Drill & { readonly phase: Extract<Phase, { name: 'reading' | 'answering' }> }

export function isAnswering(drill: Drill): drill is Answering {
  return drill.phase.name === 'reading' || drill.phase.name === 'answering'
}

/** Also paused or asleep: who types or saves has come back. */
export function canAnswer(drill: Drill): boolean {
  const { name } = drill.phase
  return !drill.isReadOnly && (isAnswering(drill) || name === 'paused' || name === 'asleep')
}

/** The first key, and from reading to answering. */
export function begun(drill: Drill): Drill {
  const awake = resumed(drill)
  const firstKeyMs = awake.firstKeyMs ?? activeMs(awake)
  const phase: Phase = awake.phase.name === 'reading' ? { name: 'answering' } : awake.phase
  return { ...awake, firstKeyMs, phase }
}

type Prose = Extract<Work, { kind: 'recall' | 'sheet' }>
type Ticked = Prose | Extract<Work, { kind: 'design' }>

export const isProse = (work: Work): work is Prose =>
  work.kind === 'recall' || work.kind === 'sheet'

/** What is revealed and ticked before it is graded. */
export const isTicked = (work: Work): work is Ticked => 'marks' in work

export function withMode(drill: Drill, mode: AnswerMode): Drill {
  const { work } = drill
  return isProse(work) && canAnswer(drill) ? { ...drill, work: { ...work, mode } } : drill
}

export function edited(drill: Drill, field: string, text: string): Drill {
  const { work } = drill
  if (!canAnswer(drill)) return drill
  if (work.kind === 'estimate' || work.kind === 'review') {
    const texts = { ...work.texts, [field]: text }
    const next = work.kind === 'estimate' ? { ...work, texts, isWarned: false } : { ...work, texts }
    return { ...begun(drill), work: next }
  }
  if (work.kind === 'design') return withText(begun(drill), field, text)
  if (!isProse(work)) return drill
  return withText({ ...begun(drill), work: { ...work, mode: 'type' } }, field, text)
}

function withText(drill: Drill, field: string, text: string): Drill {
  const { work } = drill
  return isTicked(work)
    ? { ...drill, work: { ...work, texts: { ...work.texts, [field]: text } } }
    : drill
}

/** An editor with a window of its own may be closed after the answer was shown: what was written there is kept. */
export function editedOutside(drill: Drill, field: string, text: string): Drill {
  const { name } = drill.phase
  const isLate = name === 'revealed' || name === 'rating'
  return isLate ? withText(drill, field, text) : edited(drill, field, text)
}

export function moveFocus(drill: Drill, by: 1 | -1): Drill {
  if (drill.work.kind === 'code') return switchPane(drill)
  if (drill.work.kind === 'design') return moveInRoom(drill, by)
  if (drill.work.kind !== 'sheet' && drill.work.kind !== 'estimate') return drill
  const last = fieldsOf(drill.task).length - 1
  const focus = Math.min(last, Math.max(0, drill.work.focus + by))
  return { ...drill, work: { ...drill.work, focus } }
}

export function withCursor(drill: Drill, to: number): Drill {
  const { work } = drill
  switch (work.kind) {
    case 'code':
      return moveInBug(drill, to)
    case 'review':
      return withSpotting(drill, (spotting, last) => moveTo(spotting, to, last))
    case 'estimate':
      return drill
    case 'choice':
    case 'recall':
    case 'sheet':
    case 'design':
      return { ...drill, work: { ...work, cursor: Math.max(0, to) } }
  }
}

function withSpotting(drill: Drill, change: (spotting: Spotting, last: number) => Spotting): Drill {
  const { work } = drill
  const { question } = drill.task
  if (work.kind !== 'review' || question.kind !== 'review' || !canAnswer(drill)) return drill
  const last = question.exhibit.text.replace(/\n$/, '').split('\n').length
  return { ...drill, work: { ...work, spotting: change(work.spotting, last) } }
}

/** A range that is complete asks for its sentence: what is wrong there? */
export function point(drill: Drill): Drill {
  const { work } = drill
  if (!canAnswer(drill)) return drill
  if (work.kind === 'code') return pointAt(begun(drill))
  if (work.kind !== 'review') return drill
  const [spotting, spot] = span(work.spotting)
  return { ...begun(drill), work: { ...work, spotting, noting: spot?.id ?? null } }
}

export function unpoint(drill: Drill): Drill {
  return drill.work.kind === 'code' ? takeBack(drill) : withSpotting(drill, unspan)
}

export function marked(drill: Drill, id: string, value: number): Drill {
  const { work, phase } = drill
  const line = linesOf(drill.task.question).find((one) => one.id === id)
  if (phase.name !== 'revealed' || !isTicked(work) || !line || line.isFound) return drill
  const mark = Math.min(line.most, Math.max(0, value))
  return { ...drill, work: { ...work, marks: { ...work.marks, [id]: mark } } }
}

export function choose(drill: Drill, option: number): Drill {
  if (drill.work.kind !== 'choice' || !canAnswer(drill)) return drill
  const { order, chosen } = drill.work
  if (!order.includes(option)) return drill
  const after = chosen.includes(option)
    ? chosen.filter((other) => other !== option)
    : [...chosen, option]
  const next = begun(drill)
  return { ...next, work: { ...drill.work, chosen: after } }
}
