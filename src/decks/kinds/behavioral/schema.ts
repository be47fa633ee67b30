import { z } from 'zod'
import { NEEDS } from '../../../core/kinds/behavioral/question.ts'
import { commonFields, reply, text, word } from '../../schema/common.ts'

const letter = z.strictObject({ good: text, needs: z.array(z.enum(NEEDS)).default([]) })

export const behavioral = z.strictObject({
  kind: z.literal('behavioral'),
  ...commonFields,
  competency: word,
  jd_keywords: z.array(word).default([]),
  star_r: z.strictObject({
    situation: letter,
    task: letter,
    action: letter,
    result: letter,
    relevance: letter,
  }),
  upgrades: z
    .array(
      z.strictObject({
        weak: text,
        strong: text,
        why: z.union([z.array(text), text]).default([]),
        points: z.array(text).max(6).default([]),
        answer: text.optional(),
      }),
    )
    .default([]),
  probes: z.array(reply).default([]),
  reveals: z
    .array(z.strictObject({ after_seconds: z.number().min(0).max(10_800), text }))
    .default([]),
})
