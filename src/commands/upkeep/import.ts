/** `sparr import`: another machine's log into ours, or a file of cards into a deck. */
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { checkDeckName, collectionOf, nameInSettings } from '../../session/own-collection.ts'
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
  const session = openSession(options)
  try {
    if (deck === undefined) await mergeLog(file, session)
    else await makeDeck(file, deck, session)
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
  const added = store.merge(rows)
  if (options.json) return printJson({ file, entries: rows.length, added, unsound })
  print(words.data.merged(added, rows.length - added))
  if (unsound > 0) tell(words.data.unsound(unsound))
}

async function makeDeck(file: string, name: string, session: Session): Promise<void> {
  const { words, options } = session
  checkDeckName(name)
  const path = realOf(file, session.cwd)
  if (extname(path).toLowerCase() === '.json')
    throw new SparrError({ code: 'export-as-cards', file })
  const { readCards } = await import('../../decks/cards/read-cards.ts')
  const sheet = readCards(path)
  if ('flaw' in sheet) {
    const { line, column, message: problem, hint } = sheet.flaw
    throw new SparrError({ code: 'deck-invalid', file, line, column, problem, hint })
  }
  const { writeDeck } = await import('../../decks/cards/write-deck.ts')
  const root = collectionOf(session)
  const { folder, written, same, kept } = await writeDeck(sheet, { root, name, source: file })
  if (session.settings.decks.length === 0) tell(await nameInSettings(root, session))
  if (options.json)
    return printJson({ file, deck: name, folder, written, same, kept: kept.map(baseOf) })
  print(words.data.imported(written.length, same, folder))
  for (const one of kept) tell(words.data.kept(one))
  tell(words.data.drill(name))
}

const baseOf = (path: string): string => basename(path, '.yaml')

function realOf(file: string, cwd: string): string {
  try {
    return realpathSync(resolve(cwd, file))
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
}

function textOf(file: string, cwd: string): string {
  const path = realOf(file, cwd)
  const stat = statSync(path)
  const refuse = (why: 'text' | 'too-large', detail = ''): SparrError =>
    new SparrError({ code: 'not-an-export', file, line: 1, column: 1, why, detail })
  if (!stat.isFile()) throw new SparrError({ code: 'no-such-file', path: file })
  if (stat.size > MOST_BYTES) throw refuse('too-large', `${MOST_BYTES / 1_000_000} MB`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) throw refuse('text')
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
}
