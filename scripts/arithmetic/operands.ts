/** Whether the candidate can know what stands in a formula. */
import type { Mention } from '../../src/core/numbers/mention.ts'
import { isSame } from './rounding.ts'

/** Constants of arithmetic: of time, of sizes and of shares; powers of ten besides. */
const CONSTANTS = [0, 1, 2, 7, 8, 12, 24, 28, 30, 31, 60, 365, 366, 1024, 3600, 86400]
const isConstant = (value: number): boolean =>
  CONSTANTS.includes(value) || isSame(10 ** Math.round(Math.log10(value)), value)

/**
 * Whether it stands in one of the texts, in any form; is what another estimate came to; or is made of what one text says:
 * the share that two numbers are, what is left of a share, a size in bits, so many bits' numbers, or one less, as among
 * pairs.
 * @param texts the mentions of each text by itself
 */
export function isOperandKnown(
  operand: number,
  texts: readonly (readonly Mention[])[],
  answers: readonly number[],
): boolean {
  if (isConstant(operand) || answers.some((answer) => isSame(answer, operand))) return true
  const is = (value: number): boolean => isSame(value, operand)
  return texts.some((mentions) => {
    const told = mentions.flatMap(({ values, perCent }) =>
      perCent === undefined ? values : [...values, perCent / 100],
    )
    const made = told.flatMap((value) => [
      ...(value < 1 ? [1 - value] : [8 * value, value - 1]),
      ...(value < MOST_BITS ? [2 ** value] : []),
    ])
    const shares = told.flatMap((part) =>
      told
        .filter((whole) => whole > part && isConstant(whole))
        .flatMap((whole) => [part / whole, 1 - part / whole]),
    )
    return [...told, ...made, ...shares].some(is)
  })
}
const MOST_BITS = 64
