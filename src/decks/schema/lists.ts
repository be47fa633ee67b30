// The lists over decks: files straight under questions/.
import { z } from 'zod'
import { LEVELS } from '../../core/kinds/common.ts'
import { localId, phase, text, word, wordings } from './common.ts'

/** `deck/id`; the deck may be named `id@collection`. */
const reference = z
  .string()
  .regex(/^[a-z0-9-]{2,64}(@[^/\s]+)?\/[a-z0-9-]{2,64}$/, 'must be deck/question')

const order = z.number().optional().describe('Its place among those of its kind.')

export const track = z.strictObject({
  title: text,
  order,
  questions: z.array(reference).min(1),
})

export const plan = z.strictObject({
  title: text,
  order,
  rounds: z
    .array(
      z.strictObject({
        kind: word,
        minutes: z.number().min(0.1).max(600),
        deck: word.optional(),
        level: z.enum(LEVELS).optional(),
        phases: z.array(phase).default([]),
      }),
    )
    .min(1),
})

export const profile = z.strictObject({
  title: text,
  level: z.enum(LEVELS),
  axes: z
    .array(
      z.strictObject({
        id: localId,
        weight: z.number().min(0).max(100),
        min_sample: z.number().int().min(1),
      }),
    )
    .min(1),
})

export const rubric = z.strictObject({
  title: text,
  dimensions: z
    .array(z.strictObject({ id: localId, text, anchors: z.array(text).default([]) }))
    .min(1),
})

/** What every interviewer is asked, with how people ask it; a design gives its answers by these ids. */
export const clarify = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id: localId,
        topic: text.describe('A few words, no number, for "Do you mean A or B?".'),
        ask: text,
        wordings,
      }),
    )
    .min(1),
})

/** What has to be said of a deep dive: asked with the points of a good reply. */
const asked = z.strictObject({
  ask: text,
  points: z.array(text).min(2).max(4),
  answer: text.optional(),
})

/** How an interviewer goes into somebody's own project. */
export const project = z.strictObject({
  minutes: z.number().min(1).max(60).default(20),
  overview: asked,
  path: asked,
  levels: z
    .array(
      z.strictObject({
        id: localId,
        title: text,
        asks: z.array(asked).min(1).describe('Of each level one is asked, another every time.'),
      }),
    )
    .length(3)
    .describe('From the choice down to what it rests on.'),
  numbers: asked,
})

/** Lines that any design may take into its rubric by their ids. */
export const lines = z.strictObject({
  lines: z
    .array(z.strictObject({ id: localId, text, when: z.array(z.string()).default([]) }))
    .min(1),
})
