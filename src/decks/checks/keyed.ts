// What a schema cannot say about a review.
import type { Complaint } from '../flaw.ts'
import type { AuthoredOf } from '../schema.ts'
import { complaint } from './parts.ts'

export function checkReview({ exhibit, findings }: AuthoredOf<'review'>): readonly Complaint[] {
  const count = exhibit.text.replace(/\n$/, '').split('\n').length
  return findings.flatMap(({ lines: [from, to] }, index) => {
    const at = ['findings', index, 'lines']
    if (from > to) {
      const message = `the finding ends on line ${to}, before it begins on line ${from}`
      return [complaint(at, 'lines', message, 'Write [first, last].')]
    }
    if (to <= count) return []
    const message = `the finding ends on line ${to}, but the exhibit has ${count} lines`
    return [complaint(at, 'lines', message, 'Count the lines of the exhibit from 1.')]
  })
}
