import type { Drill, Trouble } from './drill.ts'

/** The way back from a full disk is to save the attempt again: nothing may hide it. */
export function withTrouble<D extends Drill>(drill: D, trouble: Trouble): D {
  const isUnsaved = drill.phase.name === 'saving' && drill.trouble?.what === 'attempt'
  return isUnsaved ? drill : { ...drill, trouble }
}
