/** What a candidate asked, against the clarifying questions of a design: at most one is opened. */

import { sentencesIn } from '../ear/asking.ts'
import { stemsOf, type Term } from '../ear/terms.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import { type Heard, hear, meantBy } from './hear.ts'
import { type Topic, type Topics, topicsOf } from './topics.ts'

export type Match = {
  /** The id of the clarifying question, or null: it is not given, and the candidate states an assumption. */
  readonly opened: string | null
  /** The words that made it so, as typed but in lower case; empty for null. */
  readonly why: readonly string[]
}

const NOTHING: Match = { opened: null, why: [] }

/** Below this much evidence, and below this share of what was asked, nothing is meant. */
const LEAST = 0.8
const LEAST_SHARE = 0.3
/** Much that says nearly nothing says nothing. */
const LEAST_AT_ONCE = 0.45
/** How much better than the second best. */
const MARGIN = 1.15

/** A word without spaces in English, up to four signs in Chinese. */
const isOneWord = (text: string): boolean =>
  /^(?:\p{Script=Han}{1,4}|[\w-]+)[^\p{L}\p{N}]*$/u.test(text)

/** Only questions open anything. Never throws. */
export function matchClarify(question: DesignQuestion, text: string): Match {
  const topics = topicsOf(question)
  const sentences = sentencesIn(text)
  // One word with a question mark asks; a row of them is a list.
  if (sentences.length > 1 && sentences.every((one) => isOneWord(one.text))) return NOTHING
  let context: readonly Heard[] = []
  for (const sentence of sentences) {
    const own = hear(sentence.text, topics)
    const terms = [...own, ...meantBy(sentence.text, context)]
    if (sentence.isAsked) {
      const match = best(topics, terms, context, sentence.text)
      if (match) return match
    }
    // What was said before is what "it" means.
    context = own
  }
  return NOTHING
}

type Scored = {
  readonly id: string
  readonly evidence: number
  /** What each term of the question gave. */
  readonly gains: ReadonlyMap<string, number>
  readonly why: readonly string[]
}

function best(
  topics: Topics,
  terms: readonly Heard[],
  context: readonly Heard[],
  typed: string,
): Match | null {
  const stems = stemsOf(typed)
  const named = terms.filter(({ type, weight }) => type === 'subject' && weight >= 1)
  const isNamed = ({ strengths }: Topic): boolean => named.some(({ id }) => strengths.has(id))
  const isAnyNamed = topics.topics.some(isNamed)
  const scored = topics.topics
    .map((topic) => {
      const one = score(topic, topics, terms, context, stems)
      return isAnyNamed && !isNamed(topic)
        ? { ...one, evidence: one.evidence * OF_WORDS_ALONE }
        : one
    })
    .sort((a, b) => b.evidence - a.evidence)
  const [first, second] = scored
  if (!first || first.evidence < LEAST) return null
  if (Math.max(...first.gains.values()) < LEAST_AT_ONCE) return null
  if (first.evidence < LEAST_SHARE * askedOf(topics, terms)) return null
  if (second && first.evidence < MARGIN * second.evidence) return null
  if (scored.slice(1).filter((one) => isNamedBeside(one, first)).length >= MOST_BESIDE) return null
  return { opened: first.id, why: [...new Set(first.why)] }
}

/** Single words tell less than the sentence around them. */
const OF_WORDS_ALONE = 0.6

/** Who names three things at once has made a list of them. */
const MOST_BESIDE = 2
const LEAST_BESIDE = 0.7

/** Whether a topic is meant by words that have nothing to do with the best one. */
function isNamedBeside(one: Scored, best: Scored): boolean {
  const own = [...one.gains].filter(([id]) => !best.gains.has(id) && !id.startsWith('subject:'))
  return own.reduce((sum, [, gain]) => sum + gain, 0) >= LEAST_BESIDE
}

const OF_CONTEXT = 0.3
const PHRASE_BONUS = 0.5
/** A word inside of what was said about another subject. */
const OF_FOREIGN = 0.4

function score(
  { id, strengths, phrases }: Topic,
  { rarity }: Topics,
  terms: readonly Heard[],
  context: readonly Heard[],
  stems: readonly string[],
): Scored {
  const gains = new Map<string, number>()
  const why: string[] = []
  let evidence = 0
  for (const term of terms) {
    const isForeign = term.within.length > 0 && !term.within.some((id) => strengths.has(id))
    const gain =
      (strengths.get(term.id) ?? 0) * rarity(term) * term.weight * (isForeign ? OF_FOREIGN : 1)
    if (gain === 0 || gains.has(term.id)) continue
    gains.set(term.id, gain)
    if (term.type !== 'subject' || why.length === 0) why.push(term.written)
    evidence += gain
  }
  if (evidence > 0) {
    const said = new Map(context.map((term) => [term.id, term]))
    for (const term of said.values())
      if (!gains.has(term.id))
        evidence += OF_CONTEXT * (strengths.get(term.id) ?? 0) * rarity(term) * term.weight
    if (phrases.some((phrase) => holds(stems, phrase))) evidence += PHRASE_BONUS
  }
  return { id, evidence, gains, why }
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
  subject: 0,
}

const OF_ELSEWHERE_WITHIN = 1

function askedOf({ topics, rarity }: Topics, terms: readonly Heard[]): number {
  const unique = new Map(terms.map((term) => [term.id, term]))
  let sum = 0
  for (const term of unique.values()) {
    const isKnown = topics.some(({ strengths }) => strengths.has(term.id))
    if (isKnown) sum += rarity(term) * term.weight
    else if (term.within.length === 0) sum += OF_UNKNOWN[term.type]
    else if (term.type === 'elsewhere') sum += OF_ELSEWHERE_WITHIN
  }
  return sum
}
