import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MockEvent } from '../../../src/core/interview/events.ts'
import { foldBegun } from '../../../src/core/interview/fold.ts'
import {
  heldRounds,
  notSeen,
  scorecardOf,
  seenScores,
} from '../../../src/core/interview/scorecard.ts'
import { events, MINUTE } from './host/calling.ts'
import { begin as mock, parts, round } from './rounds.ts'

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

test('the first phase begins with its round, also where nobody told so', () => {
  for (const mode of ['solo', 'call'] as const) {
    const [begin, ...rest] = events()
    const told = begin?.type === 'begin' ? [{ ...begin, mode }, ...rest] : []
    const record = foldBegun([...told, { type: 'phase', ...at(8000), phase: 1 }])
    expect(scorecardOf(record).rounds[0]?.phases.slice(0, 2)).toMatchObject([
      { ms: 8000 },
      { ms: 0 },
    ])
  }
})

test('a person may go back while the clock stands, and what is told then is told there', () => {
  const record = foldBegun([
    ...events(),
    { type: 'phase', ...at(5000), phase: 1 },
    { type: 'phase', ...at(5000), phase: 0 },
    { type: 'note', ...at(5000), text: 'back again' },
    { type: 'pause', ...at(9000) },
  ])
  const [round] = heldRounds(record)
  expect(round?.record.notes).toMatchObject([{ phase: 0 }])
  expect(round?.phases[0]?.ms).toBe(9000)
})

test('the order in which the log gives rows of one millisecond changes nothing where nobody goes back', () => {
  const told: readonly MockEvent[] = [
    mock(round(parts)),
    { type: 'round', round: 0 },
    { type: 'phase', ...at(0), phase: 0 },
    { type: 'phase', ...at(7000), phase: 1 },
    { type: 'phase', ...at(7000), phase: 2 },
    { type: 'answered', ...at(9000), attempt: 'a' },
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray([...told], { minLength: told.length }), (shuffled) => {
      expect(foldBegun(shuffled)).toEqual(foldBegun(told))
    }),
  )
})

test('a reply that does not say whether it was said was not', () => {
  const { exchanges } = foldBegun([
    ...events(),
    { type: 'interrupt', ...at(1000), id: 'probe-1', text: 'Why?' },
    { type: 'reply', ...at(2000), id: 'probe-1', text: 'So.' },
  ]).rounds[0] ?? { exchanges: [] }
  expect(exchanges).toMatchObject([{ reply: { text: 'So.', said: false } }])
})
