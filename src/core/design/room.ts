/**
 * The design room while it is played: the candidate asks in their own words, what was not asked stays hidden, and the panes
 * open late enough that nobody recites a solution first.
 */

import { sentencesIn } from '../ear/asking.ts'
import { stemsOf } from '../ear/terms.ts'
import { type Challenge, challengesOf } from '../kinds/design/challenges.ts'
import type { Clarify, DesignQuestion } from '../kinds/design/question.ts'
import type { Texts } from '../kinds/work.ts'
import { MODEL_FIELDS, PANE_LINES } from './answer.ts'
import { hasHidden, shownEstimates } from './computed.ts'
import { answerOf, answerTo, type Exchange, exchangesOf, isLeftOpen, keptOf } from './exchange.ts'
import { hearingOf } from './hearing.ts'
import {
  askedIn,
  askField,
  assumptionField,
  choiceHeardField,
  computedIn,
  computeField,
  designAnswerOf,
  estimateField,
  heardField,
  paneField,
} from './texts.ts'

/** `clarify`, `estimate`, `model` and `deep-dive`, or the id of a pane, which is none of these. */
export type Stage = string

/** What the screen of a room needs beside the texts; all of it is in a draft. */
export type Room = {
  readonly stage: Stage
  /** Index into the fields of the stage. */
  readonly focus: number
  readonly texts: Texts
  /** One for each question that was asked, in order. */
  readonly exchanges: readonly Exchange[]
  /** The number of the question, from 1, whose assumption is being written. */
  readonly assuming: number | null
  /** Fields whose reply was given: what a good one has stands below it. Drafts of before have none. */
  readonly replied?: readonly string[]
}

export const NEW_ROOM: Room = {
  stage: 'clarify',
  focus: 0,
  texts: {},
  exchanges: [],
  assuming: null,
}

/** The field in which a question is written, until it is asked. */
export const ASK_FIELD = 'ask'
/** The field in which the candidate says what else is worth computing. */
export const COMPUTE_FIELD = 'compute'

/** Different questions after which the panes open, matched or not; and the time on the clock after which they do anyway. */
export const ASKED_FIRST = 3
export const OPEN_AFTER_MS = 180_000

/** Without those in which there is nothing to do. */
export const stagesOf = (question: DesignQuestion): readonly Stage[] => [
  'clarify',
  ...(question.estimates.length > 0 ? ['estimate'] : []),
  'model',
  ...question.panes.map(({ id }) => id),
  ...(challengesOf(question).length > 0 ? ['deep-dive'] : []),
]

export function fieldsIn(
  room: Pick<Room, 'stage' | 'assuming' | 'texts'>,
  question: DesignQuestion,
): readonly string[] {
  switch (room.stage) {
    case 'clarify':
      return [room.assuming === null ? ASK_FIELD : assumptionField(room.assuming)]
    case 'estimate':
      return [
        ...shownIn(room, question).map(({ id }) => estimateField(id)),
        ...(hasHidden(question) ? [COMPUTE_FIELD] : []),
      ]
    case 'model':
      return MODEL_FIELDS
    case 'deep-dive':
      return challengesOf(question).map(({ field }) => field)
    default:
      return PANE_LINES.map((line) => paneField(room.stage, line))
  }
}

/** How many different questions were asked; two that open the same are one, and so are two in the same words. */
export function askedCount({ exchanges, texts }: Pick<Room, 'exchanges' | 'texts'>): number {
  const asked = askedIn(texts)
  const different = exchanges.flatMap((exchange, i) => {
    if (exchange.type === 'not-asked') return []
    if (exchange.type === 'computes') return [`compute ${exchange.id}`]
    if (exchange.type === 'opened' || exchange.type === 'again') return [`id ${exchange.id}`]
    return [`words ${stemsOf(asked[i] ?? '').join(' ')}`]
  })
  return new Set(different).size
}

/** Whether the candidate may design yet. */
export const isOpen = (room: Room, activeMs: number): boolean =>
  askedCount(room) >= ASKED_FIRST || activeMs >= OPEN_AFTER_MS

