import type { Grade } from './log.ts'
import { GRADES } from './log.ts'
import type { Kind } from './question.ts'

/** What a suggestion is made from. `share` is of points or evidence, 0 to 1; a gap in the key counts where it applies. */
export type Performance = {
  readonly budgets: number
  readonly hints: number
} & (
  | {
      readonly kind: 'code'
      /** Accepted, and proven where that is asked for. */
      readonly isAccepted: boolean
      readonly runs: number
      readonly hasGivenUp: boolean
    }
  | {
      readonly kind: 'recall' | 'estimate' | 'design' | 'behavioral'
      readonly share: number
      readonly hasGivenUp: boolean
    }
  | {
      readonly kind: 'choice'
      readonly wrong: number
      readonly missed: number
      readonly hasGivenUp: boolean
    }
  | {
      readonly kind: 'review'
      readonly hits: number
      readonly falseAlarms: number
      readonly findings: number
      readonly hasGivenUp: boolean
    }
)

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
      readonly budgets: number
    }
  /** A line of the scorecard of a mock brings it back. */
  | { readonly code: 'scored'; readonly score: number }

export type Suggestion = { readonly grade: Grade; readonly reason: Reason }

/** The table of the architecture page, one row a kind. The candidate always chooses; both are kept. */
export function suggestGrade(done: Performance): Suggestion {
  if (done.hasGivenUp) return { grade: 'again', reason: { code: 'gave-up' } }
  const { base, reason, isRight } = assess(done)
  const steps = done.hints + (done.budgets > SLOW ? 1 : 0)
  return { grade: lower(base, steps, isRight), reason }
}

/** More budgets than this is slow. */
const SLOW = 1.5

type Assessment = { readonly base: Grade; readonly reason: Reason; readonly isRight: boolean }

function assess(done: Performance): Assessment {
  switch (done.kind) {
    case 'code': {
      const { isAccepted, runs, hints, budgets } = done
      if (!isAccepted) return { base: 'again', reason: { code: 'not-accepted' }, isRight: false }
      const reason: Reason = { code: 'accepted', runs, hints, budgets }
      const isEasy = runs <= 1 && hints === 0 && budgets <= 0.5
      return { base: isEasy ? 'easy' : 'good', reason, isRight: true }
    }
    case 'recall':
    case 'estimate':
      return byShare(done, { hard: 0.6, good: 0.9, easy: 1 }, 0.5)
    case 'design':
    case 'behavioral':
      return byShare(done, { hard: 0.6, good: 0.85, easy: 0.95 }, 1)
    case 'choice': {
      const { wrong, missed, budgets } = done
      const reason: Reason = { code: 'options', wrong, missed }
      if (wrong > 0 || missed > 1) return { base: 'again', reason, isRight: false }
      if (missed === 1) return { base: 'hard', reason, isRight: true }
      return { base: budgets <= 0.25 ? 'easy' : 'good', reason, isRight: true }
    }
    case 'review': {
      const { hits, falseAlarms, findings } = done
      const share = Math.max(0, (hits - falseAlarms / 2) / Math.max(1, findings))
      return byShare({ share, budgets: done.budgets }, { hard: 0.5, good: 0.8, easy: 1 }, 0.5)
    }
  }
}

function byShare(
  { share, budgets }: { readonly share: number; readonly budgets: number },
  from: { readonly hard: number; readonly good: number; readonly easy: number },
  easyBudgets: number,
): Assessment {
  const reason: Reason = { code: 'share', percent: Math.floor(share * 100 + 1e-9) }
  const reaches = (least: number): boolean => share >= least - 1e-9
  if (!reaches(from.hard)) return { base: 'again', reason, isRight: false }
  if (!reaches(from.good)) return { base: 'hard', reason, isRight: true }
  return {
    base: reaches(from.easy) && budgets <= easyBudgets ? 'easy' : 'good',
    reason,
    isRight: true,
  }
}

function lower(grade: Grade, steps: number, isRight: boolean): Grade {
  const least = isRight ? GRADES.indexOf('hard') : 0
  const at = Math.max(Math.min(least, GRADES.indexOf(grade)), GRADES.indexOf(grade) - steps)
  return GRADES[at] ?? grade
}

/** Passed, for statistics: accepted code, otherwise a suggestion of good or better. */
export function isPass(kind: Kind, grade: Grade, isAccepted: boolean): boolean {
  return kind === 'code' ? isAccepted : grade === 'good' || grade === 'easy'
}
