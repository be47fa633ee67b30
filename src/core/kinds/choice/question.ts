import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

type Option = { readonly text: Text; readonly correct: boolean; readonly why?: Text }
export type ChoiceQuestion = Common & {
  readonly kind: 'choice'
  /** A program beside its solutions that shows what is claimed. */
  readonly verifiedBy?: string
  readonly options: readonly Option[]
}
