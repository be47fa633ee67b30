import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needsEvidence } from '../../../../src/core/interview/dimensions.ts'
import { foldBegun } from '../../../../src/core/interview/fold.ts'
import type { CallHappening } from '../../../../src/core/interview/host/call.ts'
import { openCall } from '../../../../src/core/interview/host/step.ts'
import { clockOf, currentRound } from '../../../../src/core/interview/host/telling.ts'
import { phaseOf } from '../../../../src/core/interview/record.ts'
import {
  appended,
  events,
  line,
  MINUTE,
  newCall,
  note,
  play,
  SECOND,
  type Step,
} from './calling.ts'

const happening: fc.Arbitrary<CallHappening> = fc.oneof(
  fc.constant<CallHappening>({ type: 'tick' }),
  fc.constantFrom<1 | -1>(1, -1).map((by): CallHappening => ({ type: 'turn', by })),
  fc.constantFrom<1 | -1>(1, -1).map((by): CallHappening => ({ type: 'ask', by })),
  fc.constantFrom<1 | -1>(1, -1).map((by): CallHappening => ({ type: 'move', by })),
  fc.constantFrom<1 | -1>(1, -1).map((by): CallHappening => ({ type: 'cycle', by })),
  fc.constantFrom<1 | -1>(1, -1).map((by): CallHappening => ({ type: 'side', by })),
  fc.integer({ min: 0, max: 9 }).map((rung): CallHappening => ({ type: 'release', rung })),
  fc
    .constantFrom<0 | 1 | 2 | 3 | 4>(0, 1, 2, 3, 4)
    .map((score): CallHappening => ({ type: 'rate', score })),
  fc
    .constantFrom<'note' | 'score' | 'takeaways'>('note', 'score', 'takeaways')
    .map((to): CallHappening => ({ type: 'desk', to })),
  fc
    .constantFrom('', ' ', 'saw it', '看到了')
    .map((text): CallHappening => ({ type: 'type', text })),
  fc
    .constantFrom<'pause' | 'flip' | 'back' | 'keep' | 'recall' | 'leave'>(
      'pause',
      'flip',
      'back',
      'keep',
      'recall',
      'leave',
    )
    .map((type): CallHappening => ({ type })),
)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 40 * SECOND }), happening),
  { maxLength: 60 },
)

test('what is kept is what is shown: the log alone leads to the same record', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const { call, effects } = play(newCall(), ...played)
      expect(foldBegun([...events(), ...appended(effects)])).toEqual(call.record)
    }),
  )
})

test('clocks never go back, notes and scores never lie ahead of them', () => {
  fc.assert(
    fc.property(steps, (played) => {
      let call = newCall()
      for (const step of played) {
        const before = call.clocks
        ;({ call } = play(call, step))
        call.clocks.forEach((ms, i) => {
          expect(ms).toBeGreaterThanOrEqual(before[i] ?? 0)
        })
      }
      call.record.rounds.forEach(({ clockMs }, i) => {
        expect(clockMs).toBeLessThanOrEqual(Math.ceil(call.clocks[i] ?? 0))
      })
    }),
  )
})

test('1, 2 and 4 are never kept without a line of evidence, takeaways are at most three, a hint is out once', () => {
  fc.assert(
    fc.property(steps, (played) => {
      const { call, effects } = play(newCall(), ...played)
      for (const event of appended(effects))
        if (event.type === 'score' && needsEvidence(event.score))
          expect(event.evidence.trim()).not.toBe('')
      expect(call.record.takeaways.length).toBeLessThanOrEqual(3)
      for (const { hints } of call.record.rounds)
        expect(new Set(hints.map(({ rung }) => rung)).size).toBe(hints.length)
    }),
  )
})

test('a call that was killed goes on at most two seconds behind, with the half-typed note', () => {
  const seconds = Array.from({ length: 25 }, (): Step => [SECOND, { type: 'tick' }])
  const { call, effects } = play(
    newCall(),
    ...note(2 * SECOND, 'restated the contract'),
    ...seconds,
    [0, { type: 'desk', to: 'note' }],
    [500, { type: 'type', text: 'half a l' }],
    [1500, { type: 'tick' }],
    [900, { type: 'tick' }],
  )
  const drafts = effects.flatMap((effect) => (effect.type === 'save-draft' ? [effect.draft] : []))
  const draft = drafts.at(-1) ?? null
  const record = foldBegun([...events(), ...appended(effects)])
  const again = openCall({ ...call, record, draft }, { at: 0, monoMs: 0 })
  expect(clockOf(call) - clockOf(again)).toBeLessThan(2 * SECOND)
  expect(again.note).toBe('half a l')
  expect(currentRound(again).notes.map(({ text }) => text)).toEqual(['restated the contract'])
})

test('the clock stands while it is paused, and overtime is counted', () => {
  const minutes = (n: number) =>
    Array.from({ length: n * 6 }, (): Step => [10 * SECOND, { type: 'tick' }])
  const { call } = play(
    newCall(),
    ...minutes(2),
    [0, { type: 'pause' }],
    ...minutes(5),
    [0, { type: 'pause' }],
    ...minutes(1),
  )
  expect(clockOf(call)).toBe(3 * MINUTE)
  expect(phaseOf(currentRound(call))).toBe(0)
})

