/** Two people on one machine: the folder of logs that both open. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isSecondHalf, secondHalf } from '../../../core/interview/pair/halves.ts'
import { openLocal } from '../../../link/local/local-link.ts'
import { createLocal } from '../../../link/local/sessions.ts'
import { dirsOf } from '../../../store/dirs.ts'
import type { Meeting } from './meeting.ts'

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
    second: () => localMeeting(secondHalf(session), folder, { isHosted: !isHosted }),
    end: async () => undefined,
  }
}
