import { type Fault, SparrError } from '../../core/errors.ts'

/** `path`: what to name where the error names nothing. Faults of the file system are explained as well; anything else is a bug and is thrown on. */
export function faultOf(error: unknown, path: string): Fault {
  if (error instanceof SparrError) return error.fault
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  const place = 'path' in error && typeof error.path === 'string' ? error.path : path
  return { code: 'store-failed', path: place, problem: error.code }
}
