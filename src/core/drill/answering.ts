/** Whether an answer is open, and how it begins. */
import type { Drill, Phase, Sitting } from './drill.ts'
import { activeMs } from './time/spent.ts'

type Open = { readonly phase: Extract<Phase, { name: 'reading' | 'answering' }> }

export function isAnswering<D extends Pick<Sitting, 'phase'>>(drill: D): drill is D & Open {
  return drill.phase.name === 'reading' || drill.phase.name === 'answering'
}

/** Also paused or asleep: who types or saves has come back, and a pass is good news whenever it arrives. */
export function isOpen({ phase }: Pick<Sitting, 'phase'>): boolean {
  return isAnswering({ phase }) || phase.name === 'paused' || phase.name === 'asleep'
}

export const canAnswer = (drill: Drill): boolean => !drill.isReadOnly && isOpen(drill)

/** Back from a pause or a sleep, whose time does not count. */
export function resumed<D extends Drill>(drill: D): D {
  const { phase } = drill
  if (phase.name !== 'paused' && phase.name !== 'asleep') return drill
  return { ...drill, phase: { name: phase.from } }
}

/** The first key, and from reading to answering. */
export function begun<D extends Drill>(drill: D): D {
  const awake = resumed(drill)
  const firstKeyMs = awake.firstKeyMs ?? activeMs(awake)
  const phase: Phase = awake.phase.name === 'reading' ? { name: 'answering' } : awake.phase
  return { ...awake, firstKeyMs, phase }
}
