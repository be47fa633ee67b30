// The pieces that the schemas of all kinds are made of. Keys are as authors write them: snake_case.
import { z } from 'zod'
import { CHECKPOINTS, LEVELS, VERIFY } from '../../core/kinds/common.ts'

/** A BCP 47 tag in the usual spelling: `en`, `zh-CN`, `sr-Latn-RS`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/

const phrase = z
  .string()
  .regex(/\S/, 'must not be empty')
  // Block texts end with a line feed that nobody means.
  .overwrite((written) => written.trimEnd())

/** One text in the deck's language, or one for each language. `eachText` finds the texts of a file by this schema. */
export const text = z
  .union([
    phrase,
    z
      .record(z.string().regex(LANGUAGE_TAG, 'is no language tag'), phrase)
      .refine((texts) => Object.keys(texts).length > 0, 'must hold at least one text'),
  ])
  .meta({
    id: 'text',
    description: 'A text in the language of the deck, or a map of language tags (en, zh-CN).',
  })

/** Of decks and questions: names of files and folders. */
export const id = z
  .string()
  .regex(/^[a-z0-9-]{2,64}$/, 'must be 2 to 64 of a-z, 0-9 and -')
  .meta({ id: 'id' })

/** The name of a question of any deck. */
const questionName = z
  .string()
  .regex(/^[a-z0-9-]{2,64}\/[a-z0-9-]{2,64}$/, 'must be deck/id')
  .meta({ id: 'questionName' })

/** Of a part within one question. */
export const localId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/, 'must be 1 to 64 of a-z, 0-9 and -')
  .meta({ id: 'localId' })

export const fact = z
  .string()
  .regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'must be word:word, like consistency:strong')
  .meta({ id: 'fact' })

/** A word or short phrase that is shared by all languages. */
export const word = phrase.max(200)

/** Asked after an answer: its text alone, or with what a good reply has. */
export const reply = z
  .union([
    text,
    z.strictObject({ ask: text, points: z.array(text).min(1).max(6), answer: text.optional() }),
  ])
  .meta({ id: 'reply', description: 'A text, or what is asked with the points of a good reply.' })

/** By language: how people say it. */
export const wordings = z
  .record(z.string().regex(LANGUAGE_TAG, 'is no language tag'), z.array(phrase.max(400)).max(60))
  .meta({ id: 'wordings', description: 'How people say it, a list for each language tag.' })

const interviewer = z.strictObject({
  listen_for: z.array(text).default([]),
  wrong_turns: z.array(text).default([]),
  if_stuck: text.optional(),
  if_fast: text.optional(),
  anchors: z.array(text).default([]),
})

/** The fields of every kind that have a default by kind or from the deck. */
export const sharedFields = {
  minutes: z.number().min(0.1).max(180).optional(),
  difficulty: z.number().int().min(1).max(5).optional(),
  level: z.enum(LEVELS).optional(),
  common: z
    .number()
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe('How often interviews ask it: 5 in most, 1 hardly ever.'),
  checkpoint: z.enum(CHECKPOINTS).optional(),
  axis: localId.optional(),
  tags: z
    .array(z.string().regex(/^[a-z0-9-]+$/, 'must be of a-z, 0-9 and -'))
    .default([])
    .describe('What the question is about.'),
  verify: z.enum(VERIFY).optional(),
  hints: z.array(text).max(3).default([]).describe('A ladder: nudge, direction, step.'),
  follow_ups: z.array(reply).default([]),
  interviewer: interviewer.optional(),
  source: text.optional(),
}

/** What every question has; `kind` and the fields of the kind are added to it. */
export const commonFields = {
  id,
  title: text,
  prompt: text,
  was: z
    .array(z.union([id, questionName]))
    .default([])
    .describe('Earlier ids, or deck/id where it moved: it keeps the progress.'),
  ...sharedFields,
}

/** A program in `solutions/DECK/ID/`, executed by `sparr check --solutions`. */
export const verifiedBy = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]*\.(go|py|ts|js)$/,
    'must be a file like prints.go, of Go, Python or Node',
  )
  .optional()
  .describe(
    'A program in solutions/DECK/ID/: its comment "// Output:" is what it prints and what the right option, or the answer, holds in backticks.',
  )

/** No `text`: a plain `/s` or `TB` reads the same in every language. */
const unit = z
  .union([
    z.string().max(40),
    z.record(z.string().regex(LANGUAGE_TAG, 'is no language tag'), z.string().max(40)),
  ])
  .default('')
  .describe('/s, ms, TB, calls, or a map of languages; as large in each of them.')

export const ask = z.strictObject({
  id: localId,
  ask: text,
  answer: z.number(),
  unit,
  within: z.number().min(1).describe('A factor: 1.5 accepts 2/3 to 3/2; 1 is exact.'),
  formula: z.string().max(300).optional(),
  why: text.optional(),
})

export const phase = z.strictObject({
  id: localId,
  minutes: z.number().min(0.1).max(180),
  title: text.optional(),
})
