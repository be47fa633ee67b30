import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export type Ask = {
  readonly id: string
  readonly ask: Text
  readonly answer: number
  /** What it is counted in, in each language the same; empty for a number without a unit. */
  readonly unit: Text
  /** A factor: 1.5 accepts two thirds to three halves; 1 is exact. */
  readonly within: number
  readonly formula?: string
  readonly why?: Text
}
/** The right number as it is shown. */
export const rightNumber = (
  { answer, unit }: Pick<Ask, 'answer' | 'unit'>,
  say: (text: Text) => string,
): string => `${answer} ${say(unit)}`.trim()

export type EstimateQuestion = Common & { readonly kind: 'estimate'; readonly asks: readonly Ask[] }
