import { expect, test } from 'vitest'
import { heldOn, holdChange } from '../../../src/core/practice/held.ts'

test('a buried question is held until the day it comes back, a suspended one on every day', () => {
  const holds = [
    { question: 'go/a', isSuspended: true, buriedUntil: null },
    { question: 'go/b', isSuspended: false, buriedUntil: '2026-03-03' },
    { question: 'go/c', isSuspended: true, buriedUntil: '2026-03-03' },
  ]
  expect([...heldOn(holds, '2026-03-02')]).toEqual([
    ['go/a', 'suspended'],
    ['go/b', 'buried'],
    ['go/c', 'suspended'],
  ])
  expect([...heldOn(holds, '2026-03-03').keys()]).toEqual(['go/a', 'go/c'])
})

test('the same key holds a question back and lets it go again', () => {
  expect(holdChange(undefined, 'bury')).toBe('bury')
  expect(holdChange('buried', 'bury')).toBe('resume')
  expect(holdChange('buried', 'suspend')).toBe('suspend')
  expect(holdChange('suspended', 'suspend')).toBe('resume')
})
