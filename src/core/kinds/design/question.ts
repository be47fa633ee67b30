import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'
import type { Ask } from '../estimate/question.ts'

type Constraint = {
  readonly id: string
  readonly text: Text
  readonly facts: readonly string[]
}
export type Clarify = {
  readonly id: string
  readonly ask: Text
  readonly answer: Text
  readonly opens?: string
  readonly critical: boolean
  readonly keys: readonly string[]
}
export const PANES = ['storage', 'sharding', 'failover'] as const
export type Pane = (typeof PANES)[number]
export type PaneOption = {
  readonly id: string
  readonly text: Text
  readonly keys: readonly string[]
  readonly good: boolean
  readonly facts: readonly string[]
  readonly why?: Text
  readonly breaks?: Text
}
export type Contradiction = { readonly when: readonly string[]; readonly say: Text }
export type RubricLine = {
  readonly id: string
  readonly points: number
  readonly text: Text
  readonly when: readonly string[]
}
export type Phase = { readonly id: string; readonly minutes: number; readonly title?: Text }
export type DesignQuestion = Common & {
  readonly kind: 'design'
  readonly constraints: readonly Constraint[]
  readonly clarify: readonly Clarify[]
  readonly estimates: readonly Ask[]
  readonly model: { readonly entities: readonly Text[]; readonly api: readonly Text[] }
  readonly triangle: Readonly<Record<Pane, { readonly options: readonly PaneOption[] }>>
  readonly contradictions: readonly Contradiction[]
  readonly rubric: readonly RubricLine[]
  readonly phases: readonly Phase[]
}
