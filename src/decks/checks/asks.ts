// What a schema cannot say about numbers that are asked for: in an estimate, and in a design.

import type { AuthoredOf } from '../kinds/schemas.ts'
import { type Complaint, type Path, quote } from '../read/flaw.ts'
import { evaluate } from './formula.ts'
import { complaint, repeated } from './parts.ts'

type Ask = AuthoredOf<'estimate'>['asks'][number]

/** `path` leads to the list. */
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
