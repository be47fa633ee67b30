/** Which points of a good reply are in a reply: suggested from its words, and the candidate's ticks decide. */
import { heardPoints } from '../ear/heard-points.ts'
import { type Challenge, challengesOf, pointId } from '../kinds/design/challenges.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import type { Marks } from '../kinds/line.ts'
import type { DesignAnswer } from './answer.ts'

/** Of each point whether it is there. */
export function pointsHad(
  { field, ask, points, meanings }: Challenge,
  { replies, ticked }: Pick<DesignAnswer, 'replies' | 'ticked'>,
): readonly boolean[] {
  const heard = new Set(heardPoints(replies[field] ?? '', points, [ask], meanings))
  return points.map((_, i) => {
    const mark = ticked[pointId(field, i + 1)]
    return mark === undefined ? heard.has(i) : mark > 0
  })
}

/** Half of the points of a deep dive, and of many of them two. */
export function isDiveHad(had: readonly boolean[]): boolean {
  const count = had.filter(Boolean).length
  return count > 0 && count >= Math.min(2, Math.ceil(had.length / 2))
}

const isReplied = ({ field }: Challenge, { replies }: Pick<DesignAnswer, 'replies'>): boolean =>
  (replies[field] ?? '').trim() !== ''

/** The points of every reply that was given, as they stand, for the candidate to correct. */
export const pointMarks = (
  question: Pick<DesignQuestion, 'deepDives' | 'followUps' | 'meanings'>,
  answer: Pick<DesignAnswer, 'replies' | 'ticked'>,
): Marks =>
  Object.fromEntries(
    challengesOf(question).flatMap((challenge) =>
      pointsHad(challenge, answer).flatMap((isHad, i) => {
        const id = pointId(challenge.field, i + 1)
        const isOpen = isReplied(challenge, answer) || answer.ticked[id] !== undefined
        return isOpen ? [[id, Number(isHad)] as const] : []
      }),
    ),
  )
