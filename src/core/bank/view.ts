/** What the screen of the stories shows: the gaps, the stories with their scores, the numbers, the newest posting. */
import type { Posting, StoryText } from '../log.ts'
import type { Pace } from '../star/pace.ts'
import { checkStory, type StoryGuide, type StoryResult } from '../star/story.ts'
import type { BankStory } from './bank.ts'
import type { Conflict } from './ledger/conflicts.ts'
import { conflictsOf, ledgerOf } from './ledger/ledger.ts'
import { type MatrixRow, matrixOf, type Prompt } from './matrix.ts'
import { type Coverage, coverageOf } from './posting/coverage.ts'
import type { Telling } from './telling.ts'

export type StoriesView = {
  readonly matrix: readonly MatrixRow[]
  readonly stories: readonly StoryCard[]
  readonly conflicts: readonly Conflict[]
  readonly posting: {
    readonly id: string
    readonly title: string
    readonly coverage: Coverage
  } | null
}

export type StoryCard = {
  readonly id: string
  readonly competencies: readonly string[]
  readonly questions: readonly string[]
  readonly texts: readonly CardText[]
}

/** One language of a story, checked. */
export type CardText = Pick<StoryText, 'lang' | 'title' | 'letters'> & {
  readonly result: StoryResult
  readonly conflicts: readonly Conflict[]
}

/** Everything of the candidate's own, as it was gathered. */
export type OwnWords = {
  readonly bank: readonly BankStory[]
  readonly tellings: readonly Telling[]
  readonly prompts: readonly Prompt[]
  /** The newest last. */
  readonly postings: readonly Posting[]
  /** How fast the candidate speaks; absent: as usual. */
  readonly pace?: Pace
}

export function storiesView({ bank, tellings, prompts, postings, pace }: OwnWords): StoriesView {
  const { conflicts } = ledgerOf(tellings)
  const posting = postings.at(-1)
  return {
    matrix: matrixOf(bank, prompts),
    conflicts,
    posting: posting
      ? {
          id: posting.posting,
          title: posting.title,
          coverage: coverageOf(posting.keywords, tellings),
        }
      : null,
    stories: bank.map((story): StoryCard => {
      const guide = guideFor(story, prompts, posting)
      return {
        id: story.id,
        competencies: story.competencies,
        questions: story.questions,
        texts: story.texts.map(({ lang, title, letters }) => ({
          lang,
          title,
          letters,
          result: checkStory(letters, { ...guide, pace }),
          conflicts: conflictsOf(
            conflicts,
            (source) =>
              source.type === 'story' && source.story === story.id && source.lang === lang,
          ),
        })),
      }
    }),
  }
}

/** The needs of the first question it is told for; the key words of the newest posting, else those of the question. */
function guideFor(
  { questions, competencies }: BankStory,
  prompts: readonly Prompt[],
  posting: Posting | undefined,
): StoryGuide {
  const prompt = prompts.find(({ name }) => questions.includes(name))
  const jd = posting?.keywords ?? prompt?.jdKeywords ?? []
  if (!prompt) return { jd, competencies }
  const { situation, task, action, result, relevance } = prompt.starR
  return {
    jd,
    needs: {
      situation: situation.needs,
      task: task.needs,
      action: action.needs,
      result: result.needs,
      relevance: relevance.needs,
    },
  }
}
