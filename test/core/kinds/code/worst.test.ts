/** The card speaks of the worst judged save, not of the last one alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeInterview } from '../../../../src/core/kinds/code/interview.ts'
import type { CodeQuestion } from '../../../../src/core/kinds/code/question.ts'
import { worstOf } from '../../../../src/core/kinds/code/worst.ts'
import { VERDICTS, type Verdict } from '../../../../src/core/question/verdict.ts'
import { fetchAll } from '../../interview/rounds.ts'

/** Each save with what it held: `RACE a`. */
const saves = (...all: readonly string[]) =>
  all.map((one) => {
    const [verdict, digest = one] = one.split(' ')
    return { verdict: verdict as Verdict, digest }
  })

test('a race that was seen once is told with what became of it', () => {
  expect(worstOf(saves('WA a', 'RACE b', 'AC c'), 'AC')).toEqual({
    verdict: 'RACE',
    run: 2,
    of: 3,
    became: 'gone',
  })
  expect(worstOf(saves('RACE b', 'AC b'), 'AC')).toMatchObject({ became: 'unchanged' })
  expect(worstOf(saves('LEAK b', 'CE c'), 'CE')).toMatchObject({ verdict: 'LEAK', became: 'open' })
})

test('nothing is told twice: where the sitting ended with its worst, the verdict says so', () => {
  expect(worstOf(saves('WA a', 'RACE b'), 'RACE')).toBeNull()
  expect(worstOf(saves('AC a'), 'AC')).toBeNull()
  expect(worstOf([], null)).toBeNull()
})

test('no save of them all is worse than the one that is told', () => {
  const verdicts = fc.array(fc.constantFrom(...VERDICTS.filter((one) => one !== 'IE')))
  const isHidden = (one: Verdict) => ['RACE', 'DL', 'LEAK'].includes(one)
  fc.assert(
    fc.property(verdicts, (all) => {
      const ended = all.at(-1) ?? null
      const worst = worstOf(saves(...all.map((one, i) => `${one} ${i}`)), ended)
      if (all.some(isHidden)) expect(isHidden(worst?.verdict ?? ended ?? 'AC')).toBe(true)
      if (worst) expect(all[worst.run - 1]).toBe(worst.verdict)
    }),
  )
})

const evidence = (verdict: Verdict, race: 'checked' | 'not checked', ...all: readonly string[]) =>
  codeInterview
    .evidence(
      { ...(fetchAll as CodeQuestion), race: true },
      {
        attempt: { verdict, race, runs: all.length, hints: 0 } as never,
        judged: saves(...all),
        failing: [],
      },
      String,
    )
    .filter(({ dimension }) => dimension === 'concurrency')
    .map(({ about, isFound }) => [about.code, isFound])

test('a data race in code that is accepted unchanged is no evidence of concurrency', () => {
  expect(evidence('AC', 'checked', 'RACE a', 'AC b')).toEqual([
    ['race', true],
    ['worst', false],
  ])
  expect(evidence('AC', 'checked', 'RACE a', 'AC a')).toEqual([
    ['race', false],
    ['worst', false],
  ])
  expect(evidence('AC', 'checked', 'AC a')).toEqual([['race', true]])
})
