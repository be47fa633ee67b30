// What a schema cannot say about numbers that are asked for: in an estimate, and in a design.

import { askedUnit } from '../../core/numbers/units.ts'
import { type Text, textsOf } from '../../core/question/text.ts'
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
  const units = asks.flatMap(({ unit }, index) => unitComplaints(unit, [...path, index, 'unit']))
  return [...repeated(asks, path), ...formulas, ...units]
}

/** An answer is one number: in every language its unit is understood, and is as large. */
function unitComplaints(unit: Text, path: Path): readonly Complaint[] {
  const names = textsOf(unit).filter((name) => name !== '')
  const unknown = names.find((name) => askedUnit(name) === null)
  if (unknown !== undefined) {
    const message = `the unit ${quote(unknown)} is none that an answer could be read in`
    return [complaint(path, 'unit', message, 'Write /s, ms, GB, %, or what is counted: calls.')]
  }
  const [first, ...others] = names.map(sizeOf)
  if (others.every((size) => size === first)) return []
  const message = `the unit is not the same in each language: ${names.map(quote).join(', ')}`
  return [complaint(path, 'unit', message, 'Write the same unit in each: /s and 次/秒.')]
}

function sizeOf(name: string): string {
  const unit = askedUnit(name)
  return unit === null ? '' : `${unit.dimension} ${unit.times / unit.over}`
}

/** Equal but for what binary fractions lose, or rounded as the answer is written, to three figures or more. */
function isSame(given: number, answer: number): boolean {
  const apart = Math.abs(given - answer)
  if (apart <= 1e-9 * Math.max(Math.abs(given), Math.abs(answer))) return true
  const decimals = String(answer).split('.')[1]?.length ?? 0
  return apart <= 0.5 * 10 ** -decimals && apart <= ROUNDED * Math.abs(given)
}
/** Half of the third figure, at most. */
const ROUNDED = 0.005

const rounded = (value: number): string => String(Number(value.toPrecision(12)))
