import type { DrillOf } from '../../drill/drill.ts'
import { effortOf } from '../../drill/time/spent.ts'
import type { Answer } from '../../log.ts'
import { type Assessment, byShare } from '../../practice/grade.ts'
import { reviewed } from './spotted.ts'

/** A false alarm costs half a hit. */
export function score({ task, work }: DrillOf<'review'>): number {
  const { hits, falseAlarms } = reviewed(task.question, work)
  const found = hits.filter(Boolean).length - falseAlarms.length / 2
  return Math.max(0, found) / Math.max(1, hits.length)
}

export const assess = (drill: DrillOf<'review'>): Assessment =>
  byShare(score(drill), effortOf(drill), { hard: 0.5, good: 0.8, easy: 1, easyBudgets: 0.5 })

export const answer = ({ work }: DrillOf<'review'>): Answer => ({
  texts: work.texts,
  marks: Object.fromEntries(work.spotting.spots.map(({ id }) => [id, 1])),
  said: false,
})
