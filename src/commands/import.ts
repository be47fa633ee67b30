/** `sparr import`: another machine's log into ours, or a file of cards into a deck. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { SparrError } from '../core/errors.ts'
import { importLog } from '../store/import.ts'
import { print, printJson, tell } from './output.ts'
import { type GlobalOptions, openSession, type Session } from './session.ts'

/** Larger texts do not fit into one string. */
const MOST_BYTES = 400_000_000
const DECK_NAME = /^[a-z0-9-]{2,64}$/

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
  // `questions/schema` holds what editors read.
  if (!DECK_NAME.test(name) || name === 'schema') {
    const expected = '2 to 64 of a-z, 0-9 and -'
    throw new SparrError({ code: 'bad-value', name: '--deck', value: name, expected })
  }
  const path = realOf(file, session.cwd)
  if (extname(path).toLowerCase() === '.json')
    throw new SparrError({ code: 'export-as-cards', file })
  const { readCards } = await import('../decks/cards/read-cards.ts')
  const sheet = readCards(path)
  if ('flaw' in sheet) {
    const { line, column, message: problem, hint } = sheet.flaw
    throw new SparrError({ code: 'deck-invalid', file, line, column, problem, hint })
  }
  const { writeDeck } = await import('../decks/cards/write-deck.ts')
  const root = collectionOf(session)
  const { folder, written, same, kept } = await writeDeck(sheet, { root, name, source: file })
  if (session.settings.decks.length === 0) tell(await nameInSettings(root, session))
  if (options.json)
    return printJson({ file, deck: name, folder, written, same, kept: kept.map(baseOf) })
  print(words.data.imported(written.length, same, folder))
  for (const one of kept) tell(words.data.kept(one))
  tell(words.data.drill(name))
}

/** On a read-only home the setting lasts until we end, which is now. */
async function nameInSettings(root: string, { settingsFile, words }: Session): Promise<string> {
  await settingsFile.write('decks', JSON.stringify([root]))
  const isLost = settingsFile.notices().some(({ code }) => code === 'in-memory')
  return isLost ? words.data.notSetDecks(root) : words.data.setDecks(root)
}

const baseOf = (path: string): string => basename(path, '.yaml')

/** The first of the setting `decks`, or a folder beside the workspace. */
function collectionOf({ settings }: Session): string {
  const [first] = settings.decks
  const root = first ?? join(dirname(settings.workspace), 'sparr-decks')
  // A folder that is gone lies perhaps on a disk that is not there: it is not made anew in its place.
  if (!existsSync(dirname(root))) throw new SparrError({ code: 'no-such-folder', path: root })
  return root
}

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
