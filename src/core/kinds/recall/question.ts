import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export type RecallQuestion = Common & {
  readonly kind: 'recall'
  readonly answer: Text
  readonly points: readonly Text[]
}
