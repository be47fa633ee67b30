import type { Flashcard } from '../../cards/flashcard.ts'

/** A card as its author would write it into a deck. */
export function recallOf(id: string, title: string, { front, back, tags }: Flashcard): object {
  const points = pointsOf(back)
  return {
    id,
    kind: 'recall',
    title,
    ...(tags.length > 0 ? { tags } : {}),
    // With nothing to tick, the candidate's word is all there is.
    ...(points.length > 0 ? {} : { verify: 'self' }),
    prompt: front,
    answer: back,
    ...(points.length > 0 ? { points } : {}),
  }
}

const BULLET = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(\S.*)$/
const MOST_POINTS = 12

/** The list in an answer is what a full answer mentions; none where there is no list, or one too long to tick. */
function pointsOf(back: string): readonly string[] {
  let isCode = false
  const points = back.split('\n').flatMap((line) => {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode
    const point = isCode ? undefined : BULLET.exec(line)?.[1]
    return point === undefined ? [] : [point.trimEnd()]
  })
  return points.length >= 2 && points.length <= MOST_POINTS ? points : []
}
