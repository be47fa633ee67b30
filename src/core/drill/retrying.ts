/** What could not be done is tried again. */
import type { Drill } from './drill.ts'
import type { DrillStep } from './effect.ts'
import { submit } from './ending.ts'
import { needsLeave } from './trouble.ts'

/** Own decks may run without a sandbox from now on; the answer that was refused is judged at once. */
export function allow(drill: Drill): DrillStep {
  if (!needsLeave(drill)) return [drill, []]
  const [next, effects] = submit({ ...drill, trouble: null })
  return [
    next,
    effects.map((effect) => (effect.type === 'judge' ? { ...effect, isAllowed: true } : effect)),
  ]
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
