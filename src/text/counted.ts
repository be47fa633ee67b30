/** Each text once, in the order of the first, with how often it came where that is more than once: `a technique ×2`. */
export function countedTexts(texts: readonly string[]): readonly string[] {
  return [...Map.groupBy(texts, (text) => text)].map(([text, { length }]) =>
    length === 1 ? text : `${text} ×${length}`,
  )
}
