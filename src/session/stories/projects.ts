/** Projects of one's own, out of the story bank: what a round can be made of, and the question it becomes. */
import { createHash } from 'node:crypto'
import { type BankStory, textOfStory } from '../../core/bank/bank.ts'
import { ledgerOf } from '../../core/bank/ledger/ledger.ts'
import { tellingsOf } from '../../core/bank/telling.ts'
import {
  type Project,
  projectName,
  projectOfTheirs,
  projectQuestion,
  storyOfProject,
} from '../../core/interview/project/project.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { StoryText } from '../../core/log.ts'
import type { Deck, QuestionName } from '../../core/question/question.ts'
import type { Text } from '../../core/question/text.ts'
import type { Found } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import { storiesIn } from './own-words.ts'

type World = {
  readonly store: Pick<Store, 'kept' | 'attempts'>
  readonly lists: Pick<Loaded['lists'], 'projectGuides'>
  /** Of the content. */
  readonly lang: string
}

/** None where no collection says how a project is asked about. */
export function projectsIn({ store, lists, lang }: World): readonly Project[] {
  if (lists.projectGuides.length === 0) return []
  return storiesIn(store).flatMap((story) => {
    const text = textOfStory(story, lang)
    if (!text || !isTold(text)) return []
    const name = projectName(story.id)
    const done = store.attempts(name).length
    return [{ name, title: text.title, digest: digestOf(text), done }]
  })
}

/** There is something to ask about. */
const isTold = ({ letters }: StoryText): boolean =>
  [letters.situation, letters.action].some((letter) => /[\p{L}\p{N}]/u.test(letter))

/** A guide of one's own comes after the shipped one and stands in its place. Null for a name that is no project. */
export function findProject(name: QuestionName, { store, lists, lang }: World): Found | null {
  const id = storyOfProject(name)
  const guide = lists.projectGuides.at(-1)
  const story = storiesIn(store).find((one) => one.id === id)
  const text = story && textOfStory(story, lang)
  if (!guide || !story || !text) return null
  const digest = digestOf(text)
  const turn = store.attempts(name).length
  const told = { story: text, numbers: numbersOf(story, text), turn, lang }
  const entry = { question: projectQuestion(guide, told), digest, execDigest: digest }
  return { deck: { ...PROJECTS, lang, questions: [entry] }, entry, name }
}

/**
 * A project of somebody else, whose story lies on their machine: what everybody is asked, and nothing that is in it. Null
 * where no collection says how a project is asked about.
 */
export function theirProject(
  lists: Pick<Loaded['lists'], 'projectGuides'>,
  title: Text,
): Found | null {
  const guide = lists.projectGuides.at(-1)
  if (!guide) return null
  const question = projectOfTheirs(guide, title)
  const entry = { question, digest: '', execDigest: '' }
  const name = projectName(question.id)
  return { deck: { ...PROJECTS, questions: [entry] }, entry, name }
}

const MOST_NUMBERS = 4

/** Of the ledger: what stands in the text with its metric, each once. */
function numbersOf(story: BankStory, { lang }: StoryText): readonly string[] {
  const { figures } = ledgerOf(tellingsOf([story], []))
  const own = figures.filter(({ source }) => source.lang === lang)
  return [...new Set(own.map(({ metricText, text }) => `${metricText}: ${text}`))].slice(
    0,
    MOST_NUMBERS,
  )
}

const digestOf = ({ title, letters }: StoryText): string =>
  createHash('sha256')
    .update([title, ...LETTERS.map((letter) => letters[letter])].join('\0'))
    .digest('hex')
    .slice(0, 16)

const PROJECTS: Deck = {
  id: '@project',
  name: '@project',
  version: '1.0.0',
  title: '',
  summary: '',
  lang: 'en',
  license: 'LicenseRef-private',
  authors: [],
  axes: [],
  origin: 'own',
  root: '',
  questions: [],
}
