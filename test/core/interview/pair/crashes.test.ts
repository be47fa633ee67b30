/** Two programs that are ended at any moment, and begun again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldMock } from '../../../../src/core/interview/fold.ts'
import type { CallHappening, PairHappening } from '../../../../src/core/interview/host/call.ts'
import { textIn } from '../../../../src/core/interview/pair/candidate-step.ts'
import { isRevealed } from '../../../../src/core/interview/pair/pair.ts'
import { foldPair, salt, type Two, twoPeople } from './two.ts'

type Act = (two: Two) => void

const asks =
  (...all: readonly (CallHappening | PairHappening)[]): Act =>
  (two) =>
    two.asks(...all)

const MARKER = 'MARKER'

/** What the host may do; everything private holds the marker. */
const hosts: fc.Arbitrary<Act> = fc.oneof(
  fc.constant(asks({ type: 'pause' })),
  fc.constantFrom<1 | -1>(1, -1).map((by) => asks({ type: 'turn', by })),
  fc.constantFrom<1 | -1>(1, -1).map((by) => asks({ type: 'ask', by })),
  fc.integer({ min: 0, max: 4 }).map((rung) => asks({ type: 'release', rung })),
  fc.constant(
    asks({ type: 'desk', to: 'note' }, { type: 'type', text: `${MARKER} note` }, { type: 'keep' }),
  ),
  fc.constant(
    asks(
      { type: 'desk', to: 'score' },
      { type: 'rate', score: 2 },
      { type: 'type', text: `${MARKER} evidence` },
      { type: 'keep' },
      { type: 'back' },
    ),
  ),
  fc.constant(
    asks(
      { type: 'desk', to: 'takeaways' },
      { type: 'type', text: `${MARKER} taken` },
      { type: 'back' },
    ),
  ),
  fc.constant(asks({ type: 'desk', to: 'say' }, { type: 'type', text: 'why?' }, { type: 'keep' })),
  fc.constant(asks({ type: 'run', by: 'host' })),
  fc.constant<Act>((two) => {
    const wanted = two.effects.host.findLast((one) => one.type === 'judge')
    const report = {
      verdict: 'AC',
      tests: [],
      sandbox: 'bwrap',
      digest: 'ab',
      ms: 1,
      detail: '',
    } as const
    if (wanted) two.asks({ type: 'judged', run: wanted.run, report })
  }),
)
const guests: fc.Arbitrary<Act> = fc.oneof(
  fc.string().map(
    (text): Act =>
      (two) =>
        two.answers({ type: 'type', field: 'code', text }),
  ),
  fc.constant<Act>((two) => two.answers({ type: 'run' })),
  fc.constant<Act>((two) =>
    two.answers({ type: 'desk', to: 'score' }, { type: 'rate', score: 3 }, { type: 'back' }),
  ),
)
const hostAgain: Act = (two) => {
  two.killHost()
  two.later(500)
  two.hostJoins()
}
const guestAgain: Act = (two) => {
  two.killGuest()
  two.later(500)
  two.guestJoins()
}
const crashes = fc.constantFrom(hostAgain, guestAgain)
const waits = fc.nat(100_000).map(
  (ms): Act =>
    (two) =>
      two.later(ms),
)
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: hosts },
    { weight: 4, arbitrary: guests },
    { weight: 2, arbitrary: crashes },
    { weight: 2, arbitrary: waits },
  ),
  { maxLength: 40, size: 'max' },
)

/** What is not of a seat, of which each start of the program has another. */
function sameOnBoth(two: Two): void {
  const { pair } = two.guest().party
  expect(two.call().party?.pair).toEqual(pair)
  expect(foldPair(two.log)).toEqual(pair)
  // The host's own log alone leads to what the host sees, with everything that both share.
  expect(foldMock(two.rows)).toEqual(two.call().record)
  const shared = pair.record?.rounds ?? []
  shared.forEach(({ stretches, hints, exchanges, runs, isPaused }, i) => {
    expect(two.call().record.rounds[i]).toMatchObject({
      stretches,
      hints,
      exchanges,
      runs,
      isPaused,
    })
  })
}

test('whenever either ends, both say the same, nothing is kept twice and no text is lost', () => {
  fc.assert(
    fc.property(acts, (all) => {
      const two = twoPeople()
      two.hostJoins()
      two.guestJoins()
      two.asks({ type: 'pause' })
      for (const act of all) {
        const typed = [0, 1].map((round) => textIn(two.guest(), round, 'code'))
        act(two)
        if (act === guestAgain)
          expect([0, 1].map((round) => textIn(two.guest(), round, 'code'))).toEqual(typed)
      }
      sameOnBoth(two)
      expect(JSON.stringify(two.log)).not.toContain(MARKER)
    }),
    { numRuns: 60 },
  )
})

test('whenever either ends between commit and reveal, both votes come to lie on the table and fit', () => {
  fc.assert(
    fc.property(
      acts,
      fc.array(crashes, { maxLength: 6 }),
      fc.boolean(),
      (before, after, isHostFirst) => {
        const two = twoPeople()
        two.hostJoins()
        two.guestJoins()
        two.asks({ type: 'pause' })
        for (const act of before.slice(0, 12)) act(two)
        two.asks({ type: 'desk', to: 'end' }, { type: 'keep' })
        const votes: readonly Act[] = [
          (one) => one.asks({ type: 'vote', salt: salt('a') }),
          (one) => one.answers({ type: 'vote', salt: salt('b') }),
        ]
        const [first, second] = isHostFirst ? votes : votes.toReversed()
        first?.(two)
        for (const crash of after) crash(two)
        second?.(two)
        for (const crash of after) crash(two)
        const { pair } = two.guest().party
        expect(isRevealed(pair)).toBe(true)
        expect(pair.ballots.map(({ revealed }) => revealed?.isFit)).toEqual([true, true])
        sameOnBoth(two)
      },
    ),
    { numRuns: 40 },
  )
})
