/** What a text is made of, for the ear: stems and pairs of them, Chinese signs and pairs of signs, and meanings of the thesaurus. */
import { stemOf } from './stem.ts'
import { termsOf } from './terms.ts'
import { EMPTY_WORDS } from './thesaurus.ts'

export type Feature = {
  readonly name: string
  /** Beside how rare it is. */
  readonly weight: number
  /** What was typed, in lower case; two words of a pair are divided by a blank. */
  readonly written: string
}

/** A pair is rare already, and so is a sign a part of the pairs it stands in. */
const OF_PAIR = 0.5
const OF_SIGN = 0.5
/** The thesaurus was written about few designs. */
const OF_MEANING = 0.7
/** "Is", "how", "do": they tell something together with others. */
const OF_EMPTY = 0.7

const EMPTY = new Set(EMPTY_WORDS.map(stemOf))
const HAN = /\p{Script=Han}/u
const TOKENS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu

type Correct = (word: string) => string
const AS_TYPED: Correct = (word) => word

/** @param correct gives the word that a misspelt one was meant to be */
export function featuresOf(typed: string, correct: Correct = AS_TYPED): readonly Feature[] {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/n['’]t\b/g, ' not')
  return [...wordFeatures(text, correct), ...meanings(text, correct)]
}

function wordFeatures(text: string, correct: Correct): readonly Feature[] {
  const features: Feature[] = []
  let before: { readonly stem: string; readonly written: string } | undefined
  for (const [written] of text.matchAll(TOKENS)) {
    if (HAN.test(written)) {
      features.push(...signFeatures(written))
      before = undefined
      continue
    }
    const stem = stemOf(correct(written))
    features.push({ name: stem, weight: EMPTY.has(stem) ? OF_EMPTY : 1, written })
    if (before)
      features.push({
        name: `${before.stem} ${stem}`,
        weight: OF_PAIR,
        written: `${before.written} ${written}`,
      })
    before = { stem, written }
  }
  return features
}

function signFeatures(run: string): readonly Feature[] {
  const signs = [...run]
  return signs.flatMap((sign, i): readonly Feature[] => {
    const pair = sign + (signs[i + 1] ?? '')
    return [
      { name: sign, weight: OF_SIGN, written: sign },
      ...(pair === sign ? [] : [{ name: pair, weight: 1, written: pair }]),
    ]
  })
}

const meanings = (text: string, correct: Correct): readonly Feature[] =>
  termsOf(text, correct).flatMap(({ id, type, written }) =>
    type === 'topic' || type === 'elsewhere' ? [{ name: id, weight: OF_MEANING, written }] : [],
  )
