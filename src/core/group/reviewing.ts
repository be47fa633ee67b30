/** Whose answer waits for whom: two reviewers each, whom everybody computes alike. */
import type { Answer } from './answer.ts'
import { activeHandles, type Group } from './fold.ts'
import { ranked } from './rendezvous.ts'
import type { Review } from './review.ts'

const REVIEWERS = 2

/**
 * Who has written one counts first, so that nobody new takes a place that is filled. For who has left nobody new is asked: they
 * would not read it.
 */
export function reviewersOf(group: Group, answer: Answer): readonly string[] {
  const wrote = reviewsOf(group, answer).map(({ by }) => by)
  const active = activeHandles(group)
  if (!active.includes(answer.handle)) return wrote
  const others = active.filter((handle) => handle !== answer.handle && !wrote.includes(handle))
  const chosen = ranked(`${answer.handle}/${answer.id}`, others)
  return [...wrote, ...chosen.slice(0, Math.max(0, REVIEWERS - wrote.length))]
}

/** Oldest first. */
export const reviewsOf = ({ reviews }: Group, { handle, id }: Pick<Answer, 'handle' | 'id'>) =>
  reviews
    .filter(({ answer }) => answer.handle === handle && answer.id === id)
    .toSorted((a, b) => a.at - b.at)

/** Answers that wait for this member, the oldest first. */
export const queueOf = (group: Group, handle: string): readonly Answer[] =>
  group.answers
    .filter(
      (answer) =>
        reviewersOf(group, answer).includes(handle) &&
        !reviewsOf(group, answer).some(({ by }) => by === handle),
    )
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))

/** What others may be shown of an answer's reviews: all to its author and to who has written one, nothing to the rest. */
export function visibleReviews(group: Group, answer: Answer, reader: string): readonly Review[] {
  const all = reviewsOf(group, answer)
  return answer.handle === reader || all.some(({ by }) => by === reader) ? all : []
}
