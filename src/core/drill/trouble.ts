/** What could not be done outside, how it is tried again, and what leaving has to save. */
import { rulesOf } from '../kinds/rules.ts'
import { hasBegun } from './drafting.ts'
import type { Drill } from './drill.ts'
import type { DrillEffect, DrillStep } from './effect.ts'
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
  const effects: DrillEffect[] = rulesOf(drill).isBusy?.(drill.work)
    ? [{ type: 'cancel-judge' }]
    : []
  if (!drill.isReadOnly && hasBegun(drill)) effects.push({ type: 'save-draft', drill })
  return [drill, effects]
}
