/** What a call leaves to its candidate: questions with their scores of 1 and 2, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBrought } from '../../../src/core/interview/brought.ts'
import { type Here, rowsOfBrought } from '../../../src/core/interview/brought-rows.ts'
import { flawOfRow, isSound } from '../../../src/store/log/sound-row.ts'

const NOW = Date.UTC(2026, 10, 29, 20)
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e'

const round = (question: string, ...scores: readonly (number | null)[]) => ({
  round: { question, digest: 'd', kind: 'code', title: 'T', minutes: 25, phases: [] },
  usedMs: 61_000.4,
  hints: 1,
  dimensions: scores.map((score) => ({
    dimension: 'code',
    scored: score === null ? null : { score, evidence: 'a private remark', clockMs: 5 },
  })),
})
const call = (...rounds: readonly object[]) => ({
  schema: 1,
  mock: {
    id: ID,
    title: 'A call',
    mode: 'call',
    at: '2026-11-28T19:00:00.000Z',
    offsetMin: 60,
    takeaways: ['say the number first', ' ', 3],
    notes: ['a private remark'],
    rounds,
  },
})
const here: Here = {
  find: (question) =>
    question.startsWith('deck/') ? { name: question, kind: 'code', digest: 'd1' } : null,
  lang: 'en',
  version: '0',
  now: NOW,
}
function brought(value: unknown) {
  const read = readBrought(value)
  if ('why' in read) throw new Error(read.why)
  return read
}

test('a round takes no more of an evening than twice its minutes, whatever it says', () => {
  const { rounds } = brought(call({ ...round('deck/a', 1), usedMs: 1e300 }))
  expect(rounds).toMatchObject([{ usedMs: 2 * 25 * 60_000 }])
})

test('a round comes back by its least score: again for a 1, hard for a 2, and nothing above', () => {
  const value = call(
    round('deck/a', 4, 1, 2),
    round('deck/b', null, 2),
    round('deck/c', 3, 4, 0),
    round('other/d', 1),
  )
  const { rows, unknown } = rowsOfBrought(brought(value), here)
  expect(rows).toMatchObject([
    { at: Date.parse('2026-11-28T19:00:00Z'), body: { question: 'deck/a', chosen: 'again' } },
    { body: { question: 'deck/b', chosen: 'hard', activeMs: 61_000, hints: 1 } },
  ])
  expect(unknown).toEqual(['other/d'])
  expect(brought(value).takeaways).toEqual(['say the number first'])
})

test('no note and no line of evidence is read, and the same object makes the same rows', () => {
  const value = call(round('deck/a', 1), round('deck/b', 2))
  const once = rowsOfBrought(brought(value), here)
  expect(JSON.stringify([once, brought(value)])).not.toContain('private')
  expect(rowsOfBrought(brought(JSON.parse(JSON.stringify(value))), here)).toEqual(once)
  expect(new Set(once.rows.map(({ id }) => id)).size).toBe(2)
  // The same call again, by a clock that was set since.
  const later = { ...value, mock: { ...value.mock, at: '2026-11-28T19:00:00.400Z' } }
  const ids = (of: typeof once) => of.rows.map(({ id }) => id)
  expect(ids(rowsOfBrought(brought(later), here))).toEqual(ids(once))
})

test('rows can lie in the log, and a call of tomorrow was held now', () => {
  const value = call(round('deck/a', 1))
  value.mock.at = '2999-01-01T00:00:00.000Z'
  const [row] = rowsOfBrought(brought(value), here).rows
  expect(row?.at).toBe(NOW)
  expect([flawOfRow(row), row && isSound(row)]).toEqual([undefined, true])
})

test('what is newer, alone, or no scorecard is told apart', () => {
  const why = (value: unknown) => {
    const read = readBrought(value)
    return 'why' in read ? read : null
  }
  expect(why({ ...call(), schema: 2 })).toEqual({ why: 'newer', schema: 2 })
  expect(why({ schema: 1, mock: { ...call().mock, mode: 'solo' } })).toEqual({ why: 'alone' })
  for (const value of [null, 3, 'x', [], {}, { schema: 1 }, { ...call(), schema: '1' }])
    expect(why(value)).toEqual({ why: 'shape' })
})

test('anything at all is read without a crash, into rows that the log takes', () => {
  const hostile = fc.oneof(
    fc.anything(),
    fc
      .record({ rounds: fc.array(fc.anything()), takeaways: fc.anything(), title: fc.anything() })
      .map((rest) => ({ schema: 1, mock: { ...call().mock, ...rest } })),
    fc
      .record({
        usedMs: fc.anything(),
        hints: fc.anything(),
        minutes: fc.anything(),
        offsetMin: fc.anything(),
        question: fc.oneof(fc.string(), fc.constantFrom('deck/a', '__proto__/a', '../../a')),
      })
      .map(({ usedMs, hints, minutes, offsetMin, question }) => {
        const one = round('deck/a', 1)
        const bad = { ...one, usedMs, hints, round: { ...one.round, question, minutes } }
        return { schema: 1, mock: { ...call(bad).mock, offsetMin } }
      }),
  )
  fc.assert(
    fc.property(hostile, (value) => {
      const read = readBrought(value)
      if ('why' in read) return
      const all = {
        ...here,
        find: (name: string) => ({ name, kind: 'code', digest: 'd' }) as const,
      }
      for (const row of rowsOfBrought(read, all).rows) {
        expect(flawOfRow(row)).toBeUndefined()
        expect(isSound(row)).toBe(true)
      }
    }),
  )
})
