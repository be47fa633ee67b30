import { z } from 'zod'
import { LANGUAGES, MODES } from '../../../core/kinds/code/question.ts'
import { commonFields, text } from '../../schema/common.ts'

const testName = z
  .string()
  .regex(/^\S(.*\S)?$/, 'must be the name of a test')
  .max(200)

const limits = z.strictObject({
  seconds: z.number().min(0.1).max(600).optional(),
  memory_mb: z.number().int().min(16).max(16_384).optional(),
  output_kb: z.number().int().min(1).max(65_536).optional(),
})

export const code = z.strictObject({
  kind: z.literal('code'),
  ...commonFields,
  language: z.enum(LANGUAGES),
  imports: z
    .array(z.string().regex(/^\+?[A-Za-z0-9_./~-]+$/, 'must be the path of a package'))
    .default([])
    .describe(
      'Packages that the answer may import; with a plus in front, beside the default list. Go only.',
    ),
  tests: z
    .union([
      z.literal('all'),
      z.array(z.strictObject({ name: testName, title: text, hint: text.optional() })).min(1),
    ])
    .default('all'),
  limits: limits.optional(),
  race: z.boolean().optional(),
  leaks: z
    .boolean()
    .optional()
    .describe('False: goroutines of the answer may still be there after the last test. Go only.'),
  separate: z
    .boolean()
    .optional()
    .describe(
      'Whether the answer has a process of its own, without the tests; default true. Python only.',
    ),
  file: z
    .string()
    .regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'must be the plain name of a file')
    .max(100)
    .optional(),
  stages: z.array(z.strictObject({ prompt: text, tests: z.array(testName).min(1) })).default([]),
  reasons: z
    .array(text)
    .max(3)
    .default([])
    .describe('Why the reference is as it is, a line each; shown with it after a pass.'),
  mode: z.enum(MODES).default('answer'),
})
