/** From the answer to its grade: submitted or given up, shown, rated. */
import { rulesOf } from '../kinds/rules.ts'
import type { Grade } from '../log.ts'
import { canAnswer } from './answering.ts'
import { attemptOf } from './attempt.ts'
import { reveal, toGrades } from './closing.ts'
import type { Drill } from './drill.ts'
import type { DrillStep } from './effect.ts'

export function submit(drill: Drill): DrillStep {
  if (drill.phase.name === 'revealed') return [graded(drill, drill.phase.hasGivenUp), []]
  if (!canAnswer(drill)) return [drill, []]
  const step = rulesOf(drill).submit(drill)
  return step === 'over' ? [over(drill, false), []] : step
}

export function giveUp(drill: Drill): DrillStep {
  if (!canAnswer(drill)) return [drill, []]
  return rulesOf(drill).giveUp?.(drill) ?? [over(drill, true), []]
}

/** What has a key goes straight to the grades; what is ticked by the candidate is revealed first. */
function over(drill: Drill, hasGivenUp: boolean): Drill {
  const work = rulesOf(drill).revealed?.(drill)
  return work ? reveal(drill, work, hasGivenUp) : graded(drill, hasGivenUp)
}

const graded = (drill: Drill, hasGivenUp: boolean): Drill =>
  toGrades(drill, rulesOf(drill).assess(drill), hasGivenUp)

export function rate(drill: Drill, grade: Grade): DrillStep {
  const { phase } = drill
  if (phase.name !== 'rating' || drill.isReadOnly) return [drill, []]
  const attempt = attemptOf(drill, grade, phase.hasGivenUp, phase.suggestion)
  const rejections = rulesOf(drill).rejections?.(drill) ?? []
  return [
    { ...drill, trouble: null, phase: { name: 'saving', attempt, before: phase } },
    [
      ...(rejections.length > 0 ? [{ type: 'save-rejections', rejections } as const] : []),
      { type: 'save-attempt', attempt },
    ],
  ]
}
