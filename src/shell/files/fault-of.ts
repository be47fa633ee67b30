import type { Fault } from '../../core/errors.ts'
import { explained } from '../../core/system-fault.ts'

/** `path`: what to name where the error names nothing. What cannot be explained is a bug and is thrown on. */
export function faultOf(error: unknown, path: string): Fault {
  const fault = explained(error, path)
  if (fault === null) throw error
  return fault
}
