/** What each clarifying question of a design is about, as weights of terms. */

import { speller } from '../ear/spelling.ts'
import { knownWords, stemsOf, type Term, termsOf, wordsIn } from '../ear/terms.ts'
import type { Clarify, DesignQuestion } from '../kinds/design/question.ts'
import type { Text } from '../question/text.ts'
import { subjectsIn } from './subjects.ts'

export type Topic = {
  readonly id: string
  /** From 0 to 1 by the id of the term. */
  readonly strengths: ReadonlyMap<string, number>
  /** Keys of several words or signs: said as they stand they tell most. */
  readonly phrases: readonly (readonly string[])[]
}

export type Topics = {
  readonly topics: readonly Topic[]
  /** How much a term tells, from 0 to 1: what many questions share, or the prompt has said, tells little. */
  readonly rarity: (term: Pick<Term, 'id'>) => number
  readonly correct: (word: string) => string
}

/** What the prompt has said already is in every question about it. */
const OF_COMMON = 0.4
/** Half of all questions ask how long something takes, or whether something is all right. */
const IN_MOST = new Set(['topic:how long', 'topic:acceptable'])

const OF_KEY = 1
const OF_LONG_KEY = 0.75
const OF_ASK = 0.7
const OF_CONSTRAINT = 0.5
const OF_ANSWER = 0.4

/** Outside of keys: words that the thesaurus does not know are mostly by the way. */
const OF_TYPE: Readonly<Record<Term['type'], number>> = {
  topic: 1,
  elsewhere: 0.5,
  word: 0.7,
  pair: 0.8,
  subject: 1,
}

/** So many keys name a subject as surely as the question does. */
const ENOUGH_KEYS = 4
/** What is named half as surely as the entry's own subject is there by the way. */
const LEAST_OF_BEST = 0.6

const known = new WeakMap<DesignQuestion, Topics>()

/** Worked out once for each question. */
export function topicsOf(question: DesignQuestion): Topics {
  const before = known.get(question)
  if (before) return before
  const topics = learnTopics(question)
  known.set(question, topics)
  return topics
}

function learnTopics(question: DesignQuestion): Topics {
  const topics = question.clarify.map((clarify) => learnTopic(clarify, question))
  const count = topics.length
  const common = new Set(all(question.prompt).flatMap((text) => termsOf(text).map(({ id }) => id)))
  const words = question.clarify.flatMap(({ ask, answer, keys }) =>
    [...all(ask), ...all(answer), ...keys].flatMap(wordsIn),
  )
  return {
    topics,
    rarity: ({ id }) => {
      const having = topics.reduce(
        (sum, { strengths }) => sum + Math.min(1, (strengths.get(id) ?? 0) / OF_ASK),
        0,
      )
      const isKey = topics.some(({ strengths }) => strengths.get(id) === OF_KEY)
      return (
        rarityOf(having, count) *
        (common.has(id) && !isKey ? OF_COMMON : 1) *
        (IN_MOST.has(id) ? 0.5 : 1)
      )
    },
    correct: speller([...knownWords(), ...all(question.prompt).flatMap(wordsIn), ...words]),
  }
}

/** As in BM25, against what one topic alone has. */
function rarityOf(having: number, count: number): number {
  const tells = (n: number): number => Math.log(1 + (count - n + 0.5) / (n + 0.5))
  return having <= 1 ? 1 : Math.max(0.1, tells(Math.min(count, having)) / tells(1))
}

function learnTopic(
  { id, ask, answer, opens, keys }: Clarify,
  { constraints }: DesignQuestion,
): Topic {
  const strengths = new Map<string, number>()
  const learn = (text: string, strength: number): void => {
    for (const term of termsOf(text)) {
      const tells = strength < OF_LONG_KEY ? strength * OF_TYPE[term.type] : strength
      strengths.set(term.id, Math.max(tells, strengths.get(term.id) ?? 0))
    }
  }
  for (const key of keys)
    learn(key, termsOf(key).length > 1 && !isOneRun(key) ? OF_LONG_KEY : OF_KEY)
  for (const text of all(ask)) learn(text, OF_ASK)
  for (const text of all(answer)) learn(text, OF_ANSWER)
  for (const [name, strength] of subjectsOf(ask, keys)) strengths.set(`subject:${name}`, strength)
  const constraint = constraints.find((one) => one.id === opens)
  if (constraint) for (const text of all(constraint.text)) learn(text, OF_CONSTRAINT)
  return { id, strengths, phrases: keys.filter((key) => termsOf(key).length > 1).map(stemsOf) }
}

/** What the entry as a whole is about: said in each language of its question, or by many of its keys. */
function subjectsOf(ask: Text, keys: readonly string[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  const add = (text: string, share: number): void => {
    for (const { name, weight } of subjectsIn(text))
      sums.set(name, (sums.get(name) ?? 0) + Math.min(1, weight) * share)
  }
  const asked = all(ask)
  for (const text of asked) add(text, 1 / asked.length)
  for (const key of keys) add(key, 1 / ENOUGH_KEYS)
  const found = [...sums].map(([name, sum]) => [name, Math.min(1, sum)] as const)
  const best = Math.max(...found.map(([, sum]) => sum))
  return found.filter(([, sum]) => sum >= LEAST_OF_BEST * best)
}

const isOneRun = (key: string): boolean => termsOf(key).every(({ type }) => type === 'pair')
const all = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
