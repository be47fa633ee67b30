/** Events of a mock come from the log, and the log from other machines and versions: what makes no sense counts for nothing. */
import { KINDS } from '../../question.ts'
import { DIMENSIONS } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isIndex: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isTime: Check = (value) => Number.isFinite(value) && Number(value) >= 0
const isOneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value)

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const isRecord =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]))

const isPhase = isRecord({ id: isText, minutes: isTime })
const isRound = isRecord({
  question: isText,
  digest: isText,
  kind: isOneOf(KINDS),
  title: isText,
  minutes: isTime,
  phases: isList(isPhase),
})

const AT = { round: isIndex, clockMs: isTime }

const EVENTS: Readonly<Record<MockEvent['type'], Readonly<Record<string, Check>>>> = {
  begin: {
    mode: isOneOf(['solo', 'call']),
    title: isText,
    seed: isTime,
    lang: isText,
    rounds: isList(isRound),
  },
  round: { round: isIndex },
  classify: { ...AT, as: isText },
  phase: { ...AT, phase: isIndex },
  pause: AT,
  resume: AT,
  hint: { ...AT, rung: isIndex },
  interrupt: { ...AT, id: isText, text: isText },
  reply: { ...AT, id: isText, text: isText },
  note: { ...AT, text: isText },
  answered: { ...AT, attempt: isText },
  anchor: { round: isIndex, text: isText },
  score: {
    ...AT,
    dimension: isOneOf(Object.values(DIMENSIONS).flat()),
    score: isOneOf([0, 1, 2, 3, 4]),
    evidence: isText,
  },
  takeaways: { texts: isList(isText) },
  end: {},
}

export function isSoundEvent(event: unknown): event is MockEvent {
  if (!isFields(event)) return false
  const type = event['type']
  return typeof type === 'string' && Object.hasOwn(EVENTS, type)
    ? isRecord(EVENTS[type as MockEvent['type']])(event)
    : false
}
