import { expect, test } from 'vitest'
import { isProven } from '../../../src/core/question/verdict.ts'

test('an AC is proven when the race detector ran or has nothing to say', () => {
  expect(isProven({ verdict: 'AC', race: 'checked' })).toBe(true)
  expect(isProven({ verdict: 'AC', race: 'not applicable' })).toBe(true)
  expect(isProven({ verdict: 'AC', race: 'not checked' })).toBe(false)
  expect(isProven({ verdict: 'WA', race: 'checked' })).toBe(false)
})
