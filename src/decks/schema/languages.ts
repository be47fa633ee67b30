// `sparr check --lang`: texts that a candidate of that language would read in another.
import type { z } from 'zod'
import type { Complaint } from '../read/flaw.ts'
import { eachText } from './schema-tree.ts'

/** Texts without the language: maps that lack it, and plain strings of a deck in another one. */
export function lacking(
  tag: string,
  deckLang: string,
  schema: z.core.$ZodType,
  data: unknown,
): readonly Complaint[] {
  const found: Complaint[] = []
  eachText(schema, data, (text, path) => {
    // Figures and signs are the same everywhere.
    if (typeof text === 'string' && !/\p{L}/u.test(text)) return
    const tags = typeof text === 'string' ? [deckLang] : Object.keys(text)
    if (tags.some((one) => languageOf(one) === languageOf(tag))) return
    const message = `this text has no ${tag}`
    const hint = typeof text === 'string' ? `Write it as a map with ${tag}.` : `Add "${tag}:".`
    found.push({ path, code: 'no-language', message, hint })
  })
  return found
}

const languageOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? ''
