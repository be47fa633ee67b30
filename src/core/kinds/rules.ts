/** The rules of every kind. They come with the first question: what home needs of the kinds is in `facts.ts`. */

import type { Drill } from '../drill/drill.ts'
import type { DrillStep } from '../drill/effect.ts'
import type { Heard, KindHappening } from '../drill/happening.ts'
import type { Kind } from '../question/question.ts'
import { behavioralRules } from './behavioral/rules.ts'
import { choiceRules } from './choice/rules.ts'
import { codeRules } from './code/rules.ts'
import { designRules } from './design/rules.ts'
import { estimateRules } from './estimate/rules.ts'
import type { KindRules } from './kind-rules.ts'
import { recallRules } from './recall/rules.ts'
import { reviewRules } from './review/rules.ts'

const RULES: { readonly [K in Kind]: KindRules<K> } = {
  recall: recallRules,
  choice: choiceRules,
  estimate: estimateRules,
  review: reviewRules,
  design: designRules,
  behavioral: behavioralRules,
  code: codeRules,
}

/** Of a drill whose kind is not known, `K` is every kind: its rules then take any drill, and must be put to no other. */
export function rulesOf<K extends Kind>({ kind }: { readonly kind: K }): KindRules<K> {
  return RULES[kind]
}

/** What only some kinds hear. */
export function hear<T extends KindHappening['type']>(drill: Drill, event: Heard<T>): DrillStep {
  const type: T = event.type
  return rulesOf(drill).on[type]?.(drill, event) ?? [drill, []]
}
