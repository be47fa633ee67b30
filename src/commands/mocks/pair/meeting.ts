/** Where two people meet: how the log of a session is opened, whatever carries it. */
import { join, resolve } from 'node:path'
import type { Role } from '../../../core/interview/pair/envelope.ts'
import type { Link, LinkOptions } from '../../../link/link.ts'
import { openLocal } from '../../../link/local/local-link.ts'
import { createLocal } from '../../../link/local/sessions.ts'
import type { Session } from '../../../session/session.ts'
import type { Reach } from './seats.ts'

export type Meeting = {
  readonly session: string
  readonly reach: Reach
  /** What the candidate runs, or is sent; null for who joined. */
  readonly invite: Invite | null
  readonly open: (options: Seated) => Promise<Link>
  /** Lets go of everything that was started for it. */
  readonly end: () => Promise<void>
}

export type Invite =
  | { readonly how: 'command'; readonly command: string }
  /** `file`: where it lies as well. */
  | { readonly how: 'code'; readonly code: string; readonly file: string }

export type Seated = LinkOptions & { readonly who: string; readonly role: Role }

/** Where the logs of this machine lie; two accounts need another one that both may write. */
export const localFolder = (
  given: string | undefined,
  { dirs, cwd }: Pick<Session, 'dirs' | 'cwd'>,
): string => (given === undefined ? join(dirs.data, 'sessions') : resolve(cwd, given))

/** Nothing is started for it, and no port is opened. */
export function localMeeting(
  session: string,
  folder: string,
  { isHosted, command }: { readonly isHosted: boolean; readonly command: string },
): Meeting {
  return {
    session,
    reach: { by: 'local', folder },
    invite: isHosted ? { how: 'command', command } : null,
    open: async (options) => {
      const local = { ...options, folder, session }
      return isHosted ? createLocal(local) : openLocal(local)
    },
    end: async () => undefined,
  }
}
