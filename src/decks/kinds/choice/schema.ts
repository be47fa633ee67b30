import { z } from 'zod'
import { commonFields, text, verifiedBy } from '../../schema/common.ts'

export const choice = z.strictObject({
  kind: z.literal('choice'),
  ...commonFields,
  verified_by: verifiedBy,
  options: z
    .array(z.strictObject({ text, correct: z.boolean().default(false), why: text.optional() }))
    .min(2)
    .max(8),
})
