import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, steps } from '../../../src/core/numbers/arithmetic.ts'

test.each([
  ['3 * 0.8', ['3 * 0.8', '2.4']],
  ['3 * 3 * 3', ['3 * 3 * 3', '9 * 3', '27']],
  ['(1 + 2) * 3', ['(1 + 2) * 3', '3 * 3', '9']],
  ['10 - (2 - 3)', ['10 - (2 - 3)', '10 - (-1)', '11']],
  ['2 ^ 3 ^ 2', ['2 ^ 3 ^ 2', '2 ^ 9', '512']],
  ['-2 ^ 2', ['-2 ^ 2', '-4', '-4']],
  ['1000000 / 86400', ['1000000 / 86400', '11.5741']],
  ['7', ['7']],
])('%s is worked out one operation at a time', (formula, lines) => {
  expect(steps(formula)).toEqual(lines.filter((line, i) => line !== lines[i - 1]))
})

test('what cannot be worked out has no steps', () => {
  expect(steps('1 / 0')).toEqual([])
  expect(steps('2 *')).toEqual([])
})

const formulas = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), fc.integer({ min: 1, max: 99 })), {
      maxLength: 6,
    }),
  )
  .map(([first, rest]) => [first, ...rest.flat()].join(' '))

test('every step has the value of the whole, as far as its digits go', () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const whole = evaluate(formula)
      if ('problem' in whole) return
      const last = Number(steps(formula).at(-1))
      expect(Math.abs(last - whole.value)).toBeLessThanOrEqual(1e-5 * Math.abs(whole.value) + 1e-12)
    }),
  )
})

test('a very long sum is refused and does not break the stack', () => {
  expect(evaluate('1+'.repeat(100_000) + 1)).toEqual({ problem: { code: 'too-deep' } })
})
