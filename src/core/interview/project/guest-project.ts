/**
 * A deep dive into the project of somebody at another screen. Their story stays on their machine: the host asks what is asked
 * about every project, and of the story no more than its title is told (`topic`).
 */
import type { RecallQuestion } from '../../kinds/recall/question.ts'
import type { ProjectGuide } from '../../question/lists.ts'
import type { QuestionName } from '../../question/question.ts'
import { type Text, textIn } from '../../question/text.ts'
import { projectName } from './project.ts'

/** No story is called so; the candidate's machine keeps it under the one it was about. */
export const GUEST_PROJECT: QuestionName = projectName('-')

/** Of a full round: see the template of its phases. */
export const GUEST_PROJECT_MINUTES = 25

/** @param turn how often one was asked before: each time with other whys. @param title what the program calls it */
export function guestProject(
  { overview, path, levels, numbers }: ProjectGuide,
  turn: number,
  title: Text,
): RecallQuestion {
  const whys = levels.flatMap(({ asks }) => asks[turn % Math.max(1, asks.length)] ?? [])
  return {
    kind: 'recall',
    id: '-',
    title,
    prompt: joined(overview.ask, path.ask),
    minutes: GUEST_PROJECT_MINUTES,
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

/** One after the other, in every language that either has. */
function joined(first: Text, second: Text): Text {
  const tags = [first, second].flatMap((text) =>
    typeof text === 'string' ? [] : Object.keys(text),
  )
  const both = (lang: string): string =>
    `${textIn(first, lang, 'en')}\n\n${textIn(second, lang, 'en')}`
  if (tags.length === 0) return both('en')
  return Object.fromEntries([...new Set(tags)].map((tag) => [tag, both(tag)]))
}
