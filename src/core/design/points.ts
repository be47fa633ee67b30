/** Which points of a good reply are in a reply: suggested from its words, and the candidate's ticks decide. */
import { type Challenge, challengesOf, pointId } from '../kinds/design/challenges.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import type { Marks } from '../kinds/line.ts'
import type { Text } from '../question/text.ts'
import type { DesignAnswer } from './answer.ts'
import { type Meanings, meaningsIn, meaningsOf, rarityAmong } from './overlap.ts'

/** Of each point whether it is there. */
export function pointsHad(
  { field, ask, points }: Challenge,
  { replies, ticked }: Pick<DesignAnswer, 'replies' | 'ticked'>,
): readonly boolean[] {
  const reply = replies[field] ?? ''
  const heard = isHeardIn(reply, [ask, ...points])
  return points.map((point, i) => {
    const mark = ticked[pointId(field, i + 1)]
    return mark === undefined ? heard(point) : mark > 0
  })
}

/** Share of what a point says, by how much its words tell, from which on it counts as said. */
const ENOUGH = 0.4
/** One word alone says a point only where the point has no other. */
const LEAST_WORDS = 2

/** Whether a text is in a reply; words that it shares with the `others` tell less. */
function isHeardIn(reply: string, others: readonly Text[]): (point: Text) => boolean {
  const said = meaningsOf(reply)
  const rarity = rarityAmong(others)
  const isHeard = (wanted: Meanings): boolean => {
    const had = [...wanted].filter((meaning) => said.has(meaning))
    const sum = (some: Iterable<string>): number =>
      [...some].reduce((all, meaning) => all + rarity(meaning), 0)
    return (
      had.length >= Math.min(LEAST_WORDS, wanted.size) &&
      had.length > 0 &&
      sum(had) >= ENOUGH * sum(wanted)
    )
  }
  return (point) => said.size > 0 && meaningsIn(point).some(isHeard)
}

/** Half of the points of a deep dive, and of many of them two. */
export function isDiveHad(had: readonly boolean[]): boolean {
  const count = had.filter(Boolean).length
  return count > 0 && count >= Math.min(2, Math.ceil(had.length / 2))
}

/** Every point as it stands, for the candidate to correct. */
export const pointMarks = (
  question: Pick<DesignQuestion, 'deepDives' | 'followUps'>,
  answer: Pick<DesignAnswer, 'replies' | 'ticked'>,
): Marks =>
  Object.fromEntries(
    challengesOf(question).flatMap((challenge) =>
      pointsHad(challenge, answer).map((isHad, i) => [
        pointId(challenge.field, i + 1),
        Number(isHad),
      ]),
    ),
  )
