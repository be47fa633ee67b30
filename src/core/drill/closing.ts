/** Where an answer goes when it is over: to be ticked first, or to the grades at once. */
import { type Assessment, GAVE_UP, type Suggestion, suggestGrade } from '../practice/grade.ts'
import type { Drill, Phase } from './drill.ts'
import { effortOf } from './time/spent.ts'

/** `work`: as it is when the answer is shown. */
export function reveal<D extends Drill>(drill: D, work: D['work'], hasGivenUp: boolean): D {
  return { ...drill, work, phase: { name: 'revealed', hasGivenUp } }
}

/** `assessment`: null where nothing but the candidate's word says how good it was. */
export function toGrades<D extends Drill>(
  drill: D,
  assessment: Assessment | null,
  hasGivenUp: boolean,
): D {
  const suggestion = suggestionFor(drill, assessment, hasGivenUp)
  const phase: Phase = { name: 'rating', hasGivenUp, suggestion }
  return { ...drill, phase }
}

function suggestionFor(
  drill: Drill,
  assessment: Assessment | null,
  hasGivenUp: boolean,
): Suggestion | null {
  if (!assessment || drill.task.question.verify === 'self') return null
  return hasGivenUp ? GAVE_UP : suggestGrade(assessment, effortOf(drill))
}
