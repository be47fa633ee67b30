/** When a question comes back: FSRS-6 behind an interface. Nothing else knows the library. */
import { type FSRS, type Card as FsrsCard, type Grade as FsrsGrade, fsrs, State } from 'ts-fsrs'
import type { Instant } from '../clock.ts'
import { DAY_MS, dayShiftMs } from '../day.ts'
import { GRADES, type Grade } from '../log.ts'
import type { QuestionName } from '../question/question.ts'

type CardState = 'learning' | 'review' | 'relearning'

/** A question's place in the schedule. A question that was never answered has none. */
export type Card = {
  /** Days after which nine of ten are still known. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  readonly state: CardState
  /** Of the short steps within a day, while learning. */
  readonly step: number
  readonly due: Instant
  /** Of the last answer as it was counted: a clock that ran backwards stands still here. */
  readonly lastAt: Instant
  /** Minutes east of UTC, there and then. */
  readonly lastOffsetMin: number
  readonly lastGrade: Grade
  readonly reps: number
  /** Times it was forgotten after it had been learnt. */
  readonly lapses: number
  /** `again` in a row, up to now. */
  readonly misses: number
}

export type DueCard = { readonly question: QuestionName; readonly card: Card }

export type Rules = {
  /** Share of questions still known when they come back, 0.7 to 0.97. */
  readonly retention: number
  /** Hour at which a day of practice begins. */
  readonly rolloverHour: number
}

export type Scheduler = {
  /** The card after one more answer; null: the first. Never throws, whatever the clock did. */
  readonly review: (
    card: Card | null,
    grade: Grade,
    at: Instant,
    offsetMin: number,
    rules: Rules,
  ) => Card
  /** What each grade would lead to. */
  readonly preview: (
    card: Card | null,
    at: Instant,
    offsetMin: number,
    rules: Rules,
  ) => Readonly<Record<Grade, Card>>
  /** The chance that it is still known, 0 to 1. */
  readonly retrievability: (card: Pick<Card, 'lastAt' | 'stability'>, at: Instant) => number
}

/** Forgotten so often that repeating it alone does not help. */
const LEECH_LAPSES = 8

export const isLeech = ({ lapses }: Pick<Card, 'lapses'>): boolean => lapses >= LEECH_LAPSES

/** `hasShortSteps`: a question that is new or was missed comes back within minutes. */
export function fsrsScheduler({ hasShortSteps = true } = {}): Scheduler {
  const byRetention = new Map<number, FSRS>()

  function fsrsFor(retention: number): FSRS {
    const known = byRetention.get(retention)
    if (known) return known
    const made = fsrs({
      request_retention: retention,
      enable_short_term: hasShortSteps,
      enable_fuzz: false,
    })
    byRetention.set(retention, made)
    return made
  }

  const curve = fsrsFor(0.9).forgetting_curve

  const review: Scheduler['review'] = (card, grade, at, offsetMin, rules) => {
    // The library counts days by UTC date, so that the local day has to look like one.
    const shift = dayShiftMs(offsetMin, rules.rolloverHour)
    const last = card && card.lastAt + dayShiftMs(card.lastOffsetMin, rules.rolloverHour)
    // It throws on a day before the last one: a clock set back, or a flight to the west.
    const seenAt = last === null ? at + shift : Math.max(last, at + shift)
    const { card: next } = fsrsFor(rules.retention).next(
      toFsrs(card, last, seenAt),
      seenAt,
      RATING[grade],
    )
    return {
      stability: next.stability,
      difficulty: next.difficulty,
      state: STATE_NAMES[next.state],
      step: next.learning_steps,
      due: next.due.getTime() - shift,
      lastAt: seenAt - shift,
      lastOffsetMin: offsetMin,
      lastGrade: grade,
      reps: next.reps,
      lapses: next.lapses,
      misses: grade === 'again' ? (card?.misses ?? 0) + 1 : 0,
    }
  }

  return {
    review,
    preview: (card, at, offsetMin, rules) => {
      const [again, hard, good, easy] = GRADES.map((grade) =>
        review(card, grade, at, offsetMin, rules),
      ) as [Card, Card, Card, Card]
      return { again, hard, good, easy }
    },
    retrievability: ({ lastAt, stability }, at) =>
      curve(Math.max(0, at - lastAt) / DAY_MS, stability),
  }
}

const RATING: Readonly<Record<Grade, FsrsGrade>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** A card that was answered is never `New` again. */
const STATE_NAMES: Readonly<Record<State, CardState>> = {
  [State.New]: 'learning',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}

const STATES: Readonly<Record<CardState, State>> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}

function toFsrs(card: Card | null, last: Instant | null, now: Instant): FsrsCard {
  const base = { due: new Date(now), elapsed_days: 0, scheduled_days: 0 }
  if (card === null || last === null)
    return {
      ...base,
      stability: 0,
      difficulty: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: State.New,
    }
  return {
    ...base,
    stability: card.stability,
    difficulty: card.difficulty,
    learning_steps: card.step,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    last_review: new Date(last),
  }
}
