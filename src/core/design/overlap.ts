/** What two texts have in common, by what their words mean: in any language that a text has. */
import { termsOf } from '../ear/terms.ts'
import { type Text, textsOf } from '../question/text.ts'

export type Meanings = ReadonlySet<string>

export const meaningsOf = (text: string): Meanings => new Set(termsOf(text).map(({ id }) => id))

/** Of a text in each of its languages. */
export const meaningsIn = (text: Text): readonly Meanings[] => textsOf(text).map(meaningsOf)

/** How much a meaning tells: one that several of the texts share tells less. */
export function rarityAmong(texts: readonly Text[]): (meaning: string) => number {
  const held = new Map<string, number>()
  for (const text of texts)
    for (const meaning of new Set(meaningsIn(text).flatMap((one) => [...one])))
      held.set(meaning, (held.get(meaning) ?? 0) + 1)
  return (meaning) => 1 / Math.max(1, held.get(meaning) ?? 1)
}
