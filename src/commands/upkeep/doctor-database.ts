/** `sparr doctor --db`: is the database sound, what is in it, is it what the log says, when was it copied. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { backupDir } from '../../session/end-of-session.ts'
import { adoptable, originLines, waiting } from '../../session/origins.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { backupsIn } from '../../store/database/backup.ts'
import type { Store } from '../../store/store.ts'
import { faultText } from '../../telling/notice.ts'

type Item = {
  readonly id: 'file' | 'check' | 'log' | 'derived' | 'origins' | 'backup'
  readonly ok: boolean
  readonly found: string
  readonly remedy: string
  /** For programs. */
  readonly detail?: object
}

export async function doctorDatabase(options: GlobalOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const { words } = session
    const store = await session.store()
    const items = await inspect(store, session)
    const isWell = items.every(({ ok }) => ok)
    if (options.json)
      printJson({
        ok: isWell,
        items: items.map(({ id, ok, found, remedy, detail }) => ({
          id: `db-${id}`,
          ok,
          found,
          message: ok ? words.doctor.well : found,
          remedy,
          ...detail,
        })),
      })
    else
      for (const { id, ok, found, remedy } of items)
        print(
          `${ok ? '+' : 'x'} ${words.database.names[id]}${words.marks.colon}${found}${ok ? '' : `${words.marks.stop}${remedy}`}`,
        )
    return isWell ? EXIT.ok : EXIT.storage
  } finally {
    session.close()
  }
}

async function inspect(store: Store, session: Session): Promise<readonly Item[]> {
  const { database, marks } = session.words
  const backups = backupsIn(backupDir(session))
  const broken = store.check()
  const file: Item =
    store.place() === 'disk'
      ? { id: 'file', ok: true, found: store.path, remedy: '' }
      : { id: 'file', ok: false, found: store.path, remedy: database.memoryRemedy }
  const backup: Item = {
    id: 'backup',
    ok: true,
    found:
      backups.path === null
        ? `${database.noBackup}${marks.stop}${database.backupAfter}`
        : database.backups(backups.date, backups.kept, backups.path),
    remedy: '',
  }
  if (broken.length > 0) {
    const found = database.unsound(broken.slice(0, 3).join(', '))
    const remedy = database.unsoundRemedy(store.path, backups.path ?? '')
    // What is in a broken file cannot be counted.
    return [file, { id: 'check', ok: false, found, remedy }, backup]
  }
  return [
    file,
    { id: 'check', ok: true, found: database.sound, remedy: '' },
    { id: 'log', ok: true, found: database.counts(store.counts()), remedy: '' },
    derived(store, session),
    await origins(store, session),
    backup,
  ]
}

/** What waits for its collection is kept, and nothing is wrong with it. */
async function origins(store: Store, session: Session): Promise<Item> {
  const { words } = session
  const loaded = await session.load()
  const lines = originLines(store, loaded, words)
  return {
    id: 'origins',
    ok: true,
    found: lines.length === 0 ? words.origin.well : lines.join('\n  '),
    remedy: '',
    detail: { adoptable: adoptable(store, loaded), waiting: waiting(store, loaded) },
  }
}

/** The log is the truth: what differs from it is counted anew at once. */
function derived(store: Store, { words }: Session): Item {
  const { database } = words
  const tables = store.differences().join(', ')
  if (tables === '') return { id: 'derived', ok: true, found: database.same, remedy: '' }
  try {
    store.rebuild()
    return { id: 'derived', ok: true, found: database.recounted(tables), remedy: '' }
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    const found = `${database.differs(tables)}${words.marks.colon}${faultText(error.fault, words)}`
    return { id: 'derived', ok: false, found, remedy: database.differsRemedy }
  }
}
