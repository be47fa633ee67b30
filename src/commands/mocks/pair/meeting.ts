/** Where two people meet: how the log of a session is opened, whatever carries it. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Role } from '../../../core/interview/pair/envelope.ts'
import { isSecondHalf, secondHalf } from '../../../core/interview/pair/halves.ts'
import type { Link, LinkOptions } from '../../../link/link.ts'
import { openLocal } from '../../../link/local/local-link.ts'
import { createLocal } from '../../../link/local/sessions.ts'
import { dirsOf } from '../../../store/dirs.ts'
import type { Invite } from '../../../ui/screens/pair/invite-rows.ts'
import type { Reach, SeatOfMine } from './seats.ts'

export type Meeting = {
  readonly session: string
  readonly reach: Reach
  /** What the candidate runs, or is sent; null for who joined. */
  readonly invite: Invite | null
  /** The file with the code of an observer; null where they run the same. */
  readonly watching: string | null
  readonly open: (options: Seated) => Promise<Link>
  /** The same two, in the other's role each. */
  readonly second: () => Meeting
  /** Lets go of everything that was started for it. */
  readonly end: () => Promise<void>
}

export type Seated = LinkOptions & { readonly who: string; readonly role: Role }

/** Where the logs of this account lie. */
const usualFolder = (): string =>
  join(dirsOf(process.env, homedir(), process.platform).data, 'sessions')

/** Two accounts need another one that both may write. */
export const localFolder = (given: string | undefined, cwd: string): string =>
  given === undefined ? usualFolder() : resolve(cwd, given)

/** The only session of this machine needs no name; the folder is told where it is not the usual one. */
const commandFor = (session: string, folder: string): string =>
  folder === usualFolder() ? 'sparr mock join' : `sparr mock join ${session} --folder ${folder}`

/** Nothing is started for it, and no port is opened. */
export function localMeeting(
  session: string,
  folder: string,
  { isHosted }: { readonly isHosted: boolean },
): Meeting {
  return {
    session,
    reach: { by: 'local', folder },
    invite: isHosted ? { how: 'command', command: commandFor(session, folder) } : null,
    open: async (options) => {
      const local = { ...options, folder, session }
      // Whoever comes first to the second half of a swap makes its log.
      return isHosted || isSecondHalf(session) ? createLocal(local) : openLocal(local)
    },
    watching: null,
    second: () => localMeeting(secondHalf(session), folder, { isHosted: !isHosted }),
    end: async () => undefined,
  }
}

/** The meeting that a seat of this machine belongs to, as who takes it up again. */
export async function meetingOf({ session, role, reach }: SeatOfMine): Promise<Meeting> {
  switch (reach.by) {
    case 'local':
      return localMeeting(session, reach.folder, { isHosted: role === 'host' })
    case 'far': {
      const { farMeeting } = await import('./meeting-by-code.ts')
      return farMeeting(reach, session)
    }
  }
}
