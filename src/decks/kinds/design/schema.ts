import { z } from 'zod'
import {
  ask,
  commonFields,
  fact,
  localId,
  phase,
  reply,
  text,
  word,
  wordings,
} from '../../schema/common.ts'

/** Words that a candidate's question or choice is recognised by, in all languages together. */
const keys = z.array(word).default([])

const options = z
  .array(
    z.strictObject({
      id: localId,
      text,
      keys,
      wordings: wordings.default({}),
      good: z.boolean().default(false),
      facts: z.array(fact).default([]),
      why: text.optional(),
      breaks: text.optional(),
    }),
  )
  .min(1)

const usual = z.strictObject({ options })

const standardAnswer = z.union([
  z.strictObject({
    answer: text,
    opens: localId.optional().describe('The constraint that the answer opens.'),
  }),
  z.strictObject({ known: localId.describe('A constraint that stands on the screen already.') }),
])

const points = z.number().min(0).max(100)

const ownLine = z.strictObject({
  id: localId,
  points,
  text,
  when: z
    .array(z.string())
    .default([])
    .describe(
      'asked:ID estimate:ID option:ID cites:ID rejected:PANE breaks:PANE deep:ID says:[…] says@PLACE:[…]',
    ),
})

const takenLine = z.strictObject({
  use: localId.describe('The id of a line in a NAME.lines.yaml of the collection.'),
  points,
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
        topic: text.optional().describe('A few words, no number, for "Do you mean A or B?".'),
        keys,
        wordings: wordings.default({}),
      }),
    )
    .default([]),
  unanswered: wordings.default({}).describe('Near misses: the words of this design, not answered.'),
  standard: z.record(localId, standardAnswer).default({}),
  estimates: z
    .array(
      ask.extend({
        hidden: z.literal(true).optional().describe('Shown when the candidate thinks of it.'),
        wordings: wordings.optional().describe('How people say that they would compute it.'),
      }),
    )
    .default([]),
  model: z
    .strictObject({ entities: z.array(text).default([]), api: z.array(text).default([]) })
    .optional(),
  panes: z
    .array(z.strictObject({ id: localId, title: text.optional(), options }))
    .min(2)
    .max(5)
    .optional()
    .describe('The decisions of this design; or triangle, the usual three.'),
  triangle: z
    .strictObject({ storage: usual, sharding: usual, failover: usual })
    .optional()
    .describe('The panes storage, sharding and failover.'),
  deep_dives: z
    .array(
      z.strictObject({
        id: localId,
        ask: text,
        points: z.array(text).min(1).max(8),
        follow_ups: z.array(reply).default([]),
      }),
    )
    .default([]),
  expects: z
    .strictObject({
      executor: text.optional(),
      owner: text.optional(),
      decider: text.optional(),
    })
    .default({}),
  contradictions: z
    .array(
      z.strictObject({
        when: z.array(word).min(1).describe('Facts, option or constraint ids: all present.'),
        say: reply,
      }),
    )
    .default([]),
  rubric: z.array(z.union([ownLine, takenLine])).min(1),
  phases: z.array(phase).default([]),
})
