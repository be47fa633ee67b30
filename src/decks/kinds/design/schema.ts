import { z } from 'zod'
import { ask, commonFields, fact, localId, phase, text, word } from '../../schema/common.ts'

/** Words that a candidate's question or choice is recognised by, in all languages together. */
const keys = z.array(word).default([])

const pane = z.strictObject({
  options: z
    .array(
      z.strictObject({
        id: localId,
        text,
        keys,
        good: z.boolean().default(false),
        facts: z.array(fact).default([]),
        why: text.optional(),
        breaks: text.optional(),
      }),
    )
    .min(1),
})

export const design = z.strictObject({
  kind: z.literal('design'),
  ...commonFields,
  constraints: z
    .array(z.strictObject({ id: localId, text, facts: z.array(fact).default([]) }))
    .min(1),
  clarify: z
    .array(
      z.strictObject({
        id: localId,
        ask: text,
        answer: text,
        opens: localId.optional().describe('The constraint that the answer opens.'),
        critical: z.boolean().default(false),
        keys,
      }),
    )
    .default([]),
  estimates: z.array(ask).default([]),
  model: z
    .strictObject({ entities: z.array(text).default([]), api: z.array(text).default([]) })
    .optional(),
  triangle: z.strictObject({ storage: pane, sharding: pane, failover: pane }),
  contradictions: z
    .array(
      z.strictObject({
        when: z.array(word).min(1).describe('Facts, option or constraint ids: all present.'),
        say: text,
      }),
    )
    .default([]),
  rubric: z
    .array(
      z.strictObject({
        id: localId,
        points: z.number().min(0).max(100),
        text,
        when: z
          .array(z.string())
          .default([])
          .describe('asked:ID estimate:ID option:ID cites:ID rejected:PANE breaks:PANE says:[…]'),
      }),
    )
    .min(1),
  phases: z.array(phase).default([]),
})
