/** What could not be done outside, how it is tried again, and what leaving has to save. */
import { hasBegun } from './drafting.ts'
import type { Drill, DrillEffect, DrillEvent, DrillStep } from './drill.ts'
import { withoutRun } from './drop-run.ts'
import { submit } from './ending.ts'

/** Own decks may run without a sandbox from now on; the answer that was refused is judged at once. */
export function allow(drill: Drill): DrillStep {
  if (!needsLeave(drill)) return [drill, []]
  const [next, effects] = submit({ ...drill, trouble: null })
  return [
    next,
    effects.map((effect) => (effect.type === 'judge' ? { ...effect, isAllowed: true } : effect)),
  ]
}

/** The judge asks before it runs an own deck on a machine without a sandbox. */
export function needsLeave({ trouble }: Drill): boolean {
  if (trouble?.what !== 'judge') return false
  const { fault } = trouble
  return fault.code === 'untrusted' && fault.why === 'no-sandbox'
}

export function failed(drill: Drill, event: Extract<DrillEvent, { type: 'failed' }>): Drill {
  const { work, phase, trouble } = drill
  // The way back from a full disk is to save the attempt again: nothing may hide it.
  if (phase.name === 'saving' && trouble?.what === 'attempt') return drill
  const next = { ...drill, trouble: event.trouble }
  if (work.kind !== 'code' || event.run === undefined) return next
  const isInProgress = work.run?.number === event.run && !work.run.judgement
  return isInProgress ? { ...next, work: withoutRun(work) } : drill
}

export function retry(drill: Drill): DrillStep {
  const { trouble, phase } = drill
  if (!trouble) return [drill, []]
  const next = { ...drill, trouble: null }
  if (drill.isReadOnly) return [next, []]
  switch (trouble.what) {
    case 'attempt':
      return phase.name === 'saving'
        ? [next, [{ type: 'save-attempt', attempt: phase.attempt }]]
        : [next, []]
    case 'draft':
      return [{ ...next, draftAt: drill.seen.at }, [{ type: 'save-draft', drill: next }]]
    case 'judge':
      return submit(next)
    case 'run':
    case 'editor':
    case 'file':
      return [next, []]
  }
}

export function leave(drill: Drill): DrillStep {
  const effects: DrillEffect[] =
    drill.work.kind === 'code' && drill.work.run && !drill.work.run.judgement
      ? [{ type: 'cancel-judge' }]
      : []
  if (!drill.isReadOnly && hasBegun(drill)) effects.push({ type: 'save-draft', drill })
  return [drill, effects]
}
