/** A sentence as the end of another. */
import { type Share, sharesOf } from '../core/practice/shares.ts'
import type { Tonight } from '../core/practice/tonight.ts'
import type { Words } from '../words/words.ts'

/** `mock 30, debug 8, estimate 3, Go 25, aloud 4`: what a session is made of, in minutes. */
export function sharesText({ items, mock }: Pick<Tonight, 'items' | 'mock'>, words: Words): string {
  const { forms, languages, share } = words.schedule
  // The estimate of a design question and a question of that kind are one to the candidate.
  const names: Readonly<Record<Share['of'], string>> = { ...words.kinds, ...languages, ...forms }
  return [
    ...(mock ? [share(words.evening.mock, mock.minutes)] : []),
    ...sharesOf(items).map(({ of, minutes }) => share(names[of], minutes)),
  ].join(words.marks.comma)
}
