import { type Fault, SparrError } from '../../core/errors.ts'

/** Faults of the file system are explained as well; anything else is a bug and is thrown on. */
export function faultOf(error: unknown, path: string): Fault {
  if (error instanceof SparrError) return error.fault
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return { code: 'store-failed', path, problem: error.code }
  throw error
}
