import type { Loaded } from '../../decks/load.ts'
import { readLock } from '../../decks/sharing/lock.ts'
import { publishersOf } from '../../decks/sharing/publishers.ts'
import { runCounts } from '../../session/judging/trust.ts'
import { adoptable, originLines } from '../../session/origins.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import type { Store } from '../../store/store.ts'
import { placeOf } from './deck-add.ts'

/** The collections that are not shipped: where each is from, and what of it may run here. */
export async function deckList(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const collections = collectionsOf(session, loaded, store)
    if (options.json) return printJson({ collections, adoptable: adoptable(store, loaded) })
    for (const folder of session.missing()) tell(session.words.config.noDecks(folder))
    const { sharing } = session.words
    for (const line of originLines(store, loaded, session.words)) tell(line)
    if (collections.length === 0) return tell(sharing.none)
    print(
      table(
        collections.map((one) => [
          one.id ?? '-',
          one.ref === null || one.commit === null ? '-' : placeOf(one.ref, one.commit),
          sharing.questions(one.questions),
          sharing.level(one),
          one.url ?? one.path,
        ]),
      ),
    )
  } finally {
    session.close()
  }
}

function collectionsOf(session: Session, loaded: Loaded, store: Store) {
  const locked = readLock(session.dirs.data)
  const folders = session.roots.filter(({ origin }) => origin === 'foreign')
  const fetched = locked.map((deck) => ({
    deck,
    path: session.roots.find(({ path, origin }) => origin === 'fetched' && isAt(path, deck.id))
      ?.path,
  }))
  const countsAt = (path: string | undefined) => {
    const decks = loaded.decks.filter(({ root }) => root === path)
    return {
      decks: decks.map(({ name }) => name),
      questions: decks.reduce((all, { questions }) => all + questions.length, 0),
      ...runCounts(store, decks),
    }
  }
  return [
    ...fetched.map(({ deck, path }) => ({
      id: deck.id,
      url: deck.url,
      ref: deck.ref,
      commit: deck.commit,
      signer: deck.signer ?? null,
      publishers: publishersOf(session.dirs.data, deck.url).length,
      path: path ?? '',
      isMissing: path === undefined,
      ...countsAt(path),
    })),
    ...folders.map(({ path }) => ({
      id: null,
      url: null,
      ref: null,
      commit: null,
      signer: null,
      publishers: 0,
      path,
      isMissing: false,
      ...countsAt(path),
    })),
  ]
}

const isAt = (path: string, id: string): boolean => path.endsWith(`/${id}`)
