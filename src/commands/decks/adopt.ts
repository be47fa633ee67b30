/** `sparr deck adopt`: what was practised of a collection that is gone counts for another one from then on. */
import { resolve } from 'node:path'
import { type Fault, SparrError } from '../../core/errors.ts'
import { waitingFor } from '../../core/question/adoptable.ts'
import { type Adoption, originToday } from '../../core/question/keys.ts'
import { addressOrigin, type OriginId, originOfKey, SHIPPED } from '../../core/question/origin.ts'
import type { Loaded, Root } from '../../decks/load.ts'
import { adoptable, waiting } from '../../session/origins.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { writable } from '../../session/writable.ts'
import type { Store } from '../../store/store.ts'
import { clean } from '../../text/clean.ts'
import { collectionNamed } from './collection-named.ts'

/** What is typed for entries that have no origin. */
const OF_0_1 = '0.1'

type Why = Extract<Fault, { readonly code: 'not-adopted' }>['why']

const refused = (why: Why, place: string, all: readonly string[] = []): SparrError =>
  new SparrError({ code: 'not-adopted', why, place, all: all.join(', ') })

/**
 * @param from an origin as it is shown, an address of it, a folder, or 0.1; undefined: the one that is offered
 * @throws SparrError not-adopted
 */
export async function adopt(
  place: string,
  from: string | undefined,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const store = await writable(session)
    const { root } = collectionNamed(place, session)
    const loaded = await loadedWith(root, session, store)
    const deck = loaded.known.decks.find((one) => one.root === root.path)
    if (deck === undefined) throw refused('none', place)
    const to = deck.origin
    const adoption = adoptionOf(from, to, { place, store, loaded, cwd: session.cwd })
    const before = countOf(store, to)
    store.append({ kind: 'adopt', body: { ...adoption, isAsked: true } })
    const questions = adoption.questions?.length ?? countOf(store, to) - before
    if (options.json) return printJson({ adopted: { from: adoption.from, to, questions } })
    print(clean(session.words.origin.adopted(questions, adoption.from, to)))
  } finally {
    session.close()
  }
}

/** The last one that somebody asked for is taken back. @throws SparrError not-adopted */
export async function undoAdoption(options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const store = await writable(session)
    const last = store.adoptions().findLast(({ body }) => body.isAsked)
    if (last === undefined) throw refused('nothing-to-undo', '')
    const { from, to } = last.body
    const before = countOf(store, to)
    store.undo(last.id)
    const questions = last.body.questions?.length ?? before - countOf(store, to)
    if (options.json) return printJson({ undone: { from, to, questions } })
    print(clean(session.words.origin.undone(questions, from, to)))
  } finally {
    session.close()
  }
}

/** With the collection that is named, which need not be one of the setting. */
async function loadedWith(root: Root, session: Session, store: Store): Promise<Loaded> {
  const { roots, cwd, dirs } = session
  const { loadCollections } = await import('../../decks/load.ts')
  const isThere = roots.some(({ path }) => path === root.path)
  const all = isThere ? roots : [...roots, root]
  const loaded = await loadCollections(all, { cwd, cache: store.cache, dataDir: dirs.data })
  store.learnDecks(loaded.known)
  return loaded
}

type Asked = {
  readonly place: string
  readonly store: Store
  readonly loaded: Loaded
  readonly cwd: string
}

function adoptionOf(
  from: string | undefined,
  to: OriginId,
  { place, store, loaded, cwd }: Asked,
): Adoption {
  const head = originToday({ origins: store.origins() }, to)
  if (from === OF_0_1) {
    const questions = waitingFor(waiting(store, loaded), loaded.known, to)
    if (questions.length === 0) throw refused('none', place)
    return { from: null, to, questions }
  }
  if (from === undefined) {
    const offered = adoptable(store, loaded).filter((one) => one.to === head)
    const [only, ...others] = offered
    if (only === undefined) throw refused('none', place)
    if (others.length > 0)
      throw refused(
        'several',
        place,
        offered.map((one) => one.from),
      )
    return { from: only.from, to }
  }
  const known = [...new Set(store.keys().flatMap((key) => originOfKey(key) ?? []))]
  const meant = [from, addressOrigin(from), resolve(cwd, from)]
  const found = known.find((origin) => meant.includes(origin))
  if (found === undefined) throw refused('unknown', from, known)
  if (found === head) throw refused('same', from)
  return { from: found, to }
}

/** How many questions of an origin were practised. */
const countOf = (store: Store, to: OriginId): number => {
  const head = originToday({ origins: store.origins() }, to)
  return store.keys().filter((key) => (originOfKey(key) ?? SHIPPED) === head).length
}
