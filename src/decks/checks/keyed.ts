// What a schema cannot say about estimate and review.
import { type Complaint, type Path, quote } from '../flaw.ts'
import { evaluate } from '../formula.ts'
import type { AuthoredOf } from '../schema.ts'
import { complaint, repeated } from './parts.ts'

export function checkEstimate({ asks }: AuthoredOf<'estimate'>): readonly Complaint[] {
  return checkAsks(asks, ['asks'])
}

type Ask = AuthoredOf<'estimate'>['asks'][number]

/** Also the estimates of a design. `path` leads to the list. */
export function checkAsks(asks: readonly Ask[], path: Path): readonly Complaint[] {
  const formulas = asks.flatMap(({ answer, formula }, index) => {
    if (formula === undefined) return []
    const at = [...path, index, 'formula']
    const result = evaluate(formula)
    if ('problem' in result) {
      const message = `the formula ${quote(formula)} cannot be worked out: ${result.problem}`
      return [complaint(at, 'formula', message, 'Write arithmetic over numbers: 3 * 0.8')]
    }
    if (isSame(result.value, answer)) return []
    const message = `the formula gives ${rounded(result.value)}, but the answer is ${answer}`
    return [complaint(at, 'formula', message, 'Correct the one or the other.')]
  })
  return [...repeated(asks, path), ...formulas]
}

/** Equal but for what binary fractions lose. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

const rounded = (value: number): string => String(Number(value.toPrecision(12)))

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
