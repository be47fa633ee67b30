/** Sentences of a scorecard that its text and its page share. */
import type { Instant } from '../core/clock.ts'
import { rightKind } from '../core/interview/solo/classified.ts'
import type { About, Piece } from '../core/interview/solo/pieces.ts'
import type { Exchange } from '../core/interview/solo/record.ts'
import type { RoundCard, Scorecard } from '../core/interview/solo/scorecard.ts'
import type { Words } from '../words/words.ts'

type Say = { readonly [C in About['code']]: (a: never, isFound: boolean) => string }

/** With the words of the answer that it points to. */
export function pieceText({ about, isFound, quote }: Piece, words: Words): string {
  const say: Say = words.solo.about
  const text = (say[about.code] as (about: About, isFound: boolean) => string)(about, isFound)
  return quote === '' ? text : `${text}${words.marks.colon}${words.star.at(quote)}`
}

export const phaseName = (id: string, words: Words): string => words.solo.phases[id] ?? id

export const minutesText = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function timeText(at: Instant, offsetMin: number): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

export function whenText({ at, offsetMin, mode, isEnded }: Scorecard, words: Words): string {
  const { card } = words.solo
  return [
    card.when(timeText(at, offsetMin)),
    card[mode],
    ...(isEnded ? [] : [card.unfinished]),
  ].join(words.marks.comma)
}

export function ofText({ round, usedMs }: RoundCard, words: Words): string {
  const planned = words.minutes(round.minutes)
  return words.solo.card.of(words.kinds[round.kind], round.question, minutesText(usedMs), planned)
}

/** What is told of a round beside its evidence, one sentence each. */
export function factsOf(round: RoundCard, words: Words): readonly string[] {
  const { card } = words.solo
  const { classified, anchor, hints, evidence } = round
  const state = card.states[round.state]
  return [
    ...(state === '' ? [] : [state]),
    ...(round.state === 'answered'
      ? [sentence(words.solo.evidence(evidence.found, evidence.of), words)]
      : []),
    ...(classified ? [classifiedText(round, classified, words)] : []),
    ...(anchor === null ? [] : [anchor === '' ? card.noAnchor : card.anchor(anchor)]),
    ...(hints > 0 ? [card.hints(hints)] : []),
  ]
}

const sentence = (text: string, { lang }: Words): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${lang === 'zh-CN' ? '。' : '.'}`

function classifiedText(
  { isClassifiedRight, round }: RoundCard,
  { as, clockMs }: { readonly as: string; readonly clockMs: number },
  words: Words,
): string {
  const { card } = words.solo
  const said = card.classified(as, clockMs)
  if (as === '') return said
  return `${said}${words.marks.comma}${isClassifiedRight ? card.right : card.wrong(rightKind(round.kind))}`
}

export function replyText({ reply }: Exchange, words: Words): string {
  const { card } = words.solo
  if (!reply) return card.open
  if (reply.text !== '') return reply.text
  return reply.said ? card.aloud : card.passed
}

/** Of a round without an answer there is nothing to say by dimension, unless it was scored. */
export const hasDimensions = ({ dimensions }: RoundCard): boolean =>
  dimensions.some(({ found, missing, scored }) => found.length + missing.length > 0 || scored)
