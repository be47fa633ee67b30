import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../../../src/decks/checks/formula.ts'

test.each([
  ['3000 * 0.8', 2400],
  ['3 ^ 3', 27],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['2 ^ -1', 0.5],
  ['10 - 2 - 3', 5],
  ['100 / 5 / 2', 10],
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['1e6 / 2', 500_000],
  ['  7  ', 7],
  ['-(3 - 5)', 2],
])('%s is %d', (formula, value) => {
  expect(evaluate(formula)).toEqual({ value })
})

test.each([
  '',
  '1 +',
  '(1',
  '1)',
  '1 2',
  'x * 2',
  'alert(1)',
  '1 / 0',
  '2 ** 3',
  '1,5',
  '9 ^ 9999',
])('%j is refused with a reason', (formula) => {
  expect(evaluate(formula)).toHaveProperty('problem')
})

test('nesting has an end', () => {
  expect(evaluate('('.repeat(10_000))).toHaveProperty('problem')
  expect(evaluate('-'.repeat(10_000))).toHaveProperty('problem')
})

test('sums and products are those of JavaScript', () => {
  const number = fc.integer({ min: 0, max: 1000 })
  const operator = fc.constantFrom('+', '-', '*')
  const formula = fc
    .tuple(number, fc.array(fc.tuple(operator, number), { maxLength: 8 }))
    .map(([first, rest]) => [first, ...rest.flat()].join(' '))
  fc.assert(
    fc.property(formula, (text) => {
      expect(evaluate(text)).toEqual({ value: Number(new Function(`return ${text}`)()) })
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void evaluate(text)))
})
