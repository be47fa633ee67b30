import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MockEvent } from '../../../src/core/interview/events.ts'
import { foldBegun } from '../../../src/core/interview/fold.ts'
import { heldRounds, notSeen, seenScores } from '../../../src/core/interview/scorecard.ts'
import { isSoundEvent } from '../../../src/core/interview/sound-event.ts'
import { events, MINUTE } from './host/calling.ts'

const at = (clockMs: number) => ({ round: 0, clockMs })

test('the times of the phases add up to the clock, also where one is come back to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: MINUTE }))),
      (turns) => {
        let clockMs = 0
        const phases = turns.map(([phase, ms]): MockEvent => {
          clockMs += ms
          return { type: 'phase', ...at(clockMs), phase }
        })
        const [round] = heldRounds(foldBegun([...events(), ...phases]))
        expect(round?.phases.reduce((sum, { ms }) => sum + ms, 0)).toBe(clockMs)
      },
    ),
  )
})

test('evidence is stamped with the note it was taken from', () => {
  const [round] = heldRounds(
    foldBegun([
      ...events(),
      { type: 'note', ...at(5000), text: 'asked who cancels' },
      { type: 'phase', ...at(9000), phase: 1 },
      {
        type: 'score',
        ...at(60_000),
        dimension: 'concurrency',
        score: 4,
        evidence: 'asked who cancels',
      },
    ]),
  )
  expect(round && seenScores(round)).toMatchObject([{ seen: { clockMs: 5000, phase: 0 } }])
  expect(round && notSeen(round)).not.toContain('concurrency')
})

test('of a score the last one counts, and 0 is not seen', () => {
  const scored = (score: 0 | 3): MockEvent => ({
    type: 'score',
    ...at(1000),
    dimension: 'code',
    score,
    evidence: '',
  })
  const [round] = heldRounds(foldBegun([...events(), scored(3), scored(0)]))
  expect(round && seenScores(round)).toEqual([])
  expect(round && notSeen(round)).toContain('code')
})

test('events of rounds and phases that are not there change nothing', () => {
  const before = foldBegun(events())
  const strays: readonly MockEvent[] = [
    { type: 'round', round: 9 },
    { type: 'note', round: 9, clockMs: 1, text: 'x' },
    { type: 'phase', ...at(0), phase: 99 },
  ]
  expect(foldBegun([...events(), ...strays])).toEqual(before)
})

test('what comes from elsewhere and makes no sense is no event', () => {
  for (const event of events()) expect(isSoundEvent(event)).toBe(true)
  for (const stray of [
    null,
    'end',
    { type: 'toString' },
    { type: 'note', round: -1, clockMs: 0, text: 'x' },
    { type: 'note', round: 0, clockMs: 'soon', text: 'x' },
    { type: 'score', ...at(0), dimension: 'code', score: 5, evidence: '' },
    { type: 'begin', mode: 'call', title: 'x', seed: 1, lang: 'en', rounds: [{}] },
  ])
    expect(isSoundEvent(stray)).toBe(false)
})

test('any JSON with the name of an event is taken or left, and never breaks the fold', () => {
  const types = ['begin', 'round', 'phase', 'hint', 'note', 'score', 'takeaways', 'end']
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          type: fc.constantFrom(...types),
          round: fc.jsonValue(),
          clockMs: fc.jsonValue(),
          text: fc.jsonValue(),
          texts: fc.jsonValue(),
          phase: fc.jsonValue(),
          rung: fc.jsonValue(),
        }),
      ),
      (strays) => {
        const all: readonly unknown[] = strays
        const sound = all.filter(isSoundEvent)
        expect(() => heldRounds(foldBegun([...events(), ...sound]))).not.toThrow()
      },
    ),
  )
})
