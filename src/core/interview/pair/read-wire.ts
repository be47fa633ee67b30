/** From what a stranger may have written to an event that can be applied, or to what is wrong with it. */
import type { Instant } from '../../clock.ts'
import { LANGUAGES } from '../../kinds/code/question.ts'
import type { Phase } from '../../kinds/design/question.ts'
import { LONGEST_ORIGIN } from '../../question/origin.ts'
import { KINDS } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import { VERDICTS } from '../../question/verdict.ts'
import { MOST_TAKEAWAYS } from '../dimensions.ts'
import type { Round } from '../events.ts'
import { INTERVIEW_KINDS } from '../phases.ts'
import { type Delivered, type Envelope, ROLES, type Role, WIRE_VERSION } from './envelope.ts'
import { ballot, ballotLine, round, salt } from './read-ballot.ts'
import {
  amount,
  bytes,
  count,
  isFields,
  list,
  match,
  object,
  oneOf,
  orNull,
  type Reader,
  text,
} from './readers.ts'
import {
  type AskedSheet,
  MOST,
  MOST_MINUTES,
  MOST_MS,
  type ProposedName,
  SAYINGS,
  type TestLine,
  type WireEvent,
  type WireKind,
  type WireOf,
} from './wire.ts'

export type Wire = {
  readonly seq: number
  readonly at: Instant
  readonly role: Role
  readonly who: string
  readonly event: WireEvent
}

/**
 * `newer`: of a newer sparr; the log is refused as a whole. `unknown`: a kind that this one does not know. `role`: it is not
 * this role's to say. `shape`: anything else.
 */
export type WireFlaw =
  | { readonly flaw: 'newer'; readonly v: number }
  | { readonly flaw: 'unknown' | 'role' | 'shape' }

export function readWire({ seq, at, role, envelope }: Delivered): Wire | WireFlaw {
  if (!isFields(envelope)) return SHAPE
  const { v } = envelope
  if (typeof v !== 'number' || !Number.isSafeInteger(v) || v < 1) return SHAPE
  if (v > WIRE_VERSION) return { flaw: 'newer', v }
  const head = HEAD(envelope)
  if (!head || !ROLES.includes(role) || !(at >= 0 && at <= LATEST)) return SHAPE
  const { kind, who } = head
  if (!isKind(kind)) return { flaw: 'unknown' }
  if (!RIGHTS[kind].includes(role)) return { flaw: 'role' }
  const body = BODIES[kind](envelope['body'])
  return body ? { seq, at, role, who, event: { ...body, kind } as WireEvent } : SHAPE
}

/** Whether all sides would take it from that role. */
export const isSayable = ({ kind, ...body }: WireEvent, role: Role): boolean =>
  RIGHTS[kind].includes(role) && BODIES[kind](body) !== undefined

/** The last moment that a calendar has. */
const LATEST = 8.64e15

const SHAPE = { flaw: 'shape' } as const

const isKind = (kind: string): kind is WireKind => Object.hasOwn(BODIES, kind)

/** Made by a program, for programs: of an envelope, a person, a seat, a run, a saying. */
const NAME = match(/^[\w-]{1,100}$/)
const HEAD = object<Pick<Envelope, 'id' | 'kind' | 'who'>>({
  id: NAME,
  kind: match(/^[a-z-]{1,40}$/),
  who: NAME,
})

const HOST: readonly Role[] = ['host']
const CANDIDATE: readonly Role[] = ['candidate']
const BOTH: readonly Role[] = ['host', 'candidate']

/** Who may say what: the right to write to the log says no more than the role. */
const RIGHTS: Readonly<Record<WireKind, readonly Role[]>> = {
  join: ROLES,
  leave: ROLES,
  done: HOST,
  undone: CANDIDATE,
  begin: HOST,
  question: HOST,
  round: HOST,
  phase: HOST,
  pause: HOST,
  resume: HOST,
  topic: CANDIDATE,
  snapshot: CANDIDATE,
  'run-request': BOTH,
  'run-result': BOTH,
  say: HOST,
  hint: HOST,
  release: HOST,
  'score-commit': ROLES,
  'score-reveal': ROLES,
  takeaway: ROLES,
  swap: HOST,
  end: HOST,
}

const MOST_LINE_NUMBER = 1_000_000

const questionName = match(/^[^\p{Cc}\p{Cs}\s]{1,200}\/[a-z0-9-]{1,64}$/u)
const tag = match(/^[A-Za-z0-9_-]{2,35}$/)

/** One string, or one for each language. */
const textOf =
  (most: number): Reader<Text> =>
  (value) => {
    if (typeof value === 'string') return value.length <= most ? value : undefined
    if (!isFields(value)) return undefined
    const all = Object.entries(value)
    if (all.length === 0 || all.length > MOST.languages) return undefined
    const isSound = all.every(
      ([key, one]) => tag(key) !== undefined && typeof one === 'string' && one.length <= most,
    )
    return isSound ? (Object.fromEntries(all) as Readonly<Record<string, string>>) : undefined
  }