/** The question that was written is asked, or the assumption stated; an empty one is passed over. */
export function ask(room: Room, question: DesignQuestion): Room {
  if (room.stage === 'estimate') return compute(room, question)
  if (room.stage !== 'clarify') return room
  if (room.assuming !== null) return assume(room, room.assuming, question)
  const text = (room.texts[ASK_FIELD] ?? '').trim()
  if (text === '') return room
  const number = room.exchanges.length + 1
  const asked: Room = {
    ...room,
    focus: 0,
    texts: { ...room.texts, [ASK_FIELD]: '', [askField(number)]: text },
  }
  return withExchange(asked, number, answerTo(text, room.exchanges, question))
}

/** What came back to a question, and what is kept of it. */
function withExchange(room: Room, number: number, exchange: Exchange): Room {
  const { [heardField(number)]: _, ...texts } = room.texts
  const kept = keptOf(exchange)
  return {
    ...room,
    texts: kept === undefined ? texts : { ...texts, [heardField(number)]: kept },
    exchanges: [...room.exchanges.slice(0, number - 1), exchange, ...room.exchanges.slice(number)],
    assuming: isLeftOpen(exchange) ? number : null,
  }
}

/** What the candidate would also compute: a number that was hidden comes up, and anything else is kept as it was said. */
function compute(room: Room, question: DesignQuestion): Room {
  const text = (room.texts[COMPUTE_FIELD] ?? '').trim()
  const fields = fieldsIn(room, question)
  if (fields[room.focus] !== COMPUTE_FIELD || text === '') return room
  const number = computedIn(room.texts).length + 1
  const texts = { ...room.texts, [COMPUTE_FIELD]: '', [computeField(number)]: text }
  const after = fieldsIn({ ...room, texts }, question)
  const found = after.findIndex((field) => !fields.includes(field))
  return { ...room, texts, focus: found < 0 ? after.length - 1 : found }
}

/** The two that the interviewer asks between, while nothing else was asked; null: it waits for no answer. */
export function asksBack({ exchanges }: Pick<Room, 'exchanges'>): readonly [string, string] | null {
  const last = exchanges.at(-1)
  return last?.type === 'between' ? last.ids : null
}

/** "Do you mean A or B?" is answered: the first or the second. */
export function meant(room: Room, which: 0 | 1, question: DesignQuestion): Room {
  const ids = asksBack(room)
  const exchange = ids && answerOf(ids[which], room.exchanges, question)
  return exchange ? withExchange(room, room.exchanges.length, exchange) : room
}

/** "Not what I asked": what came back is taken back with what it opened; a second time it stands again. */
export function takeBack(room: Room, number: number, question: DesignQuestion): Room {
  const exchange = room.exchanges[number - 1]
  switch (exchange?.type) {
    case 'opened':
    case 'again':
      return settle(withExchange(room, number, { type: 'taken-back', id: exchange.id }), question)
    case 'taken-back': {
      const again = answerOf(exchange.id, room.exchanges.slice(0, number - 1), question)
      return again ? settle(withExchange(room, number, again), question) : room
    }
    default:
      return room
  }
}

/** Whether an answer was the first of its kind depends on those before it. */
const settle = (room: Room, question: DesignQuestion): Room => ({
  ...room,
  exchanges: exchangesOf(designAnswerOf(room.texts), question),
})

/** The choice of a pane is none of the options: what it is taken for does not count; a second time it does. */
export function misheard(room: Room, pane: string, question: DesignQuestion): Room {
  const of = question.panes.find(({ id }) => id === pane)
  const hearing = of && hearingOf(of, designAnswerOf(room.texts))
  if (hearing?.type !== 'heard' && hearing?.type !== 'rejected') return room
  const { [choiceHeardField(pane)]: _, ...texts } = room.texts
  return {
    ...room,
    texts:
      hearing.type === 'rejected'
        ? texts
        : { ...texts, [choiceHeardField(pane)]: hearing.option.id },
  }
}

