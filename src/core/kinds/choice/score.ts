import type { DrillOf } from '../../drill/drill.ts'
import { effortOf } from '../../drill/time/spent.ts'
import type { Answer } from '../../log.ts'
import type { Assessment } from '../../practice/grade.ts'
import { countOptions, optionId } from './options.ts'

export function assess(drill: DrillOf<'choice'>): Assessment {
  const { wrong, missed } = countOptions(drill.task.question, drill.work)
  const reason = { code: 'options', wrong, missed } as const
  if (wrong > 0 || missed > 1) return { base: 'again', reason, isRight: false }
  if (missed === 1) return { base: 'hard', reason, isRight: true }
  return { base: effortOf(drill).budgets <= 0.25 ? 'easy' : 'good', reason, isRight: true }
}

/** A wrong option takes away what a right one gave. */
export function score({ task, work }: DrillOf<'choice'>): number {
  const { wrong, missed, right } = countOptions(task.question, work)
  return Math.max(0, right - wrong) / Math.max(1, right + missed)
}

export const answer = ({ work }: DrillOf<'choice'>): Answer => ({
  texts: {},
  marks: Object.fromEntries(work.chosen.map((option) => [optionId(option), 1])),
  said: false,
})
