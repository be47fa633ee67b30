/** Which option of a pane a candidate chose, in words of their own. */

import { stemsOf } from '../ear/terms.ts'
import type { PaneOption } from '../kinds/design/question.ts'
import type { Text } from '../question/text.ts'

/** From the word that turns something down to the end of the clause. */
const TURNED_DOWN =
  /\b(?:instead of|rather than|not|no|without|never|unlike|over)\b(?!\s+only)[^,.;:，。；：]*?(?=\bbut\b|[,.;:，。；：]|$)|(?:而不是|而非|不用|不要|不走|不选|不是|没有|代替|替代)[^,.;:，。；：]*?(?=而是|[,.;:，。；：]|$)/gi

/**
 * The option with the most of its keys in the text, of two alike the one that is named first; null for another way, for none,
 * and for a list of them. Never throws.
 */
export function hearChoice(typed: string, options: readonly PaneOption[]): Choice {
  const option = chosenOption(typed, options)
  return { option, why: [], isConfident: option !== null }
}

export type Choice = {
  readonly option: PaneOption | null
  /** The words that made it so. */
  readonly why: readonly string[]
  /** Surely enough to hold it against the candidate. */
  readonly isConfident: boolean
}

export function chosenOption(typed: string, options: readonly PaneOption[]): PaneOption | null {
  const text = typed.normalize('NFKC')
  const named = options.find(({ id, text: own }) =>
    [id, ...all(own)].some((one) => same(one, text)),
  )
  if (named) return named
  const stems = stemsOf(text.replace(TURNED_DOWN, ' , '))
  const hits = options
    .map((option) => ({ option, places: placesOf(stems, option.keys) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.places.length - a.places.length || (a.places[0] ?? 0) - (b.places[0] ?? 0))
  // Who names three of them chooses none.
  return hits.length < TOO_MANY ? (hits[0]?.option ?? null) : null
}

const TOO_MANY = 3

/** The places of the words of the text that are in keys, in order: several keys and longer ones tell more. */
function placesOf(stems: readonly string[], keys: readonly string[]): readonly number[] {
  const covered = new Set<number>()
  for (const key of keys) {
    const wanted = stemsOf(key)
    if (wanted.length === 0) continue
    for (let at = 0; at + wanted.length <= stems.length; at++)
      if (wanted.every((stem, i) => stems[at + i] === stem))
        for (let i = 0; i < wanted.length; i++) covered.add(at + i)
  }
  return [...covered].sort((a, b) => a - b)
}

const same = (a: string, b: string): boolean => {
  const stems = stemsOf(a).join(' ')
  return stems !== '' && stems === stemsOf(b).join(' ')
}
const all = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
