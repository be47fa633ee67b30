/** Sentences of a scorecard that its text and its page share. */

import type { Instant } from '../core/clock.ts'
import { MINUTE_MS } from '../core/day.ts'
import type { MockMode } from '../core/interview/events.ts'
import { phaseTitle } from '../core/interview/phase-title.ts'
import type { About, Piece } from '../core/interview/piece.ts'
import type { Exchange } from '../core/interview/record.ts'
import { scoredAs } from '../core/interview/scored-as.ts'
import { rightKind } from '../core/interview/solo/classified.ts'
import type { EvidenceCard, EvidenceRound } from '../core/interview/solo/evidence.ts'
import type { Words } from '../words/words.ts'

type Say = { readonly [C in About['code']]: (a: never, isFound: boolean) => string }

/** With the words of the answer that it points to. */
export function pieceText({ about, isFound, quote }: Piece, words: Words): string {
  const say: Say = words.solo.about
  const text = (say[about.code] as (about: About, isFound: boolean) => string)(about, isFound)
  return quote === '' ? text : `${text}${words.marks.colon}${words.star.at(quote)}`
}

export function timeText(at: Instant, offsetMin: number): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

export function whenText({ at, offsetMin, mode, isEnded }: EvidenceCard, words: Words): string {
  const { card } = words.solo
  return [
    card.when(timeText(at, offsetMin)),
    card[mode],
    ...(isEnded ? [] : [card.unfinished]),
  ].join(words.marks.comma)
}

export function ofText({ record: { round, clockMs } }: EvidenceRound, words: Words): string {
  const planned = words.minutes(round.minutes)
  const used = words.host.clock(clockMs)
  const kind =
    scoredAs(round) === 'project' ? words.solo.roundKinds.project : words.kinds[round.kind]
  return words.solo.card.of(kind, round.question, used, planned)
}

/** A row for each phase and one for the round: name, planned, used, over. */
export function timesOf({ phases, record }: EvidenceRound, words: Words): readonly PhaseRow[] {
  const { clock } = words.host
  const row = (name: string, plannedMs: number, ms: number, overMs: number): PhaseRow => [
    name,
    clock(plannedMs),
    clock(ms),
    overMs >= 1000 ? `+${clock(overMs)}` : '',
  ]
  const plannedMs = record.round.minutes * MINUTE_MS
  return [
    ...phases.map(({ phase, plannedMs: planned, ms, overMs }) =>
      row(phaseTitle(phase, words.host.phases, words.lang), planned, ms, overMs),
    ),
    row(words.solo.card.total, plannedMs, record.clockMs, record.clockMs - plannedMs),
  ]
}

type PhaseRow = readonly [name: string, planned: string, used: string, over: string]

/** What is told of a round beside its evidence, one sentence each. */
export function factsOf(round: EvidenceRound, words: Words): readonly string[] {
  const { card } = words.solo
  const { record, evidence } = round
  const { classified, anchor, hints } = record
  const state = card.states[round.state]
  return [
    ...(state === '' ? [] : [state]),
    ...(round.state === 'answered' && evidence.of > 0
      ? [sentence(words.solo.evidence(evidence.found, evidence.of), words)]
      : []),
    ...(classified ? [classifiedText(round, classified, words)] : []),
    ...(anchor === null ? [] : [anchor === '' ? card.noAnchor : card.anchor(anchor)]),
    ...(hints.length > 0 ? [card.hints(hints.length)] : []),
  ]
}

const sentence = (text: string, { lang }: Words): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${lang === 'zh-CN' ? '。' : '.'}`

function classifiedText(
  { isClassifiedRight, record }: EvidenceRound,
  { as, clockMs }: { readonly as: string; readonly clockMs: number },
  words: Words,
): string {
  const { card } = words.solo
  const said = card.classified(as, clockMs)
  if (as === '') return said
  return `${said}${words.marks.comma}${isClassifiedRight ? card.right : card.wrong(rightKind(record.round))}`
}

/** Null: it was answered aloud to a person, and nobody wrote it down. */
export function replyText({ reply }: Exchange, mode: MockMode, words: Words): string | null {
  const { card } = words.solo
  if (!reply) return mode === 'pair' ? null : card.open
  if (reply.text !== '') return reply.text
  return reply.said ? card.aloud : card.passed
}

/** What was asked, assumed and planned before the code, with its time. */
export const plannedOf = (
  { record }: EvidenceRound,
  words: Words,
): readonly { readonly clock: string; readonly text: string }[] =>
  record.planned.map(({ clockMs, text }) => ({
    clock: words.host.clock(clockMs),
    text: text === '' ? words.solo.plan.aloud : text,
  }))

/** Of a round without an answer there is nothing to say by dimension, unless it was scored. */
export const hasDimensions = ({ dimensions }: EvidenceRound): boolean =>
  dimensions.some(({ found, missing, scored }) => found.length + missing.length > 0 || scored)
