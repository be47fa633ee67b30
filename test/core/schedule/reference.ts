/** The library called directly, without anything of ours in between. */
import { createEmptyCard, type Card as FsrsCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs'
import type { Instant } from '../../../src/core/clock.ts'
import type { Card } from '../../../src/core/practice/schedule.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type Answered = { readonly rating: number; readonly at: Instant }

/** The library's card after each answer, days counted by UTC date. */
export function played(
  answers: readonly Answered[],
  retention: number,
  hasShortSteps: boolean,
): readonly FsrsCard[] {
  const scheduler = fsrs({
    request_retention: retention,
    enable_short_term: hasShortSteps,
    enable_fuzz: false,
  })
  let card = createEmptyCard(new Date(answers[0]?.at ?? 0))
  return answers.map(({ rating, at }) => {
    card = scheduler.next(card, new Date(at), rating as FsrsGrade).card
    return card
  })
}

const NAMES = ['new', 'learning', 'review', 'relearning']

/** The same of both, for comparing. */
export const ofLibrary = (card: FsrsCard) => ({
  stability: card.stability,
  difficulty: card.difficulty,
  state: NAMES[card.state],
  step: card.learning_steps,
  due: card.due.getTime(),
  lastAt: card.last_review?.getTime(),
  reps: card.reps,
  lapses: card.lapses,
})

export const ofOurs = ({ lastOffsetMin, lastGrade, misses, ...rest }: Card) => rest
