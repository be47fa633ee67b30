/** `sparr import`: another machine's log into ours, or a file of cards into a deck. */
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { type FileBytes, readFileBytes } from '../../disk/read-file.ts'
import { backUp } from '../../session/end-of-session.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { importLog } from '../../store/exchange/import.ts'

/** Larger texts do not fit into one string. */
const MOST_BYTES = 400_000_000

/** Without a deck the file is an export of sparr; with one its cards become questions of that deck. */
export async function importData(
  file: string,
  deck: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  if (deck !== undefined) {
    const { importCards } = await import('./import-cards.ts')
    return importCards(file, { deck, as: undefined, isDry: false }, options)
  }
  const session = openSession(options)
  try {
    await mergeLog(file, session)
  } finally {
    session.close()
  }
}

async function mergeLog(file: string, session: Session): Promise<void> {
  const { words, options } = session
  const { rows, unsound } = importLog(textOf(file, session.cwd), file)
  const store = await session.store()
  const [notice] = store.notices()
  // What is merged into memory is gone when this returns.
  if (store.place() === 'memory')
    throw new SparrError({
      code: 'store-failed',
      path: store.path,
      problem: notice?.code === 'in-memory' ? notice.problem : '',
    })
  // What was there before can be had again.
  backUp(session, store)
  const added = store.merge(rows)
  if (options.json) return printJson({ file, entries: rows.length, added, unsound })
  print(words.data.merged(added, rows.length - added))
  if (unsound > 0) tell(words.data.unsound(unsound))
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
