/** What a candidate asked, against the clarifying questions of a design: at most one is opened. */
import type { DesignQuestion } from '../question.ts'
import { sentencesIn } from './asking.ts'
import { stemsOf, type Term, termsOf } from './terms.ts'
import { type Topic, type Topics, topicsOf } from './topics.ts'

export type Match = {
  /** The id of the clarifying question, or null: it is not given, and the candidate states an assumption. */
  readonly opened: string | null
  /** The words that made it so, as typed but in lower case; empty for null. */
  readonly why: readonly string[]
}

const LONG_WORD = 14

const NOTHING: Match = { opened: null, why: [] }

/** Below this much evidence, and below this share of what was asked, nothing is meant. */
const LEAST = 0.7
const LEAST_SHARE = 0.3
/** How much better than the second best. */
const MARGIN = 1.12

/** Only questions open anything. Never throws. */
export function matchClarify(question: DesignQuestion, text: string): Match {
  const topics = topicsOf(question)
  const sentences = sentencesIn(text)
  // One word with a question mark asks; a row of them is a list.
  if (sentences.length > 1 && sentences.every((one) => one.text.length < LONG_WORD)) return NOTHING
  let context: readonly Term[] = []
  for (const sentence of sentences) {
    const terms = termsOf(sentence.text, topics.correct)
    if (sentence.isAsked) {
      const match = best(topics, terms, context, sentence.text)
      if (match) return match
    }
    // What was said before is what "it" means.
    context = terms
  }
  return NOTHING
}

type Scored = { readonly id: string; readonly evidence: number; readonly why: readonly string[] }

function best(
  topics: Topics,
  terms: readonly Term[],
  context: readonly Term[],
  typed: string,
): Match | null {
  const stems = stemsOf(typed)
  const scored = topics.topics
    .map((topic) => score(topic, topics, terms, context, stems))
    .sort((a, b) => b.evidence - a.evidence)
  const [first, second] = scored
  if (!first || first.evidence < LEAST) return null
  if (first.evidence < LEAST_SHARE * askedOf(topics, terms)) return null
  if (second && first.evidence < MARGIN * second.evidence) return null
  return { opened: first.id, why: [...new Set(first.why)] }
}

const OF_CONTEXT = 0.3
const PHRASE_BONUS = 0.5

function score(
  { id, strengths, phrases }: Topic,
  { rarity }: Topics,
  terms: readonly Term[],
  context: readonly Term[],
  stems: readonly string[],
): Scored {
  const seen = new Set<string>()
  const why: string[] = []
  let evidence = 0
  for (const term of terms) {
    const gain = (strengths.get(term.id) ?? 0) * rarity(term)
    if (gain === 0 || seen.has(term.id)) continue
    seen.add(term.id)
    why.push(term.written)
    evidence += gain
  }
  if (evidence > 0) {
    for (const term of context)
      if (!seen.has(term.id)) {
        seen.add(term.id)
        evidence += OF_CONTEXT * (strengths.get(term.id) ?? 0) * rarity(term)
      }
    if (phrases.some((phrase) => holds(stems, phrase))) evidence += PHRASE_BONUS
  }
  return { id, evidence, why }
}

function holds(stems: readonly string[], phrase: readonly string[]): boolean {
  return stems.some((_, at) => phrase.every((stem, i) => stems[at + i] === stem))
}

/** What nobody wrote down counts little, for people have words of their own; what is known to be something else counts much. */
const OF_UNKNOWN: Readonly<Record<Term['type'], number>> = {
  topic: 0.8,
  elsewhere: 3,
  word: 0.3,
  pair: 0.2,
}

function askedOf({ topics, rarity }: Topics, terms: readonly Term[]): number {
  const unique = new Map(terms.map((term) => [term.id, term]))
  let sum = 0
  for (const term of unique.values()) {
    const isKnown = topics.some(({ strengths }) => strengths.has(term.id))
    sum += isKnown ? rarity(term) : OF_UNKNOWN[term.type]
  }
  return sum
}
