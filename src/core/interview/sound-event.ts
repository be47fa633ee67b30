/** Which events of the log can be folded: they come from other machines, other versions and broken files. */
import { KINDS } from '../question/question.ts'
import { VERDICTS } from '../question/verdict.ts'
import { DIMENSIONS } from './dimensions.ts'
import { MOCK_MODES, type MockEvent } from './events.ts'
import { INTERVIEW_KINDS } from './phases.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isTime: Check = (value) => Number.isFinite(value) && Number(value) >= 0
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isOneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value)
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const hasFields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]))

const ROUND = hasFields({
  question: isText,
  digest: isText,
  kind: isOneOf(KINDS),
  as: isOneOf([undefined, ...INTERVIEW_KINDS]),
  title: isText,
  minutes: isTime,
  phases: isListOf(hasFields({ id: isText, minutes: isTime })),
})
const AT = { round: isCount, clockMs: isTime }

const EVENTS: Readonly<Record<MockEvent['type'], Readonly<Record<string, Check>>>> = {
  begin: {
    mode: isOneOf(MOCK_MODES),
    title: isText,
    seed: (value) => Number.isFinite(value),
    lang: isText,
    rounds: isListOf(ROUND),
  },
  round: { round: isCount, asked: (value) => value === undefined || ROUND(value) },
  classify: { ...AT, as: isText },
  phase: { ...AT, phase: isCount },
  pause: AT,
  resume: AT,
  hint: { ...AT, rung: isCount },
  interrupt: {
    ...AT,
    id: isText,
    text: isText,
    line: (value) => value === undefined || isCount(value),
  },
  run: { ...AT, verdict: isOneOf(VERDICTS), passed: isCount, of: isCount },
  reply: { ...AT, id: isText, text: isText },
  plan: { ...AT, text: isText },
  note: { ...AT, text: isText },
  answered: { ...AT, attempt: isText },
  anchor: { round: isCount, text: isText },
  score: {
    ...AT,
    dimension: isOneOf(Object.values(DIMENSIONS).flat()),
    score: isOneOf([0, 1, 2, 3, 4]),
    evidence: isText,
  },
  takeaways: { texts: isListOf(isText) },
  end: {},
}

export function isSoundEvent(value: unknown): value is MockEvent {
  if (!isFields(value)) return false
  const { type } = value
  const checks =
    typeof type === 'string' && Object.hasOwn(EVENTS, type)
      ? EVENTS[type as MockEvent['type']]
      : undefined
  return checks !== undefined && hasFields(checks)(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
