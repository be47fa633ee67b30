/**
 * Which rows of the log can be counted. Rows come from other machines, other versions and broken files: one that makes
 * no sense is kept and counts for nothing.
 */

import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { GRADES, type LogRow } from '../../core/log.ts'
import { SHIPPED } from '../../core/question/origin.ts'
import { KINDS } from '../../core/question/question.ts'
import { VERDICTS } from '../../core/question/verdict.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

/** The last millisecond of the year 9999, behind which dates are written in another form. */
export const LATEST = 253_402_300_799_999
const DAY_MIN = 1440

/** Longer than anything is worked on; a hundred thousand of these still add up to a safe integer. */
const LONGEST_MS = 366 * 24 * 3_600_000

/** Larger numbers are none that we write: a date made of one would be none, and sums of them would lose digits. */
const LARGEST = 8_640_000_000_000_000
const MOST_RUNS = 1_000_000

/** Deeper than this nothing of ours goes, and what writes JSON would run out of stack. */
const DEEPEST = 64

const isMatch =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value)
const isText = isMatch(/^[^\p{Cc}\p{Cs}]{1,500}$/u)
const isDay = isMatch(/^\d{4}-\d\d-\d\d$/)
const isTime: Check = (value) =>
  Number.isFinite(value) && Number(value) >= 0 && Number(value) <= LONGEST_MS
const isStop: Check = (value) => isFields(value) && isCount(value['at']) && isTime(value['ms'])
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isOneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value)

/** Of any other form none is written, and a key made of it would not say it. */
const isOriginId: Check = (value) =>
  isText(value) && (value === SHIPPED || String(value).includes('/'))
const isOrigin: Check = (value) => value === undefined || isOriginId(value)
const isId = isMatch(/^[a-z0-9-]{1,64}$/)
const isProse: Check = (value) => typeof value === 'string'
const isTexts: Check = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/** What every row has, whatever its kind. */
const ROW: Readonly<Record<keyof LogRow, Check>> = {
  id: isMatch(/^[\w-]{1,64}$/),
  device: isMatch(/^[^\p{Cc}\p{Cs}]{0,200}$/u),
  at: (value) => isCount(value) && Number(value) <= LATEST,
  offsetMin: (value) => Number.isSafeInteger(value) && Math.abs(Number(value)) <= DAY_MIN,
  kind: isMatch(/^[a-z-]{1,40}$/),
  body: (value) => isFields(value) && isShallow(value, DEEPEST),
}

const ROW_FIELDS = ['id', 'device', 'at', 'offsetMin', 'kind', 'body'] as const

/** Only what something is counted from; kinds that are not here are nobody's yet, or a newer program's. */
const BODIES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  attempt: {
    question: isText,
    origin: isOrigin,
    outcome: isOneOf(['passed', 'failed', 'gave-up', 'self-reported']),
    verdict: isOneOf([null, ...VERDICTS]),
    suggested: isOneOf([null, ...GRADES]),
    chosen: isOneOf(GRADES),
    activeMs: isTime,
    budgetMs: isTime,
    firstGreenMs: (value) => value === null || isTime(value),
    sitting: isText,
    kind: isOneOf(KINDS),
    digest: isText,
    answer: (value) =>
      isFields(value) &&
      isFields(value['texts']) &&
      Object.values(value['texts']).every((text) => typeof text === 'string') &&
      isFields(value['marks']) &&
      Object.values(value['marks']).every((mark) => typeof mark === 'number'),
    form: (value) => value === undefined || isText(value),
    cram: isOneOf([undefined, true, false]),
    typingMs: (value) => value === undefined || isTime(value),
    stops: (value) => value === undefined || (Array.isArray(value) && value.every(isStop)),
  },
  run: {
    question: isText,
    origin: isOrigin,
    sitting: isText,
    number: (value) => isCount(value) && Number(value) <= MOST_RUNS,
    verdict: isOneOf(VERDICTS),
    failing: isTexts,
  },
  void: { of: isText },
  bury: {
    question: isText,
    origin: isOrigin,
    until: (value) => value === undefined || isDay(value),
  },
  suspend: { question: isText, origin: isOrigin },
  resume: { question: isText, origin: isOrigin },
  story: {
    story: isId,
    lang: isText,
    title: isProse,
    letters: (value) =>
      isFields(value) && LETTERS.every((letter) => typeof value[letter] === 'string'),
    competencies: isTexts,
    questions: isTexts,
    origins: (value) =>
      value === undefined ||
      (Array.isArray(value) && value.every((one) => one === null || isOriginId(one))),
    isGone: isOneOf([undefined, true]),
  },
  posting: {
    posting: isId,
    title: isProse,
    text: isProse,
    keywords: isTexts,
    isGone: isOneOf([undefined, true]),
  },
  mock: {
    mock: isId,
    event: (value) => isFields(value) && typeof value['type'] === 'string',
  },
  merge: {
    file: isProse,
    owner: (value) => value === null || isProse(value),
    rows: isTexts,
    known: isCount,
  },
  unmerge: { of: isText },
  adopt: {
    from: (value) => value === null || isOriginId(value),
    to: isOriginId,
    questions: (value) => value === undefined || isTexts(value),
    isAsked: isOneOf([undefined, true]),
  },
  rejection: { code: isText, question: isText, origin: isOrigin, field: isText, text: isProse },
}

/** The first part of a row that is missing or of another form; undefined for a row that can lie in the log. */
export function flawOfRow(row: unknown): string | undefined {
  if (!isFields(row)) return 'id'
  const flaw = ROW_FIELDS.find((name) => !ROW[name](row[name]))
  if (flaw !== undefined || !isFields(row['body'])) return flaw
  // What a newer program counts with is its own affair.
  return isOurs(String(row['kind'])) && !hasNumbersInRange(row['body']) ? 'body' : undefined
}

const isOurs = (kind: string): boolean => Object.hasOwn(BODIES, kind)

/** Whether something can be counted from the body. A kind that is not known counts for nothing and is sound. */
export function isSound({ kind, body }: Pick<LogRow, 'kind' | 'body'>): boolean {
  const checks = Object.hasOwn(BODIES, kind) ? BODIES[kind] : undefined
  const fields: Fields = { ...body }
  return Object.entries(checks ?? {}).every(([name, check]) => check(fields[name]))
}

function isShallow(value: object, levels: number): boolean {
  return Object.values(value).every(
    (part) =>
      typeof part !== 'object' || part === null || (levels > 0 && isShallow(part, levels - 1)),
  )
}

function hasNumbersInRange(value: object): boolean {
  return Object.values(value).every((part) => {
    if (typeof part === 'number') return Math.abs(part) <= LARGEST
    return typeof part !== 'object' || part === null || hasNumbersInRange(part)
  })
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
