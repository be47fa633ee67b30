/**
 * What a machine appends to its own file: one JSON object a line. A line says that a question was done, never how well;
 * scores and due counts are lines of their own, which are written only by who chose to.
 */
import type { Instant } from '../clock.ts'
import type { Day } from '../day.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import { VERDICTS, type Verdict } from '../question/verdict.ts'
import { isHandle } from './places.ts'
import * as sound from './sound.ts'

const LINE_VERSION = 1

/** Where a question of a group can be from, so that everybody has it: shipped with sparr, or in the group's own decks. */
const SOURCES = ['sparr', 'group'] as const
export type Source = (typeof SOURCES)[number]

/** A question as the group calls it: `deck/id` without the collection, which each machine calls as it likes. */
export type GroupQuestion = { readonly source: Source; readonly question: QuestionName }
export const keyOf = ({ source, question }: GroupQuestion): string => `${source}:${question}`

export type DeckScore = {
  readonly deck: string
  readonly attempts: number
  readonly passed: number
}

export type LineBody =
  | { readonly type: 'join' }
  | { readonly type: 'leave' }
  /** Its id is that of the attempt. */
  | ({ readonly type: 'done'; readonly day: Day; readonly kind: Kind } & GroupQuestion)
  /** The attempt was taken back. */
  | { readonly type: 'undone'; readonly of: string }
  /** What is shared from now on: scores of these decks (`*`: all), and how many questions are due. */
  | { readonly type: 'share'; readonly scores: readonly string[]; readonly due: boolean }
  | { readonly type: 'scores'; readonly decks: readonly DeckScore[] }
  | { readonly type: 'due'; readonly count: number }
  /** Somebody else's answer was judged again. `digest`: of the answer's file, `exec`: of what judged it. */
  | {
      readonly type: 'judged'
      readonly handle: string
      readonly answer: string
      readonly digest: string
      readonly exec: string
      readonly verdict: Verdict
    }

/** In the place of a deck's id. */
export const ALL_DECKS = '*'

export type Line = { readonly id: string; readonly at: Instant } & LineBody

/** Longer than any line we write. */
const LONGEST = 20_000
const MOST_DECKS = 200

export const lineText = (line: Line): string => JSON.stringify({ v: LINE_VERSION, ...line })

/** Null: no line of ours. `newer`: of a newer sparr, and skipped by this one. */
function readLine(text: string): Line | 'newer' | null {
  if (text.length > LONGEST) return null
  const fields = sound.fieldsFrom(text)
  if (!fields) return null
  const { v, id, at } = fields
  if (typeof v === 'number' && v > LINE_VERSION) return 'newer'
  if (v !== LINE_VERSION || !sound.isId(id) || !sound.isInstant(at)) return null
  const body = bodyOf(fields)
  return body && { id, at, ...body }
}

function bodyOf(fields: sound.Fields): LineBody | null {
  const { type, source, question, day, kind, of, scores, due, decks, count } = fields
  const { handle, answer, digest, exec, verdict } = fields
  switch (type) {
    case 'join':
    case 'leave':
      return { type }
    case 'done':
      return isSource(source) &&
        sound.isQuestion(question) &&
        sound.isDay(day) &&
        sound.isKind(kind)
        ? { type, source, question, day, kind }
        : null
    case 'undone':
      return sound.isId(of) ? { type, of } : null
    case 'share':
      return Array.isArray(scores) && scores.length <= MOST_DECKS && typeof due === 'boolean'
        ? { type, scores: scores.filter((one) => one === ALL_DECKS || sound.isDeck(one)), due }
        : null
    case 'scores':
      return Array.isArray(decks) && decks.length <= MOST_DECKS
        ? { type, decks: decks.flatMap((one: unknown) => scoreOf(one) ?? []) }
        : null
    case 'due':
      return sound.isCount(count) ? { type, count } : null
    case 'judged':
      return typeof handle === 'string' &&
        isHandle(handle) &&
        sound.isId(answer) &&
        sound.isDigest(digest) &&
        sound.isDigest(exec) &&
        isVerdict(verdict)
        ? { type, handle, answer, digest, exec, verdict }
        : null
  }
  return null
}

function scoreOf(value: unknown): DeckScore | null {
  if (typeof value !== 'object' || value === null) return null
  const { deck, attempts, passed } = value as sound.Fields
  return sound.isDeck(deck) && sound.isCount(attempts) && sound.isCount(passed)
    ? { deck, attempts, passed: Math.min(passed, attempts) }
    : null
}

const isSource = (value: unknown): value is Source =>
  (SOURCES as readonly unknown[]).includes(value)
const isVerdict = (value: unknown): value is Verdict =>
  (VERDICTS as readonly unknown[]).includes(value)

/** A file of lines: what is sound of it, and how many lines are not. */
export type ReadLines = {
  readonly lines: readonly Line[]
  readonly odd: number
  readonly newer: number
}

export function readLines(text: string): ReadLines {
  const read = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine)
  return {
    lines: read.flatMap((line) => (line === null || line === 'newer' ? [] : line)),
    odd: read.filter((line) => line === null).length,
    newer: read.filter((line) => line === 'newer').length,
  }
}
