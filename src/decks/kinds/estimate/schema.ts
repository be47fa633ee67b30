import { z } from 'zod'
import { ask, commonFields } from '../../schema/common.ts'

export const estimate = z.strictObject({
  kind: z.literal('estimate'),
  ...commonFields,
  asks: z.array(ask).min(1),
})
