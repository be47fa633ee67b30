/** `sparr import`: another machine's log into ours, and `--undo`. */
import { basename, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { type FileBytes, readFileBytes } from '../../disk/read-file.ts'
import { confirmed } from '../../session/confirmed.ts'
import { backUp } from '../../session/end-of-session.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { writable } from '../../session/writable.ts'
import { importLog } from '../../store/exchange/import.ts'
import { clean } from '../../text/clean.ts'

/** Larger texts do not fit into one string. */
const MOST_BYTES = 400_000_000

export type Merging = {
  readonly file: string
  /** Whoever runs this says that the entries are their own. */
  readonly isOwn: boolean
}

/** @throws SparrError not-an-export, export-newer, foreign-export where nobody says that the entries are one's own */
export async function importLogOf(merging: Merging, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    await mergeLog(merging, session)
  } finally {
    session.close()
  }
}

async function mergeLog({ file, isOwn }: Merging, session: Session): Promise<void> {
  const { words, options } = session
  const { owner, rows, unsound } = importLog(textOf(file, session.cwd), file)
  const store = await writable(session)
  const isKnown = owner !== null && store.imports.isOwn(owner)
  if (!isKnown && !isOwn && !(await confirmed(words.data.whose(file, rows.length, owner !== null))))
    throw new SparrError({ code: 'foreign-export', file })
  // What was there before can be had again.
  backUp(session, store)
  const added = store.imports.take(rows, { file: clean(basename(file)), owner })
  if (options.json) return printJson({ file, entries: rows.length, added, unsound })
  print(words.data.merged(added, rows.length - added))
  if (unsound > 0) tell(words.data.unsound(unsound))
  if (!isKnown && owner !== null) tell(words.data.sharesOwner)
}

/** The last import is taken back, whatever came since. @throws SparrError nothing-imported */
export async function undoImport(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const undone = (await writable(session)).imports.undo()
    if (undone === null) throw new SparrError({ code: 'nothing-imported' })
    const { file, at, entries, known, changed } = undone
    if (options.json) return printJson({ undone: { ...undone, at: new Date(at).toISOString() } })
    const say = session.words.data
    print(clean(say.importUndone(entries, file, dateOf(at))))
    if (known > 0) tell(say.importStays(known))
    if (changed.length > 0) tell(clean(say.importChanged(changed)))
  } finally {
    session.close()
  }
}

/** Of this machine's day. */
function dateOf(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function textOf(file: string, cwd: string): string {
  const refuse = (why: 'text' | 'too-large', detail = ''): SparrError =>
    new SparrError({ code: 'not-an-export', file, line: 1, column: 1, why, detail })
  let read: FileBytes
  try {
    read = readFileBytes(resolve(cwd, file), { most: MOST_BYTES, isLinkFollowed: true })
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  if (read.size > MOST_BYTES) throw refuse('too-large', `${MOST_BYTES / 1_000_000} MB`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)
  } catch {
    throw refuse('text')
  }
}
