/** What a fetched collection would become: its next tag or commit, compared with what is here, question by question. */
import { SparrError } from '../../core/errors.ts'
import { type DeckChanges, deckChanges } from '../../core/question/deck-changes.ts'
import type { Deck } from '../../core/question/question.ts'
import { loadCollections } from '../../decks/load.ts'
import { remoteTags, type Source, sourceOf, tagOf } from '../../decks/sharing/fetch.ts'
import { type Incoming, withIncoming, withScratch } from '../../decks/sharing/incoming.ts'
import { replaceCollection } from '../../decks/sharing/install.ts'
import { collectionFolder, type LockedDeck } from '../../decks/sharing/lock.ts'
import { publishersOf } from '../../decks/sharing/publishers.ts'
import { signerOf } from '../../decks/sharing/signature.ts'
import { latestAfter } from '../../decks/sharing/versions.ts'
import { isRun, isTrusted, trustedRows } from '../../session/judging/trust.ts'
import type { Session } from '../../session/session.ts'
import type { Store } from '../../store/store.ts'

type At = { readonly ref: string; readonly commit: string }

const atOf = ({ ref, commit }: LockedDeck): At => ({ ref, commit })

export type Found = {
  readonly from: At
  readonly to: At
  /** Nothing newer, and nothing else. */
  readonly isSame: boolean
  readonly changes: DeckChanges
  /** The key that a publisher of this collection signed it with. */
  readonly signer: string | null
  /** Questions that may run now and will be refused until they are trusted anew. */
  readonly asksAgain: readonly string[]
  /** In the new files. */
  readonly problems: number
  readonly take: () => Promise<Taken>
}

export type Taken = { readonly kept: string | null }

/**
 * @param tag where somebody asks for one
 * @throws SparrError tag-moved, git-failed, foreign-tree and what else withIncoming throws
 */
export async function lookForNew<T>(
  deck: LockedDeck,
  tag: string | undefined,
  session: Session,
  signal: AbortSignal,
  use: (found: Found) => Promise<T>,
): Promise<T> {
  const { data } = session.dirs
  const source = await nextSource(deck, tag, data, signal)
  if (source === null) return use(nothingNew(deck))
  return withIncoming(data, source, signal, async (incoming) => {
    const { commit } = incoming.fetched
    if (commit === deck.commit && source.ref === deck.ref) return use(nothingNew(deck))
    return use(await compared(deck, incoming, session, signal))
  })
}

/** Null where the tag is the latest that there is. @throws SparrError tag-moved */
async function nextSource(
  { id, url, ref, commit }: LockedDeck,
  tag: string | undefined,
  dataDir: string,
  signal: AbortSignal,
): Promise<Source | null> {
  const source = sourceOf(url, tag === undefined ? ref : `refs/tags/${tag}`)
  if (ref === 'HEAD') return source
  const now = tagOf(ref)
  const tags = await withScratch(dataDir, (scratch) => remoteTags(source, scratch, signal))
  const leadsTo = tags.get(now)
  if (leadsTo !== undefined && leadsTo !== commit && (tag === undefined || tag === now))
    throw new SparrError({ code: 'tag-moved', id, tag: now, from: commit, to: leadsTo })
  const next = tag ?? latestAfter(now, tags.keys())
  return next === null || next === now ? null : sourceOf(url, `refs/tags/${next}`)
}

const nothingNew = (deck: LockedDeck): Found => ({
  from: atOf(deck),
  to: atOf(deck),
  isSame: true,
  changes: { added: [], wording: [], runs: [], renamed: [], removed: [] },
  signer: deck.signer ?? null,
  asksAgain: [],
  problems: 0,
  take: async () => ({ kept: null }),
})

async function compared(
  deck: LockedDeck,
  incoming: Incoming,
  { dirs, cwd, store: openStore }: Session,
  signal: AbortSignal,
): Promise<Found> {
  const place = collectionFolder(dirs.data, deck.id)
  const { ref } = incoming.source
  const decksIn = (path: string) => loadCollections([{ path, origin: 'fetched' }], { cwd })
  const [old, now] = [await decksIn(place), await decksIn(incoming.folder)]
  const publishers = publishersOf(dirs.data, deck.url)
  const signer =
    ref === 'HEAD' ? null : await signerOf(incoming.fetched, tagOf(ref), publishers, signal)
  const store = await openStore()
  return {
    from: atOf(deck),
    to: { ref, commit: incoming.fetched.commit },
    isSame: false,
    changes: deckChanges(old.decks, now.decks),
    signer,
    asksAgain: signer === null ? asksAgain(store, old.decks, now.decks, place) : [],
    problems: now.problems.length,
    take: async () => {
      const kept = await replaceCollection(dirs.data, deck, incoming, signer ?? undefined)
      if (signer !== null) store.trust.add(now.decks.flatMap((one) => trustedRows(one, place)))
      return { kept }
    },
  }
}

/** Once anything of the collection may run, everything new or changed in it that may not is said. */
function asksAgain(
  store: Store,
  old: readonly Deck[],
  now: readonly Deck[],
  place: string,
): readonly string[] {
  const hasTrust = old.some((deck) =>
    deck.questions.some((entry) => isRun(entry) && isTrusted(store, deck, entry)),
  )
  if (!hasTrust) return []
  return now.flatMap((deck) =>
    deck.questions
      .filter((entry) => isRun(entry) && !isTrusted(store, { ...deck, root: place }, entry))
      .map(({ question }) => `${deck.id}/${question.id}`),
  )
}
