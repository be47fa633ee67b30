/** `sparr doctor --db --merge-copy`: what the newest copy of a day has is added to a log that lost it. */
import { SparrError } from '../../core/errors.ts'
import { backUp, backupDir } from '../../session/end-of-session.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { backupsIn } from '../../store/database/backup.ts'
import { readCopy } from '../../store/log/copy.ts'

/** @throws SparrError no-such-file where there is no copy. */
export async function mergeNewestCopy(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { words } = session
    const folder = backupDir(session)
    const { path } = backupsIn(folder)
    if (path === null) throw new SparrError({ code: 'no-such-file', path: folder })
    const { rows, damaged } = readCopy(path)
    const store = await session.store()
    backUp(session, store)
    const added = store.merge(rows)
    if (options.json) return printJson({ file: path, entries: rows.length, added, damaged })
    print(words.database.merged(added, rows.length - added, path))
    if (damaged > 0) tell(words.data.damaged(damaged))
  } finally {
    session.close()
  }
}
