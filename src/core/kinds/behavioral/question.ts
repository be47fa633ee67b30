import type { Reply } from '../../question/reply.ts'
import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export const LETTERS = ['situation', 'task', 'action', 'result', 'relevance'] as const
export type Letter = (typeof LETTERS)[number]
export const NEEDS = [
  'number',
  'unit',
  'first_person',
  'role_verb',
  'technique',
  'alternative',
  'before_after',
  'metric_name',
  'window',
  'jd_keyword',
  'sides',
  'deed',
  'changed',
] as const
export type Need = (typeof NEEDS)[number]
type LetterGuide = { readonly good: Text; readonly needs: readonly Need[] }
/** A weak sentence and how it is said strongly. */
export type Upgrade = {
  readonly weak: Text
  readonly strong: Text
  readonly why: readonly Text[]
  /** What the stronger sentence has to have. */
  readonly points: readonly Text[]
  readonly answer?: Text
}
export type Reveal = { readonly afterSeconds: number; readonly text: Text }
export type BehavioralQuestion = Common & {
  readonly kind: 'behavioral'
  readonly competency: string
  readonly jdKeywords: readonly string[]
  readonly starR: Readonly<Record<Letter, LetterGuide>>
  readonly upgrades: readonly Upgrade[]
  readonly probes: readonly Reply[]
  readonly reveals: readonly Reveal[]
}
