import { z } from 'zod'
import { commonFields, text, verifiedBy } from '../../schema/common.ts'

export const recall = z.strictObject({
  kind: z.literal('recall'),
  ...commonFields,
  verified_by: verifiedBy,
  answer: text,
  points: z.array(text).default([]).describe('What a full answer mentions.'),
})
