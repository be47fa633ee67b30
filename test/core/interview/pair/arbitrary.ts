/** Events of a shared log for properties: every kind from every role, some of them in an order that makes sense. */
import fc from 'fast-check'
import { sealOf } from '../../../../src/core/interview/pair/ballot.ts'
import type { Delivered, Role } from '../../../../src/core/interview/pair/envelope.ts'
import type { BallotLine, WireEvent } from '../../../../src/core/interview/pair/wire.ts'
import { delivered, hash, NOON, salt } from './two.ts'

type From = { readonly role: Role; readonly who: string; readonly event: WireEvent }

const line: BallotLine = {
  round: 0,
  dimension: 'code',
  score: 4,
  evidence: 'seen',
  clockMs: 1000,
}
const aboutHost: BallotLine = { ...line, dimension: 'fairness' }

const round = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3)
const text = fc.oneof(fc.string(), fc.constantFrom('看到了', 'a\u001b[31mb', '__proto__'))
const seat = fc.constantFrom('s1', 's1', 's1', 's1', 's2')
const name = fc.constantFrom('n1', 'n2', 'n3')

const asked = (at: number): WireEvent => ({
  kind: 'question',
  round: at,
  asked: {
    question: 'deck/a',
    digest: 'd',
    kind: 'code',
    as: at === 1 ? 'project' : 'coding',
    title: 'A',
    minutes: 9,
    phases: [
      { id: 'brief', minutes: 1 },
      { id: 'build', minutes: 8 },
    ],
  },
  sheet: {
    kind: 'code',
    lang: 'en',
    title: { en: 'A', 'zh-CN': '甲' },
    prompt: 'Do it.',
    given: [],
    exhibit: null,
    fields: [],
    code: { file: 'answer.go', language: 'go', starter: '' },
  },
})

export const wireEvent: fc.Arbitrary<WireEvent> = fc.oneof(
  seat.map((one): WireEvent => ({ kind: 'join', handle: 'h', seat: one, version: '0' })),
  seat.map((one): WireEvent => ({ kind: 'leave', seat: one })),
  fc.constant<WireEvent>({ kind: 'done', questions: [{ question: 'deck/a' }] }),
  fc.constant<WireEvent>({ kind: 'undone', questions: ['deck/a', 'deck/b'] }),
  fc.constant<WireEvent>({
    kind: 'begin',
    mock: '0f8fad5b-d9cb-469f-a165-708677289500',
    title: 'T',
    lang: 'en',
    seed: 1,
  }),
  round.map(asked),
  round.map((one): WireEvent => ({ kind: 'round', round: one })),
  fc
    .tuple(round, fc.nat(2))
    .map(([one, phase]): WireEvent => ({ kind: 'phase', round: one, phase })),
  round.map((one): WireEvent => ({ kind: 'pause', round: one })),
  round.map((one): WireEvent => ({ kind: 'resume', round: one })),
  fc
    .tuple(round, text)
    .map(([one, said]): WireEvent => ({ kind: 'topic', round: one, text: said })),
  fc.tuple(round, fc.constantFrom('code', 'path', 'constructor'), text, fc.nat(5), seat).map(
    ([one, field, typed, rev, from]): WireEvent => ({
      kind: 'snapshot',
      round: one,
      field,
      text: typed,
      rev,
      seat: from,
    }),
  ),
  fc
    .tuple(name, round, fc.constantFrom('host' as const, 'candidate' as const))
    .map(([run, one, by]): WireEvent => ({ kind: 'run-request', run, round: one, by })),
  fc.tuple(name, round).map(
    ([run, one]): WireEvent => ({
      kind: 'run-result',
      run,
      round: one,
      verdict: 'AC',
      tests: [{ title: 't', status: 'pass' }],
      sandbox: 'bwrap',
      digest: 'ab',
      ms: 5,
      detail: '',
    }),
  ),
  fc.tuple(name, round, text).map(
    ([id, one, said]): WireEvent => ({
      kind: 'say',
      round: one,
      id,
      about: 'probe',
      text: said,
      line: null,
    }),
  ),
  fc
    .tuple(round, fc.integer({ min: 1, max: 3 }), text)
    .map(([one, rung, said]): WireEvent => ({ kind: 'hint', round: one, rung, text: said })),
  round.map((one): WireEvent => ({ kind: 'release', round: one, text: 'the answer' })),
  fc.constant<WireEvent>({ kind: 'takeaway', texts: ['one', ' ', 'two'] }),
  fc.constant<WireEvent>({ kind: 'swap', minutes: 9 }),
  fc.constant<WireEvent>({ kind: 'end' }),
)

const persons = [
  ['host', 'h1'],
  ['host', 'h2'],
  ['candidate', 'c1'],
  ['candidate', 'c2'],
  ['observer', 'o1'],
] as const satisfies readonly (readonly [Role, string])[]

const anybody: fc.Arbitrary<From> = fc
  .tuple(fc.constantFrom(...persons), wireEvent)
  .map(([[role, who], event]) => ({ role, who, event }))

const CANDIDATES: readonly string[] = ['undone', 'topic', 'snapshot', 'run-request']

