// Of `equivalent.yaml` beside a reference.
import { z } from 'zod'

const line = z.number().int().min(1)
const words = z.string().regex(/\S/, 'must not be empty').max(300)

export const equivalents = z.strictObject({
  equivalent: z
    .array(
      z.strictObject({
        line: line.describe('Where the reference is changed.'),
        change: words.describe('As sparr check --mutants prints it.'),
        because: line.describe(
          'The line of the reference that makes the change one without effect.',
        ),
        reason: words,
      }),
    )
    .min(1),
})
