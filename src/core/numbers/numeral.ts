/** A number as it was read from a text. */

type NumeralProblem = 'mixed-numerals' | 'too-big' | 'too-small'

export type NumeralRead =
  | {
      readonly to: number
      readonly value: number
      /** How it was written: `digits`, or a word such as `three` or `三`. */
      readonly form: 'digits' | 'word'
    }
  | { readonly to: number; readonly problem: NumeralProblem }
