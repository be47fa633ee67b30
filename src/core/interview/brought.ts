/**
 * What a mock on a call leaves to its candidate, from the object that `mock show --json` prints. It comes from somebody else:
 * nothing is read of it but its questions, their scores of 1 and 2, and the takeaways.
 */
import type { Attempt, LogRow } from '../log.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import { MOST_TAKEAWAYS } from './dimensions.ts'

/** Of the object as a whole; what is newer may mean something else. */
const SCHEMA = 1

export type Brought = {
  /** Of the mock: what is brought in twice counts once. */
  readonly id: string
  readonly title: string
  readonly at: number
  readonly offsetMin: number
  readonly takeaways: readonly string[]
  readonly low: readonly LowRound[]
}

/** A round with a score of 1 or 2. */
type LowRound = {
  readonly index: number
  readonly question: QuestionName
  readonly minutes: number
  readonly usedMs: number
  readonly hints: number
  /** The least of them. */
  readonly score: 1 | 2
}

export type BroughtFlaw =
  | { readonly why: 'shape' }
  /** Held alone: its rounds are in the log already. */
  | { readonly why: 'alone' }
  | { readonly why: 'newer'; readonly schema: number }

type Fields = Readonly<Record<string, unknown>>

const MOST_ROUNDS = 50
const MOST_MINUTES = 600
const MOST_OF_ROUND = 2
const LONGEST_TEXT = 300

/** @param value whatever was parsed: a file of a stranger, or what came over a link */
export function readBrought(value: unknown): Brought | BroughtFlaw {
  const { schema, mock } = fieldsOf(value)
  if (typeof schema === 'number' && schema > SCHEMA) return { why: 'newer', schema }
  const { id, title, mode, at, offsetMin, takeaways, rounds } = fieldsOf(mock)
  const heldAt = typeof at === 'string' ? Date.parse(at) : Number.NaN
  if (schema !== SCHEMA || !isMockId(id) || !(heldAt >= 0) || !Array.isArray(rounds))
    return { why: 'shape' }
  if (mode !== 'call') return { why: mode === 'solo' ? 'alone' : 'shape' }
  if (rounds.length > MOST_ROUNDS) return { why: 'shape' }
  return {
    id,
    title: textOf(title),
    at: heldAt,
    offsetMin: Number.isSafeInteger(offsetMin) ? within(Number(offsetMin), -1440, 1440) : 0,
    takeaways: (Array.isArray(takeaways) ? takeaways : [])
      .slice(0, MOST_TAKEAWAYS)
      .map(textOf)
      .filter((text) => text !== ''),
    low: rounds.flatMap(lowRound),
  }
}

function lowRound(value: unknown, index: number): readonly LowRound[] {
  const { round, usedMs, hints, dimensions } = fieldsOf(value)
  const { question, minutes } = fieldsOf(round)
  const scores = (Array.isArray(dimensions) ? dimensions : []).map(
    (one) => fieldsOf(fieldsOf(one)['scored'])['score'],
  )
  const score = scores.includes(1) ? 1 : scores.includes(2) ? 2 : null
  if (score === null || !isName(question)) return []
  return [
    {
      index,
      question,
      minutes: amountOf(minutes, MOST_MINUTES),
      // Nobody sits at a round for much longer than it has: what says so would be all of an evening.
      usedMs: Math.round(
        amountOf(usedMs, MOST_OF_ROUND * amountOf(minutes, MOST_MINUTES) * 60_000),
      ),
      hints: Math.round(amountOf(hints, 100)),
      score,
    },
  ]
}

/** As this machine knows the question. */
type Known = { readonly name: QuestionName; readonly kind: Kind; readonly digest: string }

export type Here = {
  /** Null: it is in no deck of this machine. */
  readonly find: (question: QuestionName) => Known | null
  readonly lang: string
  /** Of sparr. */
  readonly version: string
  readonly now: number
}

export type BroughtRows = {
  readonly rows: readonly LogRow[]
  /** Questions that are in no deck here. */
  readonly unknown: readonly QuestionName[]
}

/**
 * Each round with a low score as an answer that was given there and then, on the call: again for a 1, hard for a 2. The
 * ids follow from the mock, so that the same object makes the same rows.
 */
export function rowsOfBrought(brought: Brought, here: Here): BroughtRows {
  const found = brought.low.map((low) => ({ low, known: here.find(low.question) }))
  return {
    rows: found.flatMap(({ low, known }) => (known ? [rowOf(brought, low, known, here)] : [])),
    unknown: found.flatMap(({ low, known }) => (known ? [] : [low.question])),
  }
}

/** The question that the takeaways became: it is due at once. */
export const rowOfTakeaways = (brought: Brought, known: Known, here: Omit<Here, 'find'>): LogRow =>
  rowOf(
    brought,
    { index: MOST_ROUNDS, question: known.name, minutes: 1, usedMs: 0, hints: 0, score: 1 },
    known,
    here,
  )

function rowOf(
  { id, at, offsetMin }: Brought,
  { index, minutes, usedMs, hints, score }: LowRound,
  { name, kind, digest }: Known,
  { lang, version, now }: Omit<Here, 'find'>,
): LogRow {
  const heldAt = Math.min(at, now)
  const body: Attempt & { readonly version: string } = {
    sitting: `call-${id}-${index}`,
    question: name,
    kind,
    digest,
    language: lang,
    budgetMs: Math.round(minutes * 60_000),
    activeMs: usedMs,
    typingMs: 0,
    firstKeyMs: null,
    firstGreenMs: null,
    phases: [],
    answer: { texts: {}, marks: {}, said: true },
    // Somebody heard it, and no test ran.
    outcome: 'self-reported',
    score: null,
    verdict: null,
    hints,
    runs: 0,
    suggested: null,
    chosen: score === 1 ? 'again' : 'hard',
    sandbox: null,
    trust: null,
    race: null,
    version,
  }
  return {
    id: rowId(id, index),
    device: 'call',
    at: heldAt,
    offsetMin,
    kind: 'attempt',
    body,
  }
}

/** Of the mock and which of its rounds, and of nothing else: its random digits are as good as those of any row. */
const rowId = (mock: string, index: number): string =>
  `${mock.slice(0, -2)}${index.toString(16).padStart(2, '0')}`

const isMockId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

const isName = (value: unknown): value is QuestionName =>
  typeof value === 'string' && /^[^\p{Cc}\p{Cs}\s]{1,200}\/[a-z0-9-]{1,64}$/u.test(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT) : ''

const amountOf = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? within(value, 0, most) : 0

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
