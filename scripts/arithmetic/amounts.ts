/** What numbers of a text may stand for, and the words between a sum and what it comes to. */
import type { FoundNumber } from '../../src/core/numbers/numbers.ts'
import { isRounded } from './rounding.ts'

export const WORDS = "[\\p{L}' (),、-]{0,28}?"
export const COMES_TO = new RegExp(
  `^${WORDS}(?:=|≈|→|(?<![a-z])(?:is|are|makes?|gives?|comes? to|equals?|leaves?|needs?|takes?|would be|becomes?)(?![a-z])|就是|等于|得到?|要|需要|相当于|用掉|达到|共|只有|只剩|还剩|只过|是|约|合|即|为)\\s*(?:about|only|nearly|just|some|roughly|already|less than|more than|over|大约|大概|约|将近|近|不到)?\\s*$`,
  'iu',
)

/** Every choice of one value for each. */
export const spellings = (all: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  all.reduce<readonly (readonly number[])[]>(
    (before, values) => before.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  )

/** What a number may stand for: in the unit it has, or as it was written. */
export function readings({ plain, value, dimension }: FoundNumber): readonly number[] {
  if (dimension === 'percent') return [value / 100, value]
  return plain === value ? [plain] : [value, plain]
}

/** As rounded as it is written, in its unit or without: a unit may fall between the figures that are shown. */
export function isWhat(result: FoundNumber, value: number): boolean {
  const times = result.plain === 0 ? 1 : result.value / result.plain
  const asWritten = [value, value / times, ...(result.dimension === 'percent' ? [100 * value] : [])]
  return asWritten.some((one) => isRounded(result.plain, one))
}

/** "43.2 million are less than": it has a limit and no value. */
export const isLimit = (between: string): boolean =>
  /\b(?:less than|more than|over|under|up to|at (?:least|most)|not quite|almost)\b|不到|超过|不足|最多|至少/i.test(
    between,
  )
