/**
 * The one place that tells an error of the machine (a full disk, a folder that may not be written, no more open files)
 * from a bug of ours. Node names the call of the system that failed; what has no such name is ours.
 */
import { type Fault, SparrError } from './errors.ts'

/** What the person can do about it. */
type SystemTrouble = Extract<Fault, { readonly code: 'system' }>['trouble']

const TROUBLE: Readonly<Record<string, SystemTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ENOMEM: 'busy',
  EAGAIN: 'busy',
  EBUSY: 'busy',
  EIO: 'disk',
  ESTALE: 'disk',
  ENODEV: 'disk',
  ENXIO: 'disk',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'missing',
  ELOOP: 'missing',
  'not a regular file': 'missing',
}

/** Calls that we made wrong, whatever the machine is like. */
const OURS = ['EBADF', 'EINVAL', 'EFAULT', 'ENOTSOCK']
/** An error of ours or of a library may carry that of the system. */
const DEEPEST = 4

/** The fault to show for an error that is no bug; null for one that is. `place`: where the error names none. */
export function explained(error: unknown, place = ''): Fault | null {
  if (error instanceof SparrError) return error.fault
  for (let one = error, depth = 0; one instanceof Error && depth < DEEPEST; depth++) {
    const { code, syscall, path } = one as NodeJS.ErrnoException
    if (typeof code === 'string' && typeof syscall === 'string')
      return OURS.includes(code) ? null : faultOf(code, syscall, path ?? place)
    one = one.cause
  }
  return null
}

function faultOf(problem: string, call: string, path: string): Fault {
  const isCwd = call === 'uv_cwd'
  // A folder that cannot be made on a disk that may not be written: Node says that it is not there.
  const isUnmade = call === 'mkdir' && problem === 'ENOENT'
  const trouble = isCwd ? 'folder-gone' : isUnmade ? 'read-only' : (TROUBLE[problem] ?? 'other')
  return { code: 'system', trouble, problem, path }
}
