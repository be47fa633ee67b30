import { expect, test } from 'vitest'
import type { Attempt } from '../../../src/core/log.ts'
import { tickedHow } from '../../../src/core/statistics/ticked.ts'

const how = (
  kind: Attempt['kind'],
  said: boolean,
  outcome: Attempt['outcome'] = 'passed',
): string | null => tickedHow({ kind, outcome, answer: { texts: {}, marks: {}, said } })

test('a recall rests on ticks, whether it was said or typed', () => {
  expect(how('recall', true)).toBe('said')
  expect(how('recall', false, 'failed')).toBe('typed')
})

test('a story does where it was said; what was written has evidence', () => {
  expect(how('behavioral', true)).toBe('said')
  expect(how('behavioral', false)).toBeNull()
})

test('code and keys decide for themselves, and what was given up or graded alone was not ticked', () => {
  for (const kind of ['code', 'choice', 'estimate', 'review', 'design'] as const)
    expect(how(kind, false)).toBeNull()
  expect(how('recall', true, 'gave-up')).toBeNull()
  expect(how('recall', true, 'self-reported')).toBeNull()
})