test('a gap in which nobody can have been there is not counted, and the clock waits for the host', () => {
  const { call, effects } = play(newCall(), [SECOND, { type: 'tick' }], [MINUTE, { type: 'tick' }])
  expect(clockOf(call)).toBe(SECOND)
  expect(call.gapMs).toBe(MINUTE)
  expect(appended(effects)).toEqual([{ type: 'pause', round: 0, clockMs: SECOND }])
  const { call: on } = play(call, [0, { type: 'pause' }], [SECOND, { type: 'tick' }])
  expect(clockOf(on)).toBe(2 * SECOND)
  expect(on.gapMs).toBe(0)
})

test('an older note is taken over as evidence', () => {
  const { call, effects } = play(
    newCall(),
    ...note(5 * SECOND, 'first'),
    ...note(5 * SECOND, 'second'),
    [0, { type: 'desk', to: 'score' }],
    [0, { type: 'rate', score: 2 }],
    [0, { type: 'recall' }],
    [0, { type: 'recall' }],
    [0, { type: 'keep' }],
  )
  expect(appended(effects).at(-1)).toMatchObject({ score: 2, evidence: 'first' })
  expect(call.desk).toEqual({ at: 'score', cursor: 0, pending: null })
})

test('a line of evidence is what was typed or taken over, and never a note by itself', () => {
  const { call, effects } = play(
    newCall(),
    ...note(5 * SECOND, 'about something else'),
    [0, { type: 'desk', to: 'score' }],
    [0, { type: 'rate', score: 2 }],
    [0, { type: 'keep' }],
  )
  expect(appended(effects).filter(({ type }) => type === 'score')).toEqual([])
  expect(call.desk).toEqual({ at: 'evidence', cursor: 0, score: 2, text: '' })
})

test('a hint that is released is read out until something else is done, and once more without counting', () => {
  const { call, effects } = play(
    newCall(),
    [0, { type: 'release', rung: 2 }],
    [SECOND, { type: 'tick' }],
  )
  expect(call.readOut).toBe(2)
  const moved = play(call, [0, { type: 'turn', by: 1 }]).call
  expect(moved.readOut).toBeNull()
  const again = play(moved, [0, { type: 'release', rung: 2 }])
  expect(again.call.readOut).toBe(2)
  expect(
    appended([...effects, ...again.effects]).filter(({ type }) => type === 'hint'),
  ).toHaveLength(1)
  expect(play(call, [0, { type: 'release', rung: 9 }]).call.readOut).toBe(2)
})

test('going back from the talk is going back to the prompt', () => {
  const { call, effects } = play(newCall(), [0, { type: 'side', by: 1 }], [0, { type: 'back' }])
  expect(call).toMatchObject({ side: 'prompt', desk: { at: 'talk' } })
  expect(appended(effects)).toEqual([])
})

test('a score that was only chosen is kept where it needs no evidence, and dropped where it does', () => {
  const cycled = (times: number) =>
    play(
      newCall(),
      [0, { type: 'desk', to: 'score' }],
      ...Array.from({ length: times }, (): Step => [0, { type: 'cycle', by: 1 }]),
      [0, { type: 'back' }],
    )
  expect(appended(cycled(3).effects)).toMatchObject([{ type: 'score', score: 3, evidence: '' }])
  expect(appended(cycled(2).effects)).toEqual([])
  expect(cycled(2).call.desk).toEqual({ at: 'talk' })
})

test('another question has a clock of its own, and the first one goes on where it stood', () => {
  const { call } = play(
    newCall(),
    [10 * SECOND, { type: 'tick' }],
    [0, { type: 'ask', by: 1 }],
    [5 * SECOND, { type: 'tick' }],
    [0, { type: 'ask', by: -1 }],
    [SECOND, { type: 'tick' }],
  )
  expect(call.clocks).toEqual([11 * SECOND, 5 * SECOND])
  expect(call.record.rounds.map(({ hasBegun }) => hasBegun)).toEqual([true, true])
})

test('a takeaway that is emptied goes, and the next one moves up', () => {
  const { call } = play(
    newCall(),
    [0, { type: 'desk', to: 'takeaways' }],
    ...line('one'),
    ...line('two'),
    [0, { type: 'move', by: -1 }],
    [0, { type: 'move', by: -1 }],
    [0, { type: 'type', text: '' }],
    [0, { type: 'back' }],
  )
  expect(call.record.takeaways).toEqual(['two'])
})

test('the end tells how long the last phase was, and nothing comes after it', () => {
  const { call, effects } = play(
    newCall(),
    [7 * SECOND, { type: 'desk', to: 'end' }],
    [0, { type: 'keep' }],
    [SECOND, { type: 'tick' }],
    ...note(0, 'too late'),
  )
  expect(appended(effects)).toEqual([
    { type: 'pause', round: 0, clockMs: 7 * SECOND },
    { type: 'end' },
  ])
  expect(effects.at(-1)).toEqual({ type: 'finish' })
  expect(call.record.isEnded).toBe(true)
})
