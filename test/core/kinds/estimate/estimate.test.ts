import { expect, test } from 'vitest'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import { begin, estimate, phaseOf, play, SECOND, workOf } from '../../drill/sitting.ts'

const numbers = (rate: string, size: string): Drill =>
  play(
    begin(estimate),
    [SECOND, { type: 'edit', field: 'rate', text: rate }],
    [SECOND, { type: 'edit', field: 'size', text: size }],
    [SECOND, 'submit'],
  ).drill

test('an estimate goes straight to the grades: every number in its own unit, within its factor', () => {
  expect(phaseOf(numbers('3.2k/s', '2000 MB'), 'rating').suggestion).toMatchObject({
    grade: 'easy',
    reason: { code: 'share', percent: 100 },
  })
  expect(phaseOf(numbers('3.2k/s', '3 GB'), 'rating').suggestion).toMatchObject({
    grade: 'again',
    reason: { percent: 50 },
  })
  // A rate without its unit is no rate, and text is no number: that is said once before it counts.
  const unread = numbers('3500', 'a lot')
  expect(workOf(unread, 'estimate').isWarned).toBe(true)
  expect(unread.phase.name).toBe('answering')
  const again = play(unread, [SECOND, 'submit']).drill
  expect(phaseOf(again, 'rating').suggestion?.grade).toBe('again')
})
