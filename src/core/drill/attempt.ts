/** From a finished sitting to its row in the log. */

import { rulesOf } from '../kinds/rules.ts'
import type { Attempt, Grade, Outcome } from '../log.ts'
import type { Suggestion } from '../practice/grade.ts'
import type { Drill } from './drill.ts'
import { activeMs, phasesOf } from './time/spent.ts'

export function attemptOf(
  drill: Drill,
  chosen: Grade,
  hasGivenUp: boolean,
  suggestion: Suggestion | null,
): Attempt {
  const { task, spent } = drill
  const rules = rulesOf(drill)
  return {
    sitting: drill.sitting,
    question: task.name,
    kind: drill.kind,
    digest: task.digest,
    language: task.lang,
    budgetMs: drill.budgetMs,
    activeMs: Math.round(activeMs(drill)),
    typingMs: Math.round(spent.typing),
    firstKeyMs: drill.firstKeyMs === null ? null : Math.round(drill.firstKeyMs),
    firstGreenMs: null,
    phases: phasesOf(spent),
    answer: rules.answer(drill),
    ...(task.form === 'long' ? {} : { form: task.form }),
    ...(drill.isCram ? { cram: true } : {}),
    ...(drill.stops && drill.stops.length > 0 ? { stops: drill.stops } : {}),
    outcome: hasGivenUp ? 'gave-up' : outcomeOf(drill, suggestion, chosen),
    score: rules.score(drill),
    verdict: null,
    hints: drill.hints,
    runs: 0,
    suggested: suggestion?.grade ?? null,
    chosen,
    sandbox: null,
    trust: null,
    race: null,
    ...rules.record?.(drill),
  }
}

function outcomeOf(drill: Drill, suggestion: Suggestion | null, chosen: Grade): Outcome {
  return suggestion ? rulesOf(drill).outcome(drill, suggestion.grade, chosen) : 'self-reported'
}