const phase = object<Phase>(
  { id: text(MOST.name, 1), minutes: amount(MOST_MINUTES), title: textOf(MOST.name) },
  ['title'],
)

/** Every round of a pair says what it is scored as: none is of 0.1. */
const asked = object<Round>(
  {
    question: questionName,
    origin: text(LONGEST_ORIGIN, 1),
    digest: text(MOST.name),
    kind: oneOf(KINDS),
    as: oneOf(INTERVIEW_KINDS),
    title: text(MOST.line),
    minutes: amount(MOST_MINUTES),
    phases: list(MOST.phases, phase),
  },
  ['origin'],
)

const fieldId = match(/^[a-z0-9][a-z0-9.-]{0,99}$/)

const sheet = object<AskedSheet>({
  kind: oneOf(KINDS),
  lang: tag,
  title: textOf(MOST.line),
  prompt: textOf(MOST.prompt),
  given: list(MOST.given, textOf(MOST.prose)),
  exhibit: orNull(
    object<NonNullable<AskedSheet['exhibit']>>({
      language: text(MOST.name),
      text: text(MOST.prompt),
    }),
  ),
  fields: list(
    MOST.fields,
    object<AskedSheet['fields'][number]>({ id: fieldId, label: orNull(textOf(MOST.line)) }),
  ),
  code: orNull(
    object<NonNullable<AskedSheet['code']>>({
      // One file in the workspace of a stranger: never a path.
      file: match(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/),
      language: oneOf(LANGUAGES),
      starter: text(MOST.prompt),
    }),
  ),
})

type Body<K extends WireKind> = Omit<WireOf<K>, 'kind'>

const BODIES: { readonly [K in WireKind]: Reader<Body<K>> } = {
  join: object<Body<'join'>>({
    handle: text(MOST.handle, 1),
    seat: NAME,
    version: text(MOST.handle),
  }),
  leave: object<Body<'leave'>>({ seat: NAME }),
  done: object<Body<'done'>>({
    questions: list(
      MOST.done,
      object<ProposedName>({ question: questionName, origin: text(MOST.line) }, ['origin']),
    ),
  }),
  undone: object<Body<'undone'>>({ questions: list(MOST.undone, questionName) }),
  begin: object<Body<'begin'>>({
    mock: match(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    title: text(MOST.line),
    lang: tag,
    seed: count(0xff_ff_ff_ff),
  }),
  question: object<Body<'question'>>({ round, asked, sheet }),
  round: object<Body<'round'>>({ round }),
  phase: object<Body<'phase'>>({ round, phase: count(MOST.phases - 1) }),
  pause: object<Body<'pause'>>({ round }),
  resume: object<Body<'resume'>>({ round }),
  topic: object<Body<'topic'>>({ round, text: text(MOST.name) }),
  snapshot: object<Body<'snapshot'>>({
    round,
    field: fieldId,
    text: bytes(MOST.snapshotBytes),
    rev: count(Number.MAX_SAFE_INTEGER),
    seat: NAME,
  }),
  'run-request': object<Body<'run-request'>>({
    run: NAME,
    round,
    by: oneOf(['host', 'candidate']),
  }),
  'run-result': object<Body<'run-result'>>({
    run: NAME,
    round,
    verdict: oneOf(VERDICTS),
    tests: list(
      MOST.tests,
      object<TestLine>({
        title: text(MOST.line),
        status: oneOf(['pass', 'fail', 'crash', 'timeout', 'not-run']),
      }),
    ),
    sandbox: oneOf(['bwrap', 'seatbelt', 'none']),
    digest: match(/^[0-9a-f]{0,128}$/),
    ms: amount(MOST_MS),
    detail: text(MOST.prose),
  }),
  say: object<Body<'say'>>({
    round,
    id: NAME,
    about: oneOf(SAYINGS),
    text: text(MOST.prose),
    line: orNull(count(MOST_LINE_NUMBER, 1)),
  }),
  hint: object<Body<'hint'>>({ round, rung: count(99, 1), text: textOf(MOST.prose) }),
  release: object<Body<'release'>>({ round, text: textOf(MOST.prompt) }),
  'score-commit': object<Body<'score-commit'>>({ ballot, hash: match(/^[0-9a-f]{64}$/) }),
  'score-reveal': object<Body<'score-reveal'>>({
    ballot,
    salt,
    lines: list(MOST.lines, ballotLine),
  }),
  takeaway: object<Body<'takeaway'>>({ texts: list(MOST_TAKEAWAYS, text(MOST.line)) }),
  swap: object<Body<'swap'>>({ minutes: amount(MOST_MINUTES) }),
  end: object<Body<'end'>>({}),
}
