/** The scale of grades that all kinds share; each says by itself where an answer stands on it. */
import { GRADES, type Grade } from '../log.ts'

/** Why a grade is suggested, for one sentence on the screen. */
export type Reason =
  | { readonly code: 'gave-up' }
  | { readonly code: 'not-accepted' }
  | { readonly code: 'share'; readonly percent: number }
  | { readonly code: 'options'; readonly wrong: number; readonly missed: number }
  | {
      readonly code: 'accepted'
      readonly runs: number
      readonly hints: number
      /** Mistakes on the way that weigh like a hint, and are none. */
      readonly slips: number
      readonly budgets: number
    }
  /** A line of the scorecard of a mock brings it back. */
  | { readonly code: 'scored'; readonly score: number }

export type Suggestion = { readonly grade: Grade; readonly reason: Reason }

/** How good an answer is by the rules of its kind, before the help and the time it took. */
export type Assessment = {
  readonly base: Grade
  readonly reason: Reason
  /** Help and time make it hard at worst, not forgotten. */
  readonly isRight: boolean
  /** Mistakes on the way: each weighs like a hint. */
  readonly slips?: number
}

/** What an answer took. `budgets`: the time that counts, as a multiple of the time that is given. */
export type Effort = { readonly budgets: number; readonly hints: number }

/** The candidate always chooses; both are kept. */
export function suggestGrade(
  { base, reason, isRight, slips = 0 }: Assessment,
  { budgets, hints }: Effort,
): Suggestion {
  const steps = hints + slips + (budgets > SLOW ? 1 : 0)
  return { grade: lower(base, steps, isRight), reason }
}

export const GAVE_UP: Suggestion = { grade: 'again', reason: { code: 'gave-up' } }

/** More budgets than this is slow. */
const SLOW = 1.5

/** How an answer ended where no test decides: good or better, both by what was answered and by who answered it. */
export const byGrade = (_: unknown, suggested: Grade, chosen: Grade): 'passed' | 'failed' =>
  isGood(suggested) && isGood(chosen) ? 'passed' : 'failed'

export const isGood = (grade: Grade): boolean => grade === 'good' || grade === 'easy'

function lower(grade: Grade, steps: number, isRight: boolean): Grade {
  const least = isRight ? GRADES.indexOf('hard') : 0
  const at = Math.max(Math.min(least, GRADES.indexOf(grade)), GRADES.indexOf(grade) - steps)
  return GRADES[at] ?? grade
}

/** The least share for each grade, and how many budgets an easy answer may take. */
export type Scale = {
  readonly hard: number
  readonly good: number
  readonly easy: number
  readonly easyBudgets: number
}

/** Of what can be known: nearly all of it is asked for. */
export const KNOWN: Scale = { hard: 0.6, good: 0.9, easy: 1, easyBudgets: 0.5 }
/** Of what can be worked out in more than one way. */
export const WORKED_OUT: Scale = { hard: 0.6, good: 0.85, easy: 0.95, easyBudgets: 1 }

/** `share` is of points or evidence, 0 to 1. */
export function byShare(share: number, { budgets }: Effort, from: Scale): Assessment {
  const reason: Reason = { code: 'share', percent: Math.floor(share * 100 + 1e-9) }
  const reaches = (least: number): boolean => share >= least - 1e-9
  if (!reaches(from.hard)) return { base: 'again', reason, isRight: false }
  if (!reaches(from.good)) return { base: 'hard', reason, isRight: true }
  const isEasy = reaches(from.easy) && budgets <= from.easyBudgets
  return { base: isEasy ? 'easy' : 'good', reason, isRight: true }
}
