/** A text of a deck: one string in the deck's language, or one for each BCP 47 tag. */
export type Text = string | Readonly<Record<string, string>>

/** In every language it has. */
export const textsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)

/** The text in the wanted language: exact tag, then language, then the deck's, then the first there is. */
export function textIn(text: Text, wanted: string, deckLang: string): string {
  if (typeof text === 'string') return text
  return inLanguage(text, wanted) ?? inLanguage(text, deckLang) ?? Object.values(text)[0] ?? ''
}

function inLanguage(text: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const tag = tagIn(Object.keys(text), wanted)
  return tag === undefined ? undefined : text[tag]
}

/** The tag itself, else one of the same language. */
export function tagIn(tags: readonly string[], wanted: string): string | undefined {
  return (
    tags.find((key) => partsOf(key).join() === partsOf(wanted).join()) ??
    tags.find((key) => partsOf(key)[0] === partsOf(wanted)[0])
  )
}

/** Tags are the same in any case, and locales of the environment are written with `_`. */
function partsOf(tag: string): readonly string[] {
  return tag.toLowerCase().split(/[-_]/)
}
