/** Numbers that are not listed until the candidate thinks of them: choosing what to compute is half of the skill. */
import { termsOf } from '../ear/terms.ts'
import type { DesignAsk, DesignQuestion } from '../kinds/design/question.ts'
import { type Text, textsOf } from '../question/text.ts'
import type { DesignAnswer } from './answer.ts'

/** How surely one ask is meant, against the next best and of what was said. */
const MARGIN = 1.25
const LEAST_SHARE = 0.25
/** Two words, or one of the ask itself that no other ask has and that is half of what was said. */
const LEAST = 2
const LEAST_OF_ONE = 0.5
/** What the words of a question have to weigh together, where one that is in no other question weighs 1. */
const LEAST_TOLD = 0.9

/** The number that a text asks for: of those that are hidden, or else of those on the screen; null for none, or for two. */
export function askMeant(
  { estimates }: Pick<DesignQuestion, 'estimates'>,
  text: string,
): DesignAsk | null {
  const hidden = estimates.filter((one) => one.hidden)
  const listed = estimates.filter((one) => !one.hidden)
  return meantIn(hidden, text) ?? meantIn(listed, text)
}

function meantIn(asks: readonly DesignAsk[], text: string): DesignAsk | null {
  const rarity = rarityAmong(asks.map(({ ask }) => ask))
  return bestOf(asks, text, (had, said, isAsk) => {
    const share = had.length / said.length
    const told = sum(had.map(rarity))
    const isEnough =
      had.length >= LEAST ? share >= LEAST_SHARE : isAsk && told >= 1 && share >= LEAST_OF_ONE
    return isEnough ? told * Math.sqrt(share) : 0
  })
}

/**
 * The hidden number that a question is after. Most questions are after something else and share its small words, so the words
 * that are in no other question have to carry it; who says what to compute is heard more easily.
 */
export function askedNumber(question: DesignQuestion, text: string): DesignAsk | null {
  const hidden = question.estimates.filter((one) => one.hidden)
  if (hidden.length === 0) return null
  const weightOf = weightsIn(question)
  return bestOf(hidden, text, (had, said) => {
    const told = sum(had.map(weightOf))
    const share = told / sum(said.map(weightOf))
    const isEnough = had.length >= LEAST && told >= LEAST_TOLD && share >= LEAST_SHARE
    return isEnough ? told * Math.sqrt(share) : 0
  })
}

type Weight = (meaning: string) => number

/** Looked up at every key while a design is open: worked out once for each question. */
const weights = new WeakMap<DesignQuestion, Weight>()

function weightsIn(question: DesignQuestion): Weight {
  const known = weights.get(question)
  if (known) return known
  const { prompt, clarify, standardQuestions = [], estimates } = question
  const rarity = rarityAmong(estimates.filter(({ hidden }) => hidden).map(({ ask }) => ask))
  const held = holdersOf([prompt, ...[...clarify, ...standardQuestions].map(({ ask }) => ask)])
  // The more other questions have a word, the less it tells.
  const weightOf = (meaning: string): number =>
    (2 * rarity(meaning)) / (1 + Math.max(1, held.get(meaning) ?? 0))
  weights.set(question, weightOf)
  return weightOf
}

/** @param scoreOf of the meanings that a text and an ask (or one of its wordings) have in common */
function bestOf(
  asks: readonly DesignAsk[],
  text: string,
  scoreOf: (had: readonly string[], said: readonly string[], isAsk: boolean) => number,
): DesignAsk | null {
  const said = [...meaningsOf(text)]
  if (said.length === 0) return null
  const scoreIn = (wanted: Meanings, isAsk: boolean): number =>
    scoreOf(
      said.filter((meaning) => wanted.has(meaning)),
      said,
      isAsk,
    )
  const [first, second] = asks
    .map((one) => ({
      one,
      score: Math.max(
        0,
        ...meaningsIn(one.ask).map((wanted) => scoreIn(wanted, true)),
        ...Object.values(one.wordings ?? {})
          .flat()
          .map((wording) => scoreIn(meaningsOf(wording), false)),
      ),
    }))
    .sort((a, b) => b.score - a.score)
  if (!first || first.score === 0 || first.score < MARGIN * (second?.score ?? 0)) return null
  return first.one
}

/** Those on the screen: what is not hidden, what was thought of, and what already has a number. */
export function shownEstimates(
  question: DesignQuestion,
  answer: Pick<DesignAnswer, 'asked' | 'computed' | 'estimates'>,
): readonly DesignAsk[] {
  if (!hasHidden(question)) return question.estimates
  const meant = new Set([
    ...answer.asked.flatMap((text) => askedNumber(question, text)?.id ?? []),
    ...answer.computed.flatMap((text) => askMeant(question, text)?.id ?? []),
  ])
  return question.estimates.filter(
    ({ id, hidden }) => !hidden || meant.has(id) || answer.estimates[id] !== undefined,
  )
}

export const hasHidden = ({ estimates }: Pick<DesignQuestion, 'estimates'>): boolean =>
  estimates.some(({ hidden }) => hidden)

/** By what words mean, so that either language is heard. */
type Meanings = ReadonlySet<string>

const meaningsOf = (text: string): Meanings => new Set(termsOf(text).map(({ id }) => id))

const meaningsIn = (text: Text): readonly Meanings[] => textsOf(text).map(meaningsOf)

/** How much a meaning tells: one that several of the texts share tells less. */
function rarityAmong(texts: readonly Text[]): Weight {
  const held = holdersOf(texts)
  return (meaning) => 1 / Math.max(1, held.get(meaning) ?? 1)
}

/** How many of the texts have each meaning. */
function holdersOf(texts: readonly Text[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>()
  for (const text of texts)
    for (const meaning of new Set(meaningsIn(text).flatMap((one) => [...one])))
      held.set(meaning, (held.get(meaning) ?? 0) + 1)
  return held
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
