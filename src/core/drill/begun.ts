/** Whether a drill takes an answer now, and the first key of one. */
import { resumed } from './clocked.ts'
import type { Drill, Phase } from './drill.ts'
import { activeMs } from './spent.ts'

type Answering = Drill & { readonly phase: Extract<Phase, { name: 'reading' | 'answering' }> }

export function isAnswering(drill: Drill): drill is Answering {
  return drill.phase.name === 'reading' || drill.phase.name === 'answering'
}

/** Also paused or asleep: who types or saves has come back. */
export function canAnswer(drill: Drill): boolean {
  const { name } = drill.phase
  return !drill.isReadOnly && (isAnswering(drill) || name === 'paused' || name === 'asleep')
}

/** The first key, and from reading to answering. */
export function begun(drill: Drill): Drill {
  const awake = resumed(drill)
  const firstKeyMs = awake.firstKeyMs ?? activeMs(awake)
  const phase: Phase = awake.phase.name === 'reading' ? { name: 'answering' } : awake.phase
  return { ...awake, firstKeyMs, phase }
}
