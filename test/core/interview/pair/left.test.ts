/** What a mock for two leaves on the candidate's machine. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Here,
  rowOfTakeaways,
  rowsOfBrought,
} from '../../../../src/core/interview/brought-rows.ts'
import type { MockScore } from '../../../../src/core/interview/dimensions.ts'
import { leftBy } from '../../../../src/core/interview/pair/left.ts'
import type { LogRow } from '../../../../src/core/log.ts'
import type { Verdict } from '../../../../src/core/question/verdict.ts'
import { flawOfRow, isSound } from '../../../../src/store/log/sound-row.ts'
import { MINUTE } from '../host/calling.ts'
import { logs } from './arbitrary.ts'
import { foldPair, NOON, salt, twoPeople } from './two.ts'

const here: Here = {
  find: (name) => ({ name, kind: 'code', digest: 'here' }),
  lang: 'en',
  version: '0',
  now: NOON + 60 * MINUTE,
}

/** Ten minutes of one question; scores and runs as they are given. */
function held(scores: readonly MockScore[], verdicts: readonly Verdict[]) {
  const two = twoPeople()
  two.hostJoins()
  two.guestJoins()
  two.asks({ type: 'pause' }, { type: 'release', rung: 1 })
  two.answers({ type: 'type', field: 'code', text: 'func a() {}' })
  for (const verdict of verdicts) {
    two.answers({ type: 'run' })
    const run = two.guest().party.pair.runs.at(-1)?.run ?? ''
    const report = {
      verdict,
      tests: [],
      sandbox: 'bwrap',
      digest: 'ab',
      ms: 1,
      detail: '',
    } as const
    two.asks({ type: 'judged', run, report })
  }
  two.later(10 * MINUTE)
  two.asks({ type: 'desk', to: 'score' })
  for (const score of scores)
    two.asks(
      { type: 'rate', score },
      { type: 'type', text: 'seen' },
      { type: 'keep' },
      { type: 'move', by: 1 },
    )
  two.asks(
    { type: 'back' },
    { type: 'desk', to: 'takeaways' },
    { type: 'type', text: 'say the number first' },
    { type: 'back' },
  )
  two.asks({ type: 'desk', to: 'end' }, { type: 'keep' }, { type: 'vote', salt: salt('a') })
  two.answers({ type: 'vote', salt: salt('b') })
  return two
}

function left(two: ReturnType<typeof held>) {
  const brought = leftBy(two.guest().party.pair, 60)
  if (!brought) throw new Error('nothing was left')
  return { brought, ...rowsOfBrought(brought, here) }
}
const attempt = (row: LogRow | undefined) => {
  if (row?.kind !== 'attempt') throw new Error('no attempt')
  return row.body
}

describe('the answer', () => {
  test('is an attempt with its text, its verdict, its time and its hints', () => {
    const [row] = left(held([3, 4], ['WA', 'AC'])).rows
    expect(attempt(row)).toMatchObject({
      question: 'deck/fan-out',
      activeMs: 10 * MINUTE,
      answer: { texts: { code: 'func a() {}' } },
      outcome: 'passed',
      verdict: 'AC',
      sandbox: 'bwrap',
      language: 'go',
      runs: 2,
      hints: 1,
      chosen: 'good',
    })
    expect(attempt(row).cram).toBeUndefined()
    expect(row?.at).toBe(NOON)
  })

  test('comes back soon for a line of 2 or less, and after tests that refused it', () => {
    const chosen = (scores: readonly MockScore[], verdicts: readonly Verdict[]) =>
      attempt(left(held(scores, verdicts)).rows[0]).chosen
    expect(chosen([4, 1, 2], ['AC'])).toBe('again')
    expect(chosen([4, 2], ['AC'])).toBe('hard')
    expect(chosen([3], ['WA'])).toBe('hard')
    expect(chosen([], ['WA'])).toBe('again')
    expect(chosen([], ['AC'])).toBe('good')
  })

  test('moves no card where nobody scored it and no test ran, or its question is not here', () => {
    expect(attempt(left(held([], [])).rows[0])).toMatchObject({
      cram: true,
      outcome: 'self-reported',
    })
    expect(attempt(left(held([], ['IE'])).rows[0])).toMatchObject({
      cram: true,
      verdict: null,
      runs: 0,
    })
    const two = held([1], ['AC'])
    const brought = leftBy(two.guest().party.pair, 60)
    const rows = brought && rowsOfBrought(brought, { ...here, find: () => null })
    expect(rows?.unknown).toEqual(['deck/fan-out'])
    expect(attempt(rows?.rows[0])).toMatchObject({ question: 'deck/fan-out', cram: true })
  })

  test('is the same row from whichever side and however often it is read', () => {
    const two = held([2], ['WA'])
    const again = leftBy(foldPair(two.log), 60)
    const { brought, rows } = left(two)
    expect(again).toEqual(brought)
    expect(again && rowsOfBrought(again, here).rows).toEqual(rows)
    const taken = rowOfTakeaways(
      brought,
      { name: 'takeaways/x', kind: 'recall', digest: 'd' },
      here,
    )
    expect(brought.takeaways).toEqual(['say the number first'])
    expect(rows.map(({ id }) => id)).not.toContain(taken.id)
  })

  test('is not there before anything was asked', () => {
    const two = twoPeople()
    two.hostJoins()
    two.guestJoins()
    expect(leftBy(two.guest().party.pair, 60)).toBeNull()
  })
})

test('whatever a host writes, the rows can lie in the log of the candidate', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const brought = leftBy(foldPair(log), 60)
      if (!brought) return
      for (const row of rowsOfBrought(brought, here).rows) {
        expect(flawOfRow(row)).toBeUndefined()
        expect(isSound(row)).toBe(true)
      }
    }),
  )
})
