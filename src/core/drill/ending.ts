/** From the answer to its grade: said, submitted, given up, judged, compared, rated. */
import { isProse, isTicked, withMode } from './answering.ts'
import { begun, canAnswer } from './begun.ts'
import { beginRun } from './code.ts'
import { isNaming, judgeBug } from './debug.ts'
import type { CodeWork, Drill, DrillStep } from './drill.ts'
import { withoutRun } from './drop-run.ts'
import { saveRejections } from './rejecting.ts'
import { attemptOf, hasUnreadable, suggestionFor } from './result.ts'
import { suggestedMarks, tellingOf } from './story.ts'

/** Space starts, Space stops. */
export function speak(drill: Drill): DrillStep {
  if (!canAnswer(drill) || !isProse(drill.work)) return [drill, []]
  if (drill.phase.name !== 'answering') return [begun(withMode(drill, 'say')), []]
  return drill.work.mode === 'say' ? [reveal(drill, false), []] : [drill, []]
}

export function submit(drill: Drill): DrillStep {
  if (drill.phase.name === 'revealed') return [toRating(drill, drill.phase.hasGivenUp), []]
  if (!canAnswer(drill)) return [drill, []]
  if (drill.work.kind === 'code') return submitCode(begun(drill), drill.work)
  if (drill.work.kind === 'review' && drill.work.noting !== null)
    return [{ ...drill, work: { ...drill.work, noting: null } }, []]
  // Some option is right, so an empty answer is a slip of the finger.
  if (drill.work.kind === 'choice' && drill.work.chosen.length === 0) return [drill, []]
  const { question } = drill.task
  if (
    drill.work.kind === 'estimate' &&
    question.kind === 'estimate' &&
    !drill.work.isWarned &&
    hasUnreadable(question, drill.work)
  )
    return [{ ...drill, work: { ...drill.work, isWarned: true } }, []]
  return [answered(drill, false), []]
}

/** A bug is named before anything runs; from then on each save is judged. */
function submitCode(drill: Drill, work: CodeWork): DrillStep {
  if (!work.bug || work.bug.isNamed) return beginRun(drill, work)
  const bug = { ...work.bug, isNamed: true, spotting: { ...work.bug.spotting, anchor: null } }
  return [{ ...drill, work: { ...work, bug } }, judgeBug(drill)]
}

/** Who has passed gives up only the improving: a pass is not taken back. */
export function giveUp(drill: Drill): DrillStep {
  const { work } = drill
  if (!canAnswer(drill)) return [drill, []]
  if (work.kind !== 'code') return [answered(drill, true), []]
  return [
    toRating({ ...drill, work: withoutRun(work) }, work.accepted === null),
    [{ type: 'cancel-judge' }, { type: 'load-compare', file: work.file }],
  ]
}

/** What has a key goes straight to the grades; what is ticked by the candidate is revealed first. */
function answered(drill: Drill, hasGivenUp: boolean): Drill {
  return isTicked(drill.work) ? reveal(drill, hasGivenUp) : toRating(drill, hasGivenUp)
}

function reveal(drill: Drill, hasGivenUp: boolean): Drill {
  const { work } = drill
  const next = { ...drill, phase: { name: 'revealed', hasGivenUp } } as const
  const telling = tellingOf(drill)
  if (telling && work.kind === 'sheet')
    return { ...next, work: { ...work, cursor: 0, marks: suggestedMarks(telling) } }
  return isTicked(work) ? { ...next, work: { ...work, cursor: 0 } } : next
}

function toRating(drill: Drill, hasGivenUp: boolean): Drill {
  const suggestion = suggestionFor(drill, hasGivenUp)
  return { ...drill, phase: { name: 'rating', hasGivenUp, suggestion } }
}

/** Back from the grades: to ticking, or to the code that passed and shall become better. */
export function goOn(drill: Drill): Drill {
  const { phase, work } = drill
  if (phase.name !== 'rating') return drill
  if (isTicked(work)) {
    return { ...drill, phase: { name: 'revealed', hasGivenUp: phase.hasGivenUp } }
  }
  if (work.kind !== 'code') return drill
  return phase.hasGivenUp ? drill : { ...drill, phase: { name: 'answering' } }
}

export function rate(drill: Drill, grade: Parameters<typeof attemptOf>[1]): DrillStep {
  const { phase } = drill
  if (phase.name !== 'rating' || drill.isReadOnly) return [drill, []]
  const attempt = attemptOf(drill, grade, phase.hasGivenUp, phase.suggestion)
  return [
    { ...drill, trouble: null, phase: { name: 'saving', attempt, before: phase } },
    [...saveRejections(drill), { type: 'save-attempt', attempt }],
  ]
}

export function fileSaved(drill: Drill, at: number): DrillStep {
  if (drill.work.kind !== 'code' || !canAnswer(drill) || isNaming(drill.work)) return [drill, []]
  const next = begun(drill)
  return beginRun(next, { ...drill.work, savedAt: at })
}

export function compare(drill: Drill): DrillStep {
  const { phase, work } = drill
  if (work.kind !== 'code' || phase.name !== 'rating') return [drill, []]
  if (!work.compare) return [drill, [{ type: 'load-compare', file: work.file }]]
  const shown = { ...work.compare, isShown: !work.compare.isShown }
  return [{ ...drill, work: { ...work, compare: shown } }, []]
}

export function withFailing(drill: Drill, failing: readonly string[]): Drill {
  const { work } = drill
  if (work.kind !== 'code' || !work.bug) return drill
  return { ...drill, work: { ...work, bug: { ...work.bug, failing } } }
}

export function editOutside(drill: Drill, field: string): DrillStep {
  const { work } = drill
  if (!canAnswer(drill)) return [drill, []]
  if (work.kind === 'code')
    return isNaming(work) ? [drill, []] : [drill, [{ type: 'open-file', file: work.file }]]
  if (!isTicked(work)) return [drill, []]
  return [drill, [{ type: 'edit-text', field, text: work.texts[field] ?? '' }]]
}
