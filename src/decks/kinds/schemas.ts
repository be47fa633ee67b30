/** What an author writes for each kind: snake_case, nothing unknown allowed. Only who reads files needs it; the rest is in `rules.ts`. */
import { z } from 'zod'
import type { Kind } from '../../core/question/question.ts'
import { commonFields } from '../schema/common.ts'
import { behavioral } from './behavioral/schema.ts'
import { choice } from './choice/schema.ts'
import { code } from './code/schema.ts'
import { design } from './design/schema.ts'
import { estimate } from './estimate/schema.ts'
import { recall } from './recall/schema.ts'
import { review } from './review/schema.ts'

export const kindSchemas = {
  recall,
  choice,
  estimate,
  review,
  design,
  behavioral,
  code,
} satisfies { readonly [K in Kind]: z.ZodObject<{ kind: z.ZodLiteral<K> }> }

const { recall: first, ...others } = kindSchemas
/** zod wants to see that there is one at least. */
export const questionSchema = z.discriminatedUnion('kind', [first, ...Object.values(others)])

/** The fields that not every kind has, of all kinds together. */
export const fieldsOfKinds: z.ZodRawShape = Object.fromEntries(
  Object.values(kindSchemas)
    .flatMap(({ shape }) => Object.entries(shape))
    .filter(([name]) => name !== 'kind' && !Object.hasOwn(commonFields, name)),
)

/** A question of one of these kinds as its author wrote it. Mapped, so that its kind is seen to find the rules that take it. */
export type AuthoredOf<K extends Kind> = {
  [P in K]: { readonly kind: P } & z.output<(typeof kindSchemas)[P]>
}[K]
export type Authored = AuthoredOf<Kind>
