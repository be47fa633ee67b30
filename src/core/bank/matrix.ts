/** Which story answers which competency: one story serves many prompts, and a competency without one is a gap. */
import type { BehavioralQuestion } from '../kinds/behavioral/question.ts'
import type { Deck, QuestionName } from '../question/question.ts'
import type { Text } from '../question/text.ts'
import type { BankStory } from './bank.ts'

/** What of a behavioral question the bank needs to know. */
export type Prompt = Pick<
  BehavioralQuestion,
  'competency' | 'jdKeywords' | 'starR' | 'upgrades' | 'id'
> & {
  readonly name: QuestionName
  readonly title: Text
  /** Of its deck. */
  readonly lang: string
}

export const promptsOf = (decks: readonly Deck[]): readonly Prompt[] =>
  decks.flatMap((deck) =>
    deck.questions.flatMap(({ question }) => {
      if (question.kind !== 'behavioral') return []
      const { id, title, competency, jdKeywords, starR, upgrades } = question
      const name = `${deck.name}/${id}`
      return [{ id, name, title, lang: deck.lang, competency, jdKeywords, starR, upgrades }]
    }),
  )

export type MatrixRow = {
  readonly competency: string
  /** Questions that ask for it; none where only a story names it. */
  readonly questions: readonly QuestionName[]
  /** Stories that can be told for it. */
  readonly stories: readonly string[]
}

/** Those without a story first, then as the decks ask for them; what only stories name comes last. */
export function matrixOf(
  bank: readonly BankStory[],
  prompts: readonly Pick<Prompt, 'name' | 'competency'>[],
): readonly MatrixRow[] {
  const asked = Map.groupBy(prompts, ({ competency }) => plain(competency))
  const own = bank.flatMap(({ competencies }) => competencies)
  const names = new Map([...own, ...prompts.map(({ competency }) => competency)].map(keyed))
  const keys = [...new Set([...asked.keys(), ...own.map(plain)])]
  const rows = keys.map((key): MatrixRow => {
    const questions = (asked.get(key) ?? []).map(({ name }) => name)
    const stories = bank.filter(
      (story) =>
        story.competencies.some((one) => plain(one) === key) ||
        story.questions.some((one) => questions.includes(one)),
    )
    return { competency: names.get(key) ?? key, questions, stories: stories.map(({ id }) => id) }
  })
  return [
    ...rows.filter(({ stories }) => stories.length === 0),
    ...rows.filter(({ stories }) => stories.length > 0),
  ]
}

const plain = (competency: string): string =>
  competency
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
const keyed = (competency: string): readonly [string, string] => [plain(competency), competency]
