/** What holds for every mock: its events, its lots, its rounds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIMENSIONS } from '../../../src/core/interview/dimensions.ts'
import type { MockEvent, MockMode } from '../../../src/core/interview/events.ts'
import { foldMock } from '../../../src/core/interview/fold.ts'
import { mocksOf } from '../../../src/core/interview/kept.ts'
import { phaseTimes } from '../../../src/core/interview/scorecard.ts'
import { chooseRounds, hasRound } from '../../../src/core/interview/solo/choose-rounds.ts'
import { interruptionsOf } from '../../../src/core/interview/solo/interruptions.ts'
import { lotOf } from '../../../src/core/interview/solo/lot.ts'
import { KINDS } from '../../../src/core/question/question.ts'
import { begin, decision, fetchAll, listed, parts, phrases, round, shop } from './rounds.ts'

const seeds = fc.nat()
const rounds = [round(decision, 10), round(parts)]
const at = { round: fc.nat(2), clockMs: fc.nat(900_000) }
const id = fc.constantFrom('probe-1', 'reveal-1', 'common-2')
const events: fc.Arbitrary<MockEvent> = fc.oneof(
  fc.record({ type: fc.constant('round' as const), round: at.round }),
  fc.record({ type: fc.constant('classify' as const), ...at, as: fc.string() }),
  fc.record({ type: fc.constant('phase' as const), ...at, phase: fc.nat(9) }),
  fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const), ...at }),
  fc.record({ type: fc.constant('hint' as const), ...at, rung: fc.nat(3) }),
  fc.record({ type: fc.constant('interrupt' as const), ...at, id, text: fc.string() }),
  fc.record({
    type: fc.constant('reply' as const),
    ...at,
    id,
    text: fc.string(),
    said: fc.boolean(),
  }),
  fc.record({ type: fc.constant('answered' as const), ...at, attempt: fc.string() }),
  fc.record({ type: fc.constant('anchor' as const), round: at.round, text: fc.string() }),
  fc.record({
    type: fc.constant('score' as const),
    ...at,
    dimension: fc.constantFrom(...DIMENSIONS.behavioral),
    score: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    evidence: fc.string(),
  }),
  fc.record({ type: fc.constant('takeaways' as const), texts: fc.array(fc.string()) }),
  fc.record({ type: fc.constant('end' as const) }),
)
const logs = fc.array(events, { maxLength: 40 })
const folded = (all: readonly MockEvent[], mode: MockMode = 'solo') => {
  const record = foldMock([{ ...begin(...rounds), mode }, ...all])
  if (!record) throw new Error('no mock')
  return record
}

describe('a mock folded from its events', () => {
  test('never has more than three takeaways, nor rounds that it did not begin with', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const record = folded(log)
        expect(record.rounds.map((one) => one.round)).toEqual(rounds)
        expect(record.takeaways.length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('is the same when rows that make no sense lie between them', () => {
    const strays = fc.array(
      fc.oneof(
        fc.constant({ type: 'of-a-newer-sparr', round: 0 }),
        fc.constant({ type: 'score', round: 0, clockMs: 1, dimension: 'charm', score: 5 }),
        fc.constant({ type: 'phase', round: 0, clockMs: Number.NaN, phase: 0 }),
        fc.constant(null),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(logs, strays, (log, stray) => {
        const mixed = log.flatMap((event, i) => [stray[i % Math.max(1, stray.length)], event])
        expect(folded(mixed as readonly MockEvent[])).toEqual(folded(log))
      }),
    )
  })

  test('never loses what was answered, asked or scored by what comes later', () => {
    fc.assert(
      fc.property(logs, logs, (log, more) => {
        const [before, after] = [folded(log), folded([...log, ...more])]
        before.rounds.forEach((one, i) => {
          const later = after.rounds[i]
          expect(later?.exchanges.length).toBeGreaterThanOrEqual(one.exchanges.length)
          expect(Object.keys(later?.scores ?? {})).toEqual(
            expect.arrayContaining(Object.keys(one.scores)),
          )
          if (one.answered) expect(later?.answered).not.toBeNull()
          expect(later?.clockMs).toBeGreaterThanOrEqual(one.clockMs)
        })
      }),
    )
  })

  test('has spent in its phases all of its clock', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom('solo', 'call'), (log, mode) => {
        for (const one of folded(log, mode).rounds) {
          const sum = phaseTimes(one).reduce((all, { ms }) => all + ms, 0)
          expect(sum).toBe(one.clockMs)
        }
      }),
    )
  })

  test('is none without a beginning, and mocks of one log are kept apart', () => {
    expect(foldMock([{ type: 'end' }])).toBeNull()
    const row = (mock: string, event: MockEvent, when: number) => ({
      at: when,
      offsetMin: 60,
      device: 'here',
      body: { mock, event },
    })
    const found = mocksOf([
      row('a', begin(...rounds), 1),
      row('b', begin(...rounds), 2),
      row('a', { type: 'end' }, 3),
      row('c', { type: 'end' }, 4),
    ])
    expect(found.map((one) => [one.id, one.record.isEnded])).toEqual([
      ['b', false],
      ['a', true],
    ])
  })
})

describe('interruptions', () => {
  const drawn = (
    seed: number,
    minutes: number,
    question: typeof decision | typeof shop = decision,
  ) =>
    interruptionsOf(question, round(question, minutes), {
      seed,
      lang: 'en',
      deckLang: 'en',
      phrases,
    })

  test('come in order, each under its own name, within the round, and the same for one seed', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), (seed, minutes) => {
        const all = drawn(seed, minutes)
        expect(all).toEqual(drawn(seed, minutes))
        expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
        expect(all.map(({ atMs }) => atMs)).toEqual(
          all.map(({ atMs }) => atMs).toSorted((a, b) => a - b),
        )
        for (const one of all.filter((some) => !some.id.startsWith('reveal')))
          expect(one.atMs / (minutes * 60_000)).toBeLessThan(0.86)
      }),
    )
  })

  test('bring what the question says at its second, its own probes first, then the common ones', () => {
    const all = drawn(3, 20)
    expect(all.find(({ id: one }) => one === 'reveal-1')?.atMs).toBe(20_000)
    expect(all.map(({ text }) => text)).toContain('When would you switch?')
    expect(all).toHaveLength(4)
    expect(drawn(3, 5)).toHaveLength(2)
  })

  test('ask nobody who did not act what was theirs alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = drawn(seed, 60, shop).map(({ text }) => text)
        expect(texts).not.toContain('Your part alone?')
        expect(texts).toContain('And on a second machine?')
      }),
    )
  })
})

describe('rounds', () => {
  const questions = [decision, parts, shop, fetchAll].map((one) => listed(one))
  const none = new Set<string>()
  const pool = { questions, due: none, seen: none, lately: none, projects: [], isOut: () => false }
  const plan = (...of: readonly { kind: string; minutes: number; deck?: string }[]) => ({
    id: 'p',
    title: 'P',
    rounds: of.map((one) => ({ ...one, phases: [] })),
  })

  test('fit what the plan asks for, never twice, and what does not fit is named', () => {
    const kinds = fc.constantFrom(...KINDS, 'coding', 'whistling')
    const asked = fc.array(fc.record({ kind: kinds, minutes: fc.integer({ min: 1, max: 20 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(asked, seeds, (of, seed) => {
        const wanted = plan(...of)
        const { rounds: chosen, unfilled } = chooseRounds(wanted, pool, { seed, lang: 'en' })
        expect(chosen.length + unfilled.length).toBe(of.length)
        expect(new Set(chosen.map(({ question }) => question)).size).toBe(chosen.length)
        for (const one of chosen) {
          const question = questions.find(({ name }) => name === one.question)
          expect(question && hasRound(wanted, [question])).toBe(true)
          const sum = one.phases.reduce((all, { minutes }) => all + minutes, 0)
          expect(sum).toBeCloseTo(one.minutes)
        }
      }),
    )
  })

  test('prefer what is due, then what was never done', () => {
    const twins = ['a', 'b', 'c'].map((name) => listed({ ...parts, id: name }))
    const first = (due: readonly string[], seen: readonly string[]) =>
      chooseRounds(
        plan({ kind: 'recall', minutes: 2 }),
        { ...pool, questions: twins, due: new Set(due), seen: new Set(seen) },
        { seed: 5, lang: 'en' },
      ).rounds[0]?.question
    expect(first(['deck/b'], ['deck/b'])).toBe('deck/b')
    expect(first([], ['deck/a', 'deck/b'])).toBe('deck/c')
  })

  test('take nothing that was answered lately, due or not, while anything else fits', () => {
    const names = ['a', 'b', 'c', 'd']
    const some = fc.subarray(names).map((ids) => new Set(ids.map((id) => `deck/${id}`)))
    fc.assert(
      fc.property(some, some, some, seeds, (due, seen, lately, seed) => {
        const twins = names.map((id, i) => listed({ ...parts, id, minutes: i % 2 === 0 ? 1 : 4 }))
        const { rounds } = chooseRounds(
          plan({ kind: 'recall', minutes: 4 }),
          { ...pool, questions: twins, due, seen: new Set([...seen, ...lately]), lately },
          { seed, lang: 'en' },
        )
        const chosen = rounds[0]?.question ?? ''
        expect(lately.has(chosen)).toBe(lately.size === names.length)
      }),
    )
  })

  test('say what they are scored as: a recall as knowledge', () => {
    const { rounds } = chooseRounds(plan({ kind: 'recall', minutes: 4 }), pool, {
      seed: 1,
      lang: 'en',
    })
    expect(rounds).toMatchObject([{ kind: 'recall', as: 'knowledge' }])
  })

  test('leave out what was put off, what is in another deck, and what is too long', () => {
    const unfilled = (rest: object, over = {}) =>
      chooseRounds(
        plan({ kind: 'design', minutes: 5, ...rest }),
        { ...pool, ...over },
        { seed: 1, lang: 'en' },
      ).unfilled.length
    expect(unfilled({})).toBe(0)
    expect(unfilled({}, { isOut: () => true })).toBe(1)
    expect(unfilled({ deck: 'other' })).toBe(1)
    expect(unfilled({ minutes: 3 })).toBe(1)
  })
})

test('what is drawn by lot is even enough', () => {
  const lot = lotOf(42, 'x')
  const drawn = Array.from({ length: 4000 }, () => lot.next())
  expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true)
  for (const quarter of [0, 1, 2, 3])
    expect(drawn.filter((one) => Math.floor(one * 4) === quarter).length).toBeGreaterThan(900)
})
