import { z } from 'zod'
import { EXHIBIT_LANGUAGES } from '../../../core/kinds/review/question.ts'
import { commonFields, text } from '../../schema/common.ts'

const line = z.number().int().min(1)

export const review = z.strictObject({
  kind: z.literal('review'),
  ...commonFields,
  exhibit: z.strictObject({
    language: z.enum(EXHIBIT_LANGUAGES),
    text: z.string().regex(/\S/, 'must not be empty'),
  }),
  findings: z
    .array(
      z.strictObject({
        lines: z.tuple([line, line]).describe('First and last line, counted from 1.'),
        text,
        severity: z
          .string()
          .regex(/^[a-z0-9-]+$/, 'must be a word of a-z, 0-9 and -')
          .optional(),
      }),
    )
    .min(1),
})
