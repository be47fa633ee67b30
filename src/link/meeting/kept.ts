/** What a machine keeps of a session over a server, so that it can be taken up again: in a private folder of its own. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { putPrivate } from '../server/put-private.ts'
import { isSession } from '../session-name.ts'

const FILE = 'meeting.json'
const MOST_BYTES = 64 * 1024

/** `folder` is that of all sessions. */
export const meetingFolder = (folder: string, session: string): string => join(folder, session)

export const copyPath = (folder: string, session: string, half: Half): string =>
  join(meetingFolder(folder, session), `half-${half}.db`)

/** Of a session: the first, and the one after the swap. */
export type Half = 1 | 2

/** How the host's side is reached. */
export type Reach =
  | { readonly type: 'lan' }
  | { readonly type: 'ssh'; readonly host: string; readonly port: number }
  | { readonly type: 'url'; readonly creds: string }

export type KeptMeeting =
  | {
      readonly side: 'host'
      readonly session: string
      readonly reach: Reach
      /** How many were invited to watch. */
      readonly observers: number
    }
  | { readonly side: 'guest'; readonly session: string; readonly code: string }

/** On the disk, for its owner alone, when it returns. */
export function keepMeeting(folder: string, kept: KeptMeeting): void {
  const own = meetingFolder(folder, kept.session)
  makeFolder(own)
  putPrivate(own, FILE, JSON.stringify(kept))
}

/** Throws `no-session`, and `not-a-session` where the file is not as we wrote it. */
export function keptMeeting(folder: string, session: string): KeptMeeting {
  const path = join(meetingFolder(folder, session), FILE)
  if (!isSession(session) || !statSync(path, { throwIfNoEntry: false }))
    throw new SparrError({ code: 'no-session', name: session })
  try {
    const { bytes } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: false })
    const kept = JSON.parse(bytes.toString('utf8')) as KeptMeeting
    if (kept.session === session && (kept.side === 'host' || kept.side === 'guest')) return kept
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new SparrError({ code: 'not-a-session', path, problem: 'not as it was written' })
}
