/**
 * What a mock that a person held leaves to its candidate. From the object that `mock show --json` prints nothing is read but
 * its questions, their scores of 1 and 2, and the takeaways; what two screens leave says the answers too (`pair/left.ts`).
 */
import type { Kind, QuestionName } from '../question/question.ts'
import type { SandboxKind, Verdict } from '../question/verdict.ts'
import { MOST_TAKEAWAYS } from './dimensions.ts'

/** Of the object as a whole; what is newer may mean something else. */
const SCHEMA = 1

export type Brought = {
  /** Of the mock: what is brought in twice counts once. */
  readonly id: string
  readonly mode: 'call' | 'pair'
  readonly title: string
  readonly at: number
  readonly offsetMin: number
  readonly takeaways: readonly string[]
  /** Of a call those with a score of 1 or 2; of a pair all that were asked. */
  readonly rounds: readonly BroughtRound[]
}

export type BroughtRound = {
  readonly index: number
  readonly question: QuestionName
  readonly minutes: number
  readonly usedMs: number
  readonly hints: number
  /** The least of them; null: nothing was scored. */
  readonly score: 1 | 2 | 3 | 4 | null
  /** What was written, on this machine; null: it was heard, and nobody wrote it down. */
  readonly written: Written | null
}

type Written = {
  /** Of the question as it was asked. */
  readonly kind: Kind
  readonly digest: string
  /** What was asked in, or the programming language. */
  readonly language: string
  readonly texts: Readonly<Record<string, string>>
  /** Of the last run of what was written last; null: it was not judged. */
  readonly verdict: Verdict | null
  readonly sandbox: SandboxKind | null
  readonly runs: number
  /** About a project of one's own: drilled outside the schedule. */
  readonly isProject: boolean
}

export type BroughtFlaw =
  | { readonly why: 'shape' }
  /** Held alone: its rounds are in the log already. */
  | { readonly why: 'alone' }
  | { readonly why: 'newer'; readonly schema: number }

type Fields = Readonly<Record<string, unknown>>

export const MOST_ROUNDS = 50
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
  if (mode !== 'call' && mode !== 'pair') return { why: mode === 'solo' ? 'alone' : 'shape' }
  if (rounds.length > MOST_ROUNDS) return { why: 'shape' }
  return {
    id,
    mode,
    title: textOf(title),
    at: heldAt,
    offsetMin: Number.isSafeInteger(offsetMin) ? within(Number(offsetMin), -1440, 1440) : 0,
    takeaways: (Array.isArray(takeaways) ? takeaways : [])
      .slice(0, MOST_TAKEAWAYS)
      .map(textOf)
      .filter((text) => text !== ''),
    rounds: rounds.flatMap(lowRound),
  }
}

function lowRound(value: unknown, index: number): readonly BroughtRound[] {
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
      usedMs: countedMs(usedMs, amountOf(minutes, MOST_MINUTES)),
      hints: Math.round(amountOf(hints, 100)),
      score,
      written: null,
    },
  ]
}

/** Nobody sits at a round for much longer than it has: what says so would be all of an evening. */
export const countedMs = (usedMs: unknown, minutes: number): number =>
  Math.round(amountOf(usedMs, MOST_OF_ROUND * minutes * 60_000))

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
