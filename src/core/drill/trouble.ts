/** What could not be done outside. */
import type { Drill, Sitting, Trouble } from './drill.ts'

/** The way back from a full disk is to save the attempt again: nothing may hide it. */
export function withTrouble<D extends Drill>(drill: D, trouble: Trouble): D {
  const isUnsaved = drill.phase.name === 'saving' && drill.trouble?.what === 'attempt'
  return isUnsaved ? drill : { ...drill, trouble }
}

/** The judge asks before it runs an own deck on a machine without a sandbox. */
export function needsLeave({ trouble }: Pick<Sitting, 'trouble'>): boolean {
  if (trouble?.what !== 'judge') return false
  const { fault } = trouble
  return fault.code === 'untrusted' && fault.why === 'no-sandbox'
}
