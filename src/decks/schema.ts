// All schemas together: authored data, snake_case, nothing unknown allowed.
import { z } from 'zod'
import { code } from './schema/code.ts'
import { design } from './schema/design.ts'
import { choice, estimate, review } from './schema/keyed.ts'
import { plan, profile, rubric, track } from './schema/lists.ts'
import { behavioral, recall } from './schema/spoken.ts'

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

export type Authored = z.output<typeof questionSchema>
export type AuthoredOf<K extends Authored['kind']> = Extract<Authored, { kind: K }>
export type AuthoredDeck = z.output<typeof import('./schema/deck.ts').deck>
