/** A judgement that comes from another machine, read field by field: nothing of it is believed to have its shape. */
import {
  type CompileMessage,
  type Judgement,
  type Races,
  type TestResult,
  VERDICTS,
} from '../question/verdict.ts'

/** More than any deck lists. */
const MOST_TESTS = 2000
const MOST_COMPILE = 200
/** Characters of a message; what a test says is cut at 64 KiB in all where it is written. */
const MOST_TEXT = 64 << 10
const MOST_NAME = 1000
const SHORT_NAME = 200

const REASONS = ['candidate', 'signature', 'limit'] as const
const RACE_STATES = ['checked', 'not checked', 'not applicable'] as const
const TRUSTS = ['gated', 'separate', 'self-check'] as const
const STATUSES = ['pass', 'fail', 'crash', 'timeout', 'not-run'] as const
const SANDBOXES = ['bwrap', 'seatbelt', 'none'] as const
const TIMINGS = ['gate', 'compile', 'plain', 'race', 'total'] as const

type Fields = Readonly<Record<string, unknown>>

/** Null for what is none. Texts are not cleaned yet. */
export function readJudgement(value: unknown): Judgement | null {
  if (!isObject(value)) return null
  const verdict = oneOf(VERDICTS, value['verdict'])
  const reason = value['reason'] === null ? null : oneOf(REASONS, value['reason'])
  const race = oneOf(RACE_STATES, value['race'])
  const trust = oneOf(TRUSTS, value['trust'])
  const sandbox = oneOf(SANDBOXES, value['sandbox'])
  const races = readRaces(value['races'])
  const tests = all(value['tests'], MOST_TESTS, readTest)
  const compile = all(value['compile'], MOST_COMPILE, readCompile)
  const timings = readTimings(value['timings'])
  const { question, detail } = value
  if (!isText(question, MOST_NAME) || !isText(detail, MOST_TEXT)) return null
  if (!verdict || reason === undefined || !race || !trust || !sandbox) return null
  if (races === undefined || !tests || !compile || !timings) return null
  const read = { question, verdict, reason, detail, race, races, trust }
  return { ...read, tests, compile, sandbox, timings }
}

/** What a message of any length becomes before it travels: whole for all but a program that prints without end. */
export function cutJudgement(judgement: Judgement): Judgement {
  let left = MOST_TEXT
  const cut = (text: string): string => {
    const kept = text.slice(0, left).toWellFormed()
    left -= kept.length
    return kept
  }
  const short = (text: string): string => text.slice(0, SHORT_NAME).toWellFormed()
  return {
    ...judgement,
    detail: cut(judgement.detail),
    compile: judgement.compile
      .slice(0, MOST_COMPILE)
      .map((one) => ({ ...one, message: cut(one.message) })),
    tests: judgement.tests.slice(0, MOST_TESTS).map((one) => ({
      ...one,
      name: short(one.name),
      title: short(one.title),
      message: cut(one.message),
    })),
  }
}

function readTest(value: Fields): TestResult | null {
  const { name, title, ms, message } = value
  const status = oneOf(STATUSES, value['status'])
  if (!isText(name, MOST_NAME) || !isText(title, MOST_NAME) || !isText(message, MOST_TEXT))
    return null
  return status && isNumber(ms) ? { name, title, status, ms, message } : null
}

function readCompile(value: Fields): CompileMessage | null {
  const { file, line, column, message } = value
  if (!isText(file, MOST_NAME) || !isText(message, MOST_TEXT)) return null
  return isNumber(line) && isNumber(column) ? { file, line, column, message } : null
}

/** Undefined for what is neither. */
function readRaces(value: unknown): Races | null | undefined {
  if (value === null) return null
  if (!isObject(value)) return undefined
  const { seen, of } = value
  return isNumber(seen) && isNumber(of) ? { seen, of } : undefined
}

function readTimings(value: unknown): Judgement['timings'] | null {
  if (!isObject(value)) return null
  const [gate, compile, plain, race, total] = TIMINGS.map((name) => value[name])
  return isNumber(gate) && isNumber(compile) && isNumber(plain) && isNumber(race) && isNumber(total)
    ? { gate, compile, plain, race, total }
    : null
}

function all<T>(
  value: unknown,
  most: number,
  read: (one: Fields) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value) || value.length > most) return null
  const found: T[] = []
  for (const one of value) {
    const known = isObject(one) ? read(one) : null
    if (known === null) return null
    found.push(known)
  }
  return found
}

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((one) => one === value)

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