/** Who asks instead of stating an assumption has asked. */
function assume(room: Room, number: number, question: DesignQuestion): Room {
  const field = assumptionField(number)
  const text = room.texts[field] ?? ''
  const stated: Room = { ...room, assuming: null, focus: 0 }
  if (!isQuestion(text)) return stated
  return ask({ ...stated, texts: { ...room.texts, [field]: '', [ASK_FIELD]: text } }, question)
}

const isQuestion = (text: string): boolean => sentencesIn(text).some(({ isAsked }) => isAsked)

/** The estimates that are on the screen. */
export const shownIn = ({ texts }: Pick<Room, 'texts'>, question: DesignQuestion) =>
  shownEstimates(question, designAnswerOf(texts))

/** To the next field, or the one before; past the last and the first to the neighbouring stage, where that is open. */
export function moveOn(room: Room, by: 1 | -1, question: DesignQuestion, activeMs: number): Room {
  const fields = fieldsIn(room, question)
  const waiting = by === 1 && challengeAt(room, question)
  if (waiting && isWaiting(room, waiting))
    return { ...room, replied: [...(room.replied ?? []), waiting.field] }
  const to = room.focus + by
  if (room.stage !== 'clarify' && to >= 0 && to < fields.length) return { ...room, focus: to }
  const stages = stagesOf(question)
  const next = stages[stages.indexOf(room.stage) + by]
  if (next === undefined || (isDesign(next) && !isOpen(room, activeMs))) return room
  const entered: Room = { ...room, stage: next, assuming: null, focus: 0 }
  return by === 1 ? entered : { ...entered, focus: fieldsIn(entered, question).length - 1 }
}

/** What is asked at the field of the deep dive that has the keys. */
export function challengeAt(
  { stage, focus }: Pick<Room, 'stage' | 'focus'>,
  question: DesignQuestion,
): Challenge | undefined {
  return stage === 'deep-dive' ? challengesOf(question)[focus] : undefined
}

/** A reply was written, and what a good one has was not shown yet. */
export const isWaiting = (
  { replied = [], texts }: Pick<Room, 'replied' | 'texts'>,
  { field, points }: Challenge,
): boolean => points.length > 0 && !replied.includes(field) && (texts[field] ?? '').trim() !== ''

/** Stages that stay closed until something was asked. */
export const isDesign = (stage: Stage): boolean => stage !== 'clarify' && stage !== 'estimate'

/** The ids of the clarifying questions that were opened, in the order of asking. */
export const openedIn = ({ exchanges }: Pick<Room, 'exchanges'>): readonly string[] => [
  ...new Set(
    exchanges.flatMap((one) => (one.type === 'opened' || one.type === 'again' ? [one.id] : [])),
  ),
]

/** What would have changed the design and was not asked: it comes back in the debrief. */
export function missedCritical(
  { clarify }: DesignQuestion,
  opened: readonly string[],
): readonly Clarify[] {
  return clarify.filter(({ id, critical }) => critical && !opened.includes(id))
}

/** Assumptions that were stated, each with the question that was not answered. */
export function assumptionsIn(
  texts: Texts,
): readonly { readonly asked: string; readonly text: string }[] {
  return askedIn(texts).flatMap((asked, i) => {
    const text = (texts[assumptionField(i + 1)] ?? '').trim()
    return text === '' ? [] : [{ asked, text }]
  })
}

/** A room whose question has changed since: its answers are looked up anew. */
export function refitted(room: Room, question: DesignQuestion): Room {
  const exchanges = exchangesOf(designAnswerOf(room.texts), question)
  const stage = stagesOf(question).includes(room.stage) ? room.stage : 'clarify'
  const assuming = isLeftOpen(exchanges[(room.assuming ?? 0) - 1]) ? room.assuming : null
  const fields = fieldsIn({ stage, assuming, texts: room.texts }, question)
  return {
    ...room,
    stage,
    exchanges,
    assuming,
    focus: Math.min(room.focus, Math.max(0, fields.length - 1)),
  }
}
