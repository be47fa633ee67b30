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

/** The number that a text asks for: of those that are hidden, or else of those on the screen; null for none, or for two. */
export function askMeant(
  { estimates }: Pick<DesignQuestion, 'estimates'>,
  text: string,
): DesignAsk | null {
  const hidden = estimates.filter((one) => one.hidden)
  const listed = estimates.filter((one) => !one.hidden)
  return bestOf(hidden, text) ?? bestOf(listed, text)
}

/**
 * The hidden number that a question is after. Most questions are after something else and share its small words, so the words
 * that are in no other question have to carry it; who says what to compute is heard more easily.
 */
export function askedNumber(question: DesignQuestion, text: string): DesignAsk | null {
  const hidden = question.estimates.filter((one) => one.hidden)
  const said = meaningsOf(text)
  if (hidden.length === 0 || said.size === 0) return null
  const among = rarityAmong(hidden.map(({ ask }) => ask))
  const others = rarityAmong([
    question.prompt,
    ...question.clarify.map(({ ask }) => ask),
    ...(question.standardQuestions ?? []).map(({ ask }) => ask),
  ])
  // The more other questions have a word, the less it tells.
  const weightOf = (meaning: string): number => among(meaning) / (1 / others(meaning) + 1)
  const told = (meanings: readonly string[]): number =>
    meanings.reduce((sum, meaning) => sum + 2 * weightOf(meaning), 0)
  const all = told([...said])
  const scored = hidden
    .map((one) => ({ one, score: Math.max(0, ...textsFor(one).map(scoreIn)) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score === 0 || first.score < MARGIN * (second?.score ?? 0)) return null
  return first.one

  function scoreIn(wanted: Meanings): number {
    const had = [...said].filter((meaning) => wanted.has(meaning))
    const share = told(had) / all
    const isEnough = had.length >= LEAST && told(had) >= LEAST_TOLD && share >= LEAST_SHARE
    return isEnough ? told(had) * Math.sqrt(share) : 0
  }
}
const LEAST_TOLD = 0.9

const textsFor = ({ ask, wordings = {} }: DesignAsk): readonly Meanings[] => [
  ...meaningsIn(ask),
  ...Object.values(wordings).flat().map(meaningsOf),
]

function bestOf(asks: readonly DesignAsk[], text: string): DesignAsk | null {
  const said = meaningsOf(text)
  if (said.size === 0) return null
  const rarity = rarityAmong(asks.map(({ ask }) => ask))
  const scored = asks.map((one) => ({ one, score: scoreOf(one) })).sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score === 0 || first.score < MARGIN * (second?.score ?? 0)) return null
  return first.one

  function scoreOf({ ask, wordings = {} }: DesignAsk): number {
    const said = Object.values(wordings).flat().map(meaningsOf)
    return Math.max(
      0,
      ...meaningsIn(ask).map((one) => scoreIn(one, true)),
      ...said.map((one) => scoreIn(one, false)),
    )
  }

  function scoreIn(wanted: Meanings, isAsk: boolean): number {
    const had = [...said].filter((meaning) => wanted.has(meaning))
    const share = had.length / said.size
    const told = had.reduce((sum, meaning) => sum + rarity(meaning), 0)
    const isEnough =
      had.length >= LEAST ? share >= LEAST_SHARE : isAsk && told >= 1 && share >= LEAST_OF_ONE
    return isEnough ? told * Math.sqrt(share) : 0
  }
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
function rarityAmong(texts: readonly Text[]): (meaning: string) => number {
  const held = new Map<string, number>()
  for (const text of texts)
    for (const meaning of new Set(meaningsIn(text).flatMap((one) => [...one])))
      held.set(meaning, (held.get(meaning) ?? 0) + 1)
  return (meaning) => 1 / Math.max(1, held.get(meaning) ?? 1)
}
