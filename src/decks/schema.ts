// All schemas together: authored data, snake_case, nothing unknown allowed.
import { z } from 'zod'
import type { Kind } from '../core/question.ts'
import { behavioral } from './kinds/behavioral/schema.ts'
import { choice } from './kinds/choice/schema.ts'
import { code } from './kinds/code/schema.ts'
import { design } from './kinds/design/schema.ts'
import { estimate } from './kinds/estimate/schema.ts'
import { recall } from './kinds/recall/schema.ts'
import { review } from './kinds/review/schema.ts'
import { plan, profile, rubric, track } from './schema/lists.ts'

export { deck as deckSchema } from './schema/deck.ts'

export const kindSchemas = { recall, choice, estimate, review, design, behavioral, code }

export const questionSchema = z.discriminatedUnion('kind', [
  recall,
  choice,
  estimate,
  review,
  design,
  behavioral,
  code,
])

export const listSchemas = { track, plan, profile, rubric }
export type ListKind = keyof typeof listSchemas

export type Authored = AuthoredOf<Kind>
/** Mapped and not extracted, so that the kind of a question is seen to find the rules that take this question. */
export type AuthoredOf<K extends Kind> = {
  [P in K]: { readonly kind: P } & z.output<(typeof kindSchemas)[P]>
}[K]
export type AuthoredDeck = z.output<typeof import('./schema/deck.ts').deck>
