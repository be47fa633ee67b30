/** A text as the terms it is made of: meanings from the thesaurus, other words as stems, other Chinese as pairs of signs. */
import { stemOf } from './stem.ts'
import { ELSEWHERE, EMPTY_WORDS, TOPICS } from './thesaurus.ts'

export type Term = {
  /** Equal for everything of one meaning. */
  readonly id: string
  /** `elsewhere`: what is seldom asked for; `word` and `pair`: the thesaurus does not know it. */
  readonly type: 'topic' | 'elsewhere' | 'word' | 'pair'
  /** As it was typed. */
  readonly written: string
}

/** A word in its stem, or one Chinese sign. */
type Unit = { readonly stem: string; readonly from: number; readonly to: number }
type Phrase = {
  readonly stems: readonly string[]
  /** Null for what carries no meaning. */
  readonly meaning: Pick<Term, 'id' | 'type'> | null
}

const HAN = /\p{Script=Han}/u
const UNITS = /\p{Script=Han}|[\p{L}\p{N}]+/gu

/** @param correct gives the word that a misspelt one was meant to be */
export function termsOf(
  typed: string,
  correct: (word: string) => string = (word) => word,
): readonly Term[] {
  const text = typed.normalize('NFKC').toLowerCase()
  const units = unitsOf(text, correct)
  const terms: Term[] = []
  let run: Unit[] = []
  const endRun = (): void => {
    terms.push(...pairsOf(run, text))
    run = []
  }
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as Unit
    const phrase = phraseAt(units, at)
    const last = units[at + (phrase?.stems.length ?? 1) - 1] ?? unit
    const isSign = HAN.test(unit.stem)
    if (phrase || !isSign || run.at(-1)?.to !== unit.from) endRun()
    if (phrase?.meaning) terms.push({ ...phrase.meaning, written: text.slice(unit.from, last.to) })
    else if (!phrase && isSign) run.push(unit)
    else if (!phrase)
      terms.push({ id: unit.stem, type: 'word', written: text.slice(unit.from, unit.to) })
    at += phrase?.stems.length ?? 1
  }
  endRun()
  return terms
}

/** Every word of the thesaurus and its endings, for the correction of misspelt ones. */
export const knownWords = (): readonly string[] => [...WORDS]

/** The words of a text that are no Chinese, as typed. */
export const wordsIn = (text: string): readonly string[] =>
  (text.normalize('NFKC').toLowerCase().match(UNITS) ?? []).filter((word) => !HAN.test(word))

/** The stems and signs of a text in order, to look for one text inside another. */
export const stemsOf = (text: string): readonly string[] =>
  unitsOf(text.normalize('NFKC').toLowerCase(), (word) => word).map(({ stem }) => stem)

function unitsOf(text: string, correct: (word: string) => string): readonly Unit[] {
  return [
    ...text
      .replace(/['’]s\b/g, '  ')
      .replace(/n['’]t\b/g, ' t ')
      .matchAll(UNITS),
  ].map(({ 0: word, index }) => ({
    stem: stemOf(HAN.test(word) ? word : correct(word)),
    from: index,
    to: index + word.length,
  }))
}

function pairsOf(run: readonly Unit[], text: string): readonly Term[] {
  return run.slice(1).map((unit, i): Term => {
    const before = run[i] as Unit
    return { id: before.stem + unit.stem, type: 'pair', written: text.slice(before.from, unit.to) }
  })
}

const WORDS = new Set<string>()
const PHRASES = new Map<string, Phrase[]>()
for (const [type, groups] of [
  ['topic', TOPICS],
  ['elsewhere', ELSEWHERE],
] as const)
  for (const forms of groups)
    for (const form of forms) learn(form, { id: `${type}:${forms[0]}`, type })
for (const word of EMPTY_WORDS) learn(word, null)
// The longest first.
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.stems.length - a.stems.length)

/** What is said first of a form counts. */
function learn(form: string, meaning: Phrase['meaning']): void {
  const stems = stemsOf(form)
  const [first = ''] = stems
  for (const word of wordsIn(form)) WORDS.add(word)
  const phrases = PHRASES.get(first) ?? []
  if (phrases.some((one) => one.stems.join(' ') === stems.join(' '))) return
  phrases.push({ stems, meaning })
  PHRASES.set(first, phrases)
}

function phraseAt(units: readonly Unit[], at: number): Phrase | undefined {
  return PHRASES.get(units[at]?.stem ?? '')?.find(({ stems }) =>
    stems.every((stem, i) => units[at + i]?.stem === stem),
  )
}
