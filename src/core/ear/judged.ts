/** What is made of how a question sounds. The numbers were chosen over designs that were left out in turn (decision 24). */
import { STANDARD } from './design-ear.ts'
import type { Sound } from './ear.ts'

export type Judged =
  | { readonly type: 'meant'; readonly id: string }
  | { readonly type: 'between'; readonly ids: readonly [string, string] }
  | { readonly type: 'unsure' | 'nothing' }

/** What means nothing speaks against everything. */
const OF_NONE = 0.5
/** What every interviewer is asked is less likely meant than what this design is about. */
const OF_STANDARD = 0.78

type Scored = { readonly id: string; readonly score: number }

export function scoresOf({ scores, none }: Sound): readonly Scored[] {
  const against = OF_NONE * Math.max(0, none)
  return scores
    .map(({ id, score }) => ({
      id,
      score: (id.startsWith(STANDARD) ? OF_STANDARD : 1) * score - against,
    }))
    .sort((a, b) => b.score - a.score)
}

/** From here on it is answered if nothing else is as near; below, only if nothing else is near at all. */
export const SURE = 0.54
const LEAST = 0.2
/** A second one is near that has this share of the best; as near, that lacks no more than this. */
const NEAR = 0.57
const AS_NEAR = 0.067
/** To be told that something is not given, although it is, is the worst reply. */
const NEAR_LEFT_OPEN = 0.78
/** Below this it is like nothing that was ever asked. */
const SOMETHING = 0.15

/** @param isLeftOpen whether a design has no answer to it: the candidate assumes something, whichever of two is meant */
export function judged(sound: Sound, isLeftOpen: (id: string) => boolean): Judged {
  const [first, second] = scoresOf(sound)
  if (!first || first.score < SOMETHING) return { type: 'nothing' }
  const rest = second?.score ?? 0
  const isAlone = first.score - rest >= AS_NEAR
  const isNear = rest >= (isLeftOpen(first.id) ? NEAR_LEFT_OPEN : NEAR) * first.score
  const isSure = first.score >= SURE && !(isNear && isLeftOpen(first.id))
  if (isAlone && (isSure || (first.score >= LEAST && !isNear)))
    return { type: 'meant', id: first.id }
  const areLeftOpen = isLeftOpen(first.id) && (!second || isLeftOpen(second.id))
  if (areLeftOpen) return { type: 'meant', id: first.id }
  return first.score >= LEAST && second
    ? { type: 'between', ids: [first.id, second.id] }
    : { type: 'unsure' }
}
