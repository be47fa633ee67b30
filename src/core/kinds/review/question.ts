import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export const EXHIBIT_LANGUAGES = ['go', 'typescript', 'python', 'sql', 'text', 'log'] as const
type Exhibit = {
  readonly language: (typeof EXHIBIT_LANGUAGES)[number]
  readonly text: string
}
type Finding = {
  /** First and last line, counted from 1. */
  readonly lines: readonly [number, number]
  readonly text: Text
  readonly severity?: string
}
export type ReviewQuestion = Common & {
  readonly kind: 'review'
  readonly exhibit: Exhibit
  readonly findings: readonly Finding[]
}
