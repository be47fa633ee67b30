// What is wrong with a formula, in the words of `sparr check`.
import { type ArithmeticProblem, evaluate as workOut } from '../../core/numbers/arithmetic.ts'

export type Evaluated = { readonly value: number } | { readonly problem: string }

/** `3 * 0.8` -> 2.4, or a sentence's second half that says why there is no value. Never throws. */
export function evaluate(formula: string): Evaluated {
  const result = workOut(formula)
  return 'problem' in result ? { problem: sayProblem(result.problem) } : result
}

function sayProblem(problem: ArithmeticProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'it is empty'
    case 'not-finite':
      return 'it has no finite value'
    case 'too-deep':
      return 'it is nested too deeply'
    case 'open-bracket':
      return 'a bracket is not closed'
    case 'missing-number':
      return 'a number is missing at its end'
    case 'strange':
      return `${JSON.stringify(problem.text)} is neither a number nor one of + - * / ^ ( )`
    case 'surplus':
      return `"${problem.token}" is too much`
    case 'misplaced':
      return `"${problem.token}" stands where a number should`
  }
}
