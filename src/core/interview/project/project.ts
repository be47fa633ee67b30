/**
 * A deep dive into a project of one's own. It is no kind of question: a story of the bank and the guide of a collection make a
 * recall question, which is drilled as every other, and whose follow-ups are the levels of why.
 */
import type { RecallQuestion } from '../../kinds/recall/question.ts'
import type { StoryText } from '../../log.ts'
import type { ProjectGuide } from '../../question/lists.ts'
import type { QuestionName } from '../../question/question.ts'
import type { Reply } from '../../question/reply.ts'
import { type Text, textIn } from '../../question/text.ts'

/** No deck is called so: its name would have to begin with a letter or a digit. */
const DECK = '@project'

export const projectName = (story: string): QuestionName => `${DECK}/${story}`

/** The story it is about; null for every other question. */
export const storyOfProject = (name: QuestionName): string | null =>
  name.startsWith(`${DECK}/`) ? name.slice(DECK.length + 1) : null

/** What of a story a round can be made of. */
export type Project = {
  readonly name: QuestionName
  readonly title: string
  readonly digest: string
  /** How often there was a round of it. */
  readonly done: number
}

type Told = {
  readonly story: StoryText
  /** Of the ledger, as they stand in the story. */
  readonly numbers: readonly string[]
  /** How often it was asked before: each time with other whys. */
  readonly turn: number
  /** Of the content. */
  readonly lang: string
}

export function projectQuestion(guide: ProjectGuide, told: Told): RecallQuestion {
  const { story, numbers, turn, lang } = told
  const say = (text: Text): string => textIn(text, lang, 'en')
  const { overview, path, levels } = guide
  const whys = levels.flatMap(({ asks }) => asks[turn % Math.max(1, asks.length)] ?? [])
  return {
    kind: 'recall',
    id: story.story,
    title: story.title,
    prompt: `**${story.title}**\n\n${say(overview.ask)}\n\n${say(path.ask)}`,
    minutes: guide.minutes,
    difficulty: 3,
    level: 'owner',
    tags: [],
    verify: 'rubric',
    hints: [],
    followUps: [...whys, guide.numbers].map((reply) => inLang(reply, say)),
    was: [],
    answer: lettersOf(story),
    points: [...overview.points, ...path.points].map(say).concat(numbers),
    speaksFor: [
      ...overview.points.map(() => 'overview' as const),
      ...path.points.map(() => 'path' as const),
      ...numbers.map(() => 'numbers' as const),
    ],
  }
}

/** A story that the interviewer does not have. */
const THEIRS = 'theirs'

/** The same of a project whose story lies with the one who is asked: in every language of the guide, and with no word of it. */
export function projectOfTheirs(guide: ProjectGuide, title: Text): RecallQuestion {
  const { overview, path, levels, numbers } = guide
  const whys = levels.flatMap(({ asks }) => asks[0] ?? [])
  return {
    kind: 'recall',
    id: THEIRS,
    title,
    prompt: joined([overview.ask, path.ask]),
    minutes: guide.minutes,
    difficulty: 3,
    level: 'owner',
    tags: [],
    verify: 'rubric',
    hints: [],
    followUps: [...whys, numbers],
    was: [],
    answer: '',
    points: [...overview.points, ...path.points],
    speaksFor: [
      ...overview.points.map(() => 'overview' as const),
      ...path.points.map(() => 'path' as const),
    ],
  }
}

/** Two paragraphs in each language that both have; where one is a plain string, in the first's. */
function joined(parts: readonly Text[]): Text {
  const tags = [
    ...new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part)))),
  ]
  const inTag = (tag: string): string => parts.map((part) => textIn(part, tag, 'en')).join('\n\n')
  return tags.length === 0 ? inTag('en') : Object.fromEntries(tags.map((tag) => [tag, inTag(tag)]))
}

const inLang = ({ ask, points, answer }: Reply, say: (text: Text) => string): Reply => ({
  ask: say(ask),
  points: points.map(say),
  ...(answer === undefined ? {} : { answer: say(answer) }),
})

/** One's own words, to hold against what was just said. */
const lettersOf = ({ letters }: StoryText): string =>
  [letters.situation, letters.task, letters.action, letters.result]
    .filter((letter) => letter.trim() !== '')
    .join('\n\n')

/** `why-1` to the last level, then the number that shows that it worked. */
export const projectExchanges = (
  followUps: readonly Reply[],
): readonly { readonly id: string; readonly ask: Text }[] =>
  followUps.map(({ ask }, i) => ({
    id: i === followUps.length - 1 ? 'number' : `why-${i + 1}`,
    ask,
  }))