/** From whose it is to say; nobody else takes a role, and the end comes later. */
const rightful: fc.Arbitrary<From> = wireEvent
  .filter(({ kind }) => kind !== 'join' && kind !== 'end')
  .map((event): From => {
    const isGuest =
      CANDIDATES.includes(event.kind) || (event.kind === 'run-result' && event.run === 'n2')
    return isGuest ? { role: 'candidate', who: 'c1', event } : { role: 'host', who: 'h1', event }
  })

const someone = fc.oneof({ weight: 8, arbitrary: rightful }, { weight: 1, arbitrary: anybody })

/** Votes that fit, and some that do not. */
const vote: fc.Arbitrary<From> = fc
  .tuple(fc.constantFrom(...persons), fc.constantFrom(1, 2), fc.boolean(), fc.boolean())
  .map(([[role, who], ballot, isCommit, isFit]): From => {
    const lines = role === 'candidate' ? [aboutHost] : [line]
    const sealed = { ballot, salt: salt(isFit ? 'a' : 'b'), lines }
    const hashed = sealOf({ ...sealed, salt: salt('a') }, who, hash)
    return {
      role,
      who,
      event: isCommit
        ? { kind: 'score-commit', ballot, hash: hashed }
        : { kind: 'score-reveal', ...sealed },
    }
  })

const opening: readonly From[] = [
  { role: 'host', who: 'h1', event: { kind: 'join', handle: 'h', seat: 's1', version: '0' } },
  { role: 'candidate', who: 'c1', event: { kind: 'join', handle: 'c', seat: 's1', version: '0' } },
  { role: 'observer', who: 'o1', event: { kind: 'join', handle: 'o', seat: 's1', version: '0' } },
  {
    role: 'host',
    who: 'h1',
    event: {
      kind: 'begin',
      mock: '0f8fad5b-d9cb-469f-a165-708677289500',
      title: 'T',
      lang: 'en',
      seed: 1,
    },
  },
  { role: 'host', who: 'h1', event: asked(0) },
]

/** Of a log whose numbers leave room for what is put between. */
export const STEP = 10

/** Both vote; of the two reveals one may not fit. */
const closing = fc.tuple(fc.boolean(), fc.boolean()).map(([hostFits, isShuffled]) => {
  const sealed = (role: Role, who: string, isFit: boolean): readonly [From, From] => {
    const lines = role === 'candidate' ? [aboutHost] : [line, aboutHost, { ...line, evidence: '' }]
    const vote = { ballot: 1, salt: salt('a'), lines }
    return [
      { role, who, event: { kind: 'score-commit', ballot: 1, hash: sealOf(vote, who, hash) } },
      { role, who, event: { kind: 'score-reveal', ...vote, salt: salt(isFit ? 'a' : 'b') } },
    ]
  }
  const [commitH, revealH] = sealed('host', 'h1', hostFits)
  const [commitC, revealC] = sealed('candidate', 'c1', true)
  const end: From = { role: 'host', who: 'h1', event: { kind: 'end' } }
  return isShuffled
    ? [end, commitC, revealC, commitH, revealH]
    : [end, commitH, commitC, revealH, revealC]
})

/** Most begin as a mock does, and many end as one, so that what comes between and after has something to change. */
export const logs: fc.Arbitrary<readonly Delivered[]> = fc
  .tuple(
    fc.constantFrom<readonly From[]>(opening, opening, opening, []),
    fc.array(fc.oneof({ weight: 5, arbitrary: someone }, { weight: 1, arbitrary: vote }), {
      maxLength: 30,
      size: 'max',
    }),
    fc.oneof(closing, fc.constant<readonly From[]>([])),
    fc.array(fc.oneof(someone, vote), { maxLength: 12 }),
    fc.array(fc.integer({ min: -2000, max: 60_000 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([first, middle, last, after, gaps]) => {
    let at = NOON
    return [...first, ...middle, ...last, ...after].map(({ role, who, event }, i) => {
      at += gaps[i % gaps.length] ?? 0
      return delivered((i + 1) * STEP, role, event, { who, at })
    })
  })

/** What nobody of this version means: none of it may change anything. */
export const garbage: fc.Arbitrary<Omit<Delivered, 'seq'>> = fc
  .tuple(
    fc.constantFrom<Role>('host', 'candidate', 'observer'),
    fc.oneof(
      fc.anything().filter((value) => !isEnvelope(value)),
      fc.jsonValue().map((body) => ({ v: 1, id: 'x', kind: 'of-a-later-minor', who: 'h1', body })),
      fc.jsonValue().map((body) => ({ v: 1, id: 'x', kind: 'toString', who: 'h1', body })),
      fc
        .tuple(
          fc.constantFrom('snapshot', 'question', 'say', 'score-reveal', 'hint'),
          fc.jsonValue(),
        )
        .map(([kind, body]) => ({ v: 1, id: 'x', kind, who: 'h1', body })),
      fc.constant({ v: 0, id: 'x', kind: 'end', who: 'h1', body: {} }),
      fc.constant({ v: 1, id: 'x', kind: 'end', who: '', body: {} }),
      fc.constant({ v: 1, id: 'x', kind: 'end', who: 'h1' }),
    ),
  )
  .map(([role, envelope]) => ({ at: NOON, role, envelope }))

const isEnvelope = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value
