/** Sessions on this machine: made by who hosts, found by who joins. */
import { readdirSync } from 'node:fs'
import { SparrError } from '../../core/errors.ts'
import { processBirth } from '../../disk/process-birth.ts'
import type { Link } from '../link.ts'
import { isSession } from '../session-name.ts'
import { type LocalOptions, openLocal } from './local-link.ts'
import { makeLog, openLog } from './log-file.ts'

/** As `openLocal`, and makes the log where none is; a session that was left is taken up again by it. */
export function createLocal(options: LocalOptions): Link {
  makeLog(options.folder, options.session)
  return openLocal(options)
}

/** Those whose host is there, in the order of their names; what is no session is passed over. Throws nothing. */
function listLocal(folder: string): readonly string[] {
  return names(folder)
    .filter((name) => isSession(name) && isHosted(folder, name))
    .sort()
}

/**
 * The session whose name begins with `code`; without a code the only one there is. Throws `no-session`, `several-sessions`.
 */
export function findLocal(folder: string, code = ''): string {
  const found = listLocal(folder).filter((name) => name.startsWith(code))
  const [session] = found
  if (session === undefined) throw new SparrError({ code: 'no-session', name: code })
  // The second half of a swap begins as the first does.
  if (found.length > 1 && !found.includes(code))
    throw new SparrError({ code: 'several-sessions', all: found.join(', ') })
  return found.includes(code) ? code : session
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isHosted(folder: string, session: string): boolean {
  try {
    const db = openLog(folder, session)
    try {
      const host = db.prepare("SELECT pid, birth FROM seat WHERE place = 'host'").get()
      return host !== undefined && processBirth(Number(host['pid']), 'any') === host['birth']
    } finally {
      db.close()
    }
  } catch {
    // Another account's, or no log at all.
    return false
  }
}
