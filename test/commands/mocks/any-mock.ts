/** Mocks in which anything has happened, in any order. */
import fc from 'fast-check'
import { DIMENSIONS } from '../../../src/core/interview/dimensions.ts'
import { phasesFor, roundKind } from '../../../src/core/interview/phases.ts'
import type { LogRow } from '../../../src/core/log.ts'
import type { Kind } from '../../../src/core/question/question.ts'

export const TITLES = ['First', 'Second', 'Third']
const KINDS: readonly Kind[] = ['code', 'design', 'behavioral', 'recall', 'estimate']

const round = (kind: Kind, minutes: number, at: number) => ({
  question: `nowhere/${kind}`,
  digest: 'd',
  kind,
  title: TITLES[at],
  minutes,
  phases: phasesFor(roundKind(kind), minutes).map((phase, i) =>
    i === 1 ? { ...phase, title: { en: 'Its | own', 'zh-CN': '自己' } } : phase,
  ),
})

const rounds = fc
  .array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.map(([kind, minutes], i) => round(kind, minutes, i)))

const clockMs = fc.oneof(
  fc.integer({ min: 0, max: 3_000_000 }),
  fc.constantFrom(0, 999, 1000, 59_999.5, 60_000),
)
const at = { round: fc.constantFrom(0, 0, 0, 1, 1, 2, 3), clockMs }
const text = fc.constantFrom('', 'seen', 'seen *twice* | <b>')
const id = fc.constantFrom('probe-1', 'reveal-1')
const is = <T extends string>(type: T) => fc.constant(type)

/** Sound ones, also for rounds and phases that are not there. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: is('round'), round: at.round }) },
  { weight: 5, arbitrary: fc.record({ type: is('phase'), ...at, phase: fc.nat(8) }) },
  fc.record({ type: fc.constantFrom('pause', 'resume'), ...at }),
  fc.record({ type: is('hint'), ...at, rung: fc.nat(3) }),
  fc.record({ type: is('note'), ...at, text }),
  fc.record({ type: is('classify'), ...at, as: fc.constantFrom('', 'coding', 'design') }),
  fc.record({ type: is('interrupt'), ...at, id, text }),
  fc.record({ type: is('reply'), ...at, id, text }),
  fc.record({ type: is('answered'), ...at, attempt: text }),
  fc.record({ type: is('anchor'), round: at.round, text }),
  {
    weight: 10,
    arbitrary: fc.record({
      type: is('score'),
      ...at,
      dimension: fc.nat(7),
      score: fc.nat(4),
      evidence: text,
    }),
  },
  fc.record({ type: is('takeaways'), texts: fc.array(text) }),
  fc.record({ type: is('end') }),
)
const stray = fc.constantFrom<object>(
  { type: 'phase', round: 0, clockMs: -1, phase: 1 },
  { type: 'score', round: 0, clockMs: 5, dimension: 'charm', score: 4, evidence: '' },
  { type: 'of-a-newer-sparr', round: 0 },
)

export const mock = fc.record({
  mode: fc.constantFrom('solo' as const, 'call' as const),
  rounds,
  seed: fc.integer(),
  /** Where among the others the beginning comes out of the log. */
  begins: fc.nat(3),
  events: fc.array(fc.oneof({ weight: 12, arbitrary: event }, stray), {
    minLength: 12,
    maxLength: 40,
    size: 'max',
  }),
  offsetMin: fc.constantFrom(-480, 0, 330, 765),
  startsAt: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2026-12-31'),
    noInvalidDate: true,
  }),
})
export type Mock = typeof mock extends fc.Arbitrary<infer T> ? T : never

/** As they lie in the log. */
export function rowsOf(
  name: string,
  { mode, seed, begins, events, offsetMin, ...one }: Mock,
): LogRow[] {
  const begin = { type: 'begin', mode, title: 'A mock', seed, lang: 'en', rounds: one.rounds }
  /** One of the kind of its round, if there are so many. */
  const told = (all: typeof events) =>
    all.map((event) => {
      if (!('score' in event) || !('round' in event)) return event
      const kind = one.rounds[event.round]?.kind ?? 'code'
      const dimension = DIMENSIONS[roundKind(kind)][Number(event.dimension)] ?? 'honesty'
      return { ...event, dimension }
    })
  return [...told(events)].toSpliced(begins, 0, begin).map(
    (event, i) =>
      ({
        id: `${name}-${String(i).padStart(3, '0')}`,
        device: 'other',
        // Three to a millisecond.
        at: one.startsAt.getTime() + Math.floor(i / 3),
        offsetMin,
        kind: 'mock',
        body: { mock: name, event },
      }) as unknown as LogRow,
  )
}
