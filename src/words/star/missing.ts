import type { Words } from '../words.ts'

/** More than this nobody takes in. */
const MOST = 10

/** Key words of the posting that stand nowhere in a story: the heaviest of them, and how many more. Not cleaned. */
export function missingText(
  missing: readonly string[],
  { star, marks }: Pick<Words, 'star' | 'marks'>,
): string {
  const named = missing.slice(0, MOST).join(marks.comma)
  return star.missingKeywords(named, Math.max(0, missing.length - MOST))
}
