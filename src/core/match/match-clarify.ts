/** What a candidate asked, against the clarifying questions of a design: at most one is opened. */
import type { DesignQuestion } from '../question.ts'
import { sentencesIn } from './asking.ts'
import { subjectsIn } from './subjects.ts'
import { stemsOf, type Term, termsOf } from './terms.ts'
import { type Topic, type Topics, topicsOf } from './topics.ts'

export type Match = {
  /** The id of the clarifying question, or null: it is not given, and the candidate states an assumption. */
  readonly opened: string | null
  /** The words that made it so, as typed but in lower case; empty for null. */
  readonly why: readonly string[]
}

const NOTHING: Match = { opened: null, why: [] }

/** Below this much evidence, and below this share of what was asked, nothing is meant. */
const LEAST = 0.7
const LEAST_SHARE = 0.3
/** How much better than the second best. */
const MARGIN = 1.12

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
    const terms = hear(sentence.text, topics)
    if (sentence.isAsked) {
      const match = best(topics, terms, context, sentence.text)
      if (match) return match
    }
    // What was said before is what "it" means.
    context = terms
  }
  return NOTHING
}

/** A term, and how surely it was said. */
type Heard = Term & { readonly weight: number }

function hear(text: string, { correct }: Topics): readonly Heard[] {
  const corrected = text.toLowerCase().replace(/[a-z]+/g, correct)
  return [
    ...termsOf(text, correct).map((term): Heard => ({ ...term, weight: 1 })),
    ...subjectsIn(corrected).map(
      ({ name, weight, written }): Heard => ({ id: `subject:${name}`, type: 'subject', written, weight }),
    ),
  ]
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
  const scored = topics.topics
    .map((topic) => score(topic, topics, terms, context, stems))
    .sort((a, b) => b.evidence - a.evidence)
  const [first, second] = scored
  if (!first || first.evidence < LEAST) return null
  if (first.evidence < LEAST_SHARE * askedOf(topics, terms)) return null
  if (second && first.evidence < MARGIN * second.evidence) return null
  if (scored.slice(1).filter((one) => isNamedBeside(one, first)).length >= MOST_BESIDE) return null
  return { opened: first.id, why: [...new Set(first.why)] }
}

/** Who names three things at once has made a list of them. */
const MOST_BESIDE = 2

/** Whether a topic is meant by words that have nothing to do with the best one. */
function isNamedBeside(one: Scored, best: Scored): boolean {
  const own = [...one.gains].filter(([id]) => !best.gains.has(id) && !id.startsWith('subject:'))
  return own.reduce((sum, [, gain]) => sum + gain, 0) >= LEAST
}

const OF_CONTEXT = 0.3
const PHRASE_BONUS = 0.5

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
    const gain = (strengths.get(term.id) ?? 0) * rarity(term) * term.weight
    if (gain === 0 || gains.has(term.id)) continue
    gains.set(term.id, gain)
    if (term.type !== 'subject' || why.length === 0) why.push(term.written)
    evidence += gain
  }
  if (evidence > 0) {
    const said = new Map(context.map((term) => [term.id, term]))
    for (const term of said.values())
      if (!gains.has(term.id)) evidence += OF_CONTEXT * (strengths.get(term.id) ?? 0) * rarity(term) * term.weight
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

function askedOf({ topics, rarity }: Topics, terms: readonly Heard[]): number {
  const unique = new Map(terms.map((term) => [term.id, term]))
  let sum = 0
  for (const term of unique.values()) {
    const isKnown = topics.some(({ strengths }) => strengths.has(term.id))
    sum += isKnown ? rarity(term) * term.weight : OF_UNKNOWN[term.type]
  }
  return sum
}
