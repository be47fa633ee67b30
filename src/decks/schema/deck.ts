import { z } from 'zod'
import { fieldsOfKinds } from '../kinds/schemas.ts'
import { id, LANGUAGE_TAG, localId, sharedFields, text, word } from './common.ts'

/** The newest schema this program reads. */
export const SCHEMA = 1

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/
const LICENSE = /^\(*[A-Za-z0-9.+-]+( (AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*\)*$/

const defaults = z
  .strictObject({
    ...sharedFields,
    ...fieldsOfKinds,
  })
  .partial()
  .describe('Fields that the questions of this deck have unless they say otherwise.')

export const deck = z.strictObject({
  schema: z.literal(SCHEMA),
  id,
  version: z.string().regex(SEMVER, 'must be a version like 1.0.0'),
  title: text,
  summary: text.optional(),
  lang: z.string().regex(LANGUAGE_TAG, 'must be a language tag like en or zh-CN').default('en'),
  license: z.string().regex(LICENSE, 'must be an SPDX licence like CC-BY-4.0 or MIT'),
  authors: z.array(word).default([]),
  homepage: z
    .string()
    .regex(/^https:\/\/[^\s/]+(\/\S*)?$/, 'must begin with https://')
    .optional(),
  axes: z.array(z.strictObject({ id: localId, title: text })).default([]),
  defaults: defaults.optional(),
  order: z
    .union([z.number(), z.array(id)])
    .optional()
    .describe("The deck's place in lists (a number), or the order of its questions (ids)."),
})
