/**
 * What decks know of every kind, without its schema: search and cards are made from questions that were read long ago, and
 * loading zod for them would take longer than the search does. The schemas are in `schemas.ts`.
 */
import type { Kind } from '../../core/question/question.ts'
import { behavioralRules } from './behavioral/rules.ts'
import { choiceRules } from './choice/rules.ts'
import { codeRules } from './code/rules.ts'
import type { DeckKindRules } from './deck-kind-rules.ts'
import { designRules } from './design/rules.ts'
import { estimateRules } from './estimate/rules.ts'
import { recallRules } from './recall/rules.ts'
import { reviewRules } from './review/rules.ts'

/** The type is written here and in no `satisfies`, so that TypeScript knows: the rules at a question's kind take this question. */
export const KIND_RULES: { readonly [K in Kind]: DeckKindRules<K> } = {
  recall: recallRules,
  choice: choiceRules,
  estimate: estimateRules,
  review: reviewRules,
  design: designRules,
  behavioral: behavioralRules,
  code: codeRules,
}
