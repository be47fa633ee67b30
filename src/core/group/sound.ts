/** What strangers wrote, field by field. Pure, and quick to say no. */
import { addDays, type Day } from '../day.ts'
import { KINDS, type Kind, type QuestionName } from '../question/question.ts'

export type Fields = Readonly<Record<string, unknown>>

const QUESTION = /^[a-z0-9-]{2,64}\/[a-z0-9-]{2,64}$/
const DECK = /^[a-z0-9-]{2,64}$/
const ID = /^[\w-]{1,64}$/
const DIGEST = /^[0-9a-f]{8,64}$/

/** Null where it is no JSON object. */
export function fieldsFrom(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Fields) : null
  } catch {
    return null
  }
}

/** In the years that dates of four digits can say. */
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value < 4e12

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1e6

export const isQuestion = (value: unknown): value is QuestionName =>
  typeof value === 'string' && QUESTION.test(value)
export const isDeck = (value: unknown): value is string =>
  typeof value === 'string' && DECK.test(value)
export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
export const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && DIGEST.test(value)
export const isKind = (value: unknown): value is Kind =>
  typeof value === 'string' && (KINDS as readonly string[]).includes(value)

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(at) && addDays(value, 0) === value
}
