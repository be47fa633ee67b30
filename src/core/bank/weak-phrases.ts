/** One's own weak phrases, with where they stand and what decks make of the same pattern. */
import { LETTERS, type Upgrade } from '../kinds/behavioral/question.ts'
import { textIn } from '../question/text.ts'
import { sentenceFinder } from '../sentences.ts'
import { findWeakVerbs } from '../star/claim/weak-verbs.ts'
import type { Prompt } from './matrix.ts'
import type { Place, Telling } from './telling.ts'

export type WeakPhrase = {
  /** As it was written. */
  readonly phrase: string
  /** The same for "helped with" and "helped to". */
  readonly pattern: string
  /** The sentence around it. */
  readonly sentence: string
  readonly lang: string
  readonly places: readonly Place[]
}

/** Each sentence with each of its phrases once, however often it was told. */
export function weakPhrasesIn(tellings: readonly Telling[]): readonly WeakPhrase[] {
  const found = new Map<string, WeakPhrase>()
  for (const { source, letters } of tellings)
    for (const letter of LETTERS) {
      // A situation tells where somebody worked, and not what they did.
      if (letter === 'situation') continue
      const text = letters[letter]
      const sentenceAt = sentenceFinder(text)
      for (const [from, to] of findWeakVerbs(text)) {
        const phrase = text.slice(from, to)
        const sentence = text
          .slice(...sentenceAt(from))
          .replace(/\s+/g, ' ')
          .trim()
        const key = `${phrase.toLowerCase()}\n${sentence}`
        const known = found.get(key)
        const places = [...(known?.places ?? []), { source, letter }]
        found.set(key, {
          phrase,
          pattern: patternOf(phrase),
          sentence,
          lang: known?.lang ?? source.lang,
          places,
        })
      }
    }
  return [...found.values()]
}

const SMALL =
  /\b(?:was|were|am|is|are|been|being|have|had|has|also|mainly|mostly|partly|heavily|closely|actively|a|an|the|in|on|to|with|for|of|by|some|our|my|it|i)\b|'ve/g

/** The word that makes it weak, in its stem. */
function patternOf(phrase: string): string {
  if (/\p{Script=Han}/u.test(phrase)) return phrase.replace(/[了过着]|一些|一下|相关/g, '')
  const words = phrase.toLowerCase().replace(SMALL, ' ').trim().split(/\s+/)
  const [first = ''] = words[0] ? words : [phrase.toLowerCase()]
  return first.replace(/(?:ed|ing|es|s|e)$/, '')
}

export type Example = { readonly weak: string; readonly strong: string }

/** What a deck makes of a sentence with the same weak word, in the language of the phrase; null where none does. */
export function exampleFor(
  { pattern, lang }: Pick<WeakPhrase, 'pattern' | 'lang'>,
  prompts: readonly Pick<Prompt, 'upgrades' | 'lang'>[],
): Example | null {
  const all = prompts.flatMap(({ upgrades, lang: deckLang }) =>
    upgrades.map((upgrade): Example => exampleIn(upgrade, lang, deckLang)),
  )
  return (
    all.find(({ weak }) =>
      findWeakVerbs(weak).some(([from, to]) => patternOf(weak.slice(from, to)) === pattern),
    ) ?? null
  )
}

const exampleIn = ({ weak, strong }: Upgrade, lang: string, deckLang: string): Example => ({
  weak: textIn(weak, lang, deckLang),
  strong: textIn(strong, lang, deckLang),
})
