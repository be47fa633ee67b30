/** A text of a deck: one string in the deck's language, or one for each BCP 47 tag. */
export type Text = string | Readonly<Record<string, string>>

/** The text in the wanted language: exact tag, then language, then the deck's, then the first there is. */
export function textIn(text: Text, wanted: string, deckLang: string): string {
  if (typeof text === 'string') return text
  return (
    text[wanted] ??
    sameLanguage(text, wanted) ??
    text[deckLang] ??
    sameLanguage(text, deckLang) ??
    Object.values(text)[0] ??
    ''
  )
}

function sameLanguage(text: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const language = languageOf(wanted)
  const tag = Object.keys(text).find((key) => languageOf(key) === language)
  return tag === undefined ? undefined : text[tag]
}

function languageOf(tag: string): string {
  return tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
}
