import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export type Ask = {
  readonly id: string
  readonly ask: Text
  readonly answer: number
  readonly unit: string
  /** A factor: 1.5 accepts two thirds to three halves; 1 is exact. */
  readonly within: number
  readonly formula?: string
  readonly why?: Text
}
export type EstimateQuestion = Common & { readonly kind: 'estimate'; readonly asks: readonly Ask[] }
