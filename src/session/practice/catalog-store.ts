/** The catalog as it was last time: home is drawn from it, and the decks are read after the first frame. */

import type { DraftInfo, Evening } from '../../core/app/app.ts'
import { draftForm } from '../../core/drill/draft.ts'
import { hasRound } from '../../core/interview/solo/choose-rounds.ts'
import { isMockDraft, unfinishedOf } from '../../core/interview/solo/drafted.ts'
import type { UnfinishedMock } from '../../core/interview/solo/solo.ts'
import {
  ANY,
  type Catalog,
  calledIn,
  catalogOf,
  choose,
  type ProgressByName,
} from '../../core/practice/catalog.ts'
import { daysLeft } from '../../core/practice/interview-day.ts'
import {
  catalogTracks,
  doneOf,
  offeredTrack,
  questionsOf,
  type TrackState,
} from '../../core/practice/tracks.ts'
import { SHIPPED } from '../../core/question/origin.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Settings } from '../../store/settings/settings.ts'
import type { Store } from '../../store/store.ts'
import { debuggableNames } from '../judging/debuggable.ts'
import type { Session } from '../session.ts'
import { VERSION } from '../version.ts'
import { dueByDeck, heldAt, type Place, placeAt, tonightAt } from './schedule.ts'

const keyOf = ({ roots }: Session): string =>
  `catalog ${VERSION} ${roots.map(({ path }) => path).join('\n')}`

export function rememberedCatalog(session: Session, store: Store): Catalog | null {
  const row = store.cache.get(keyOf(session))
  if (!row) return null
  try {
    const catalog = JSON.parse(row.body) as Catalog
    store.callDecks(calledIn(catalog))
    return catalog
  } catch {
    return null
  }
}

/** Returns the new catalog, or null when nothing has changed since it was remembered. */
export async function learnCatalog(
  session: Session,
  store: Store,
  loaded: Loaded,
): Promise<Catalog | null> {
  const catalog = await wholeCatalog(store, loaded)
  const body = JSON.stringify(catalog)
  const key = keyOf(session)
  if (store.cache.get(key)?.body === body) return null
  store.cache.put(key, { size: body.length, mtimeNs: 0n, digest: '', body })
  return catalog
}

/** Everything that lists and the schedule know of the decks. */
export async function wholeCatalog(
  store: Store,
  {
    decks,
    problems,
    lists,
    names,
    known,
  }: Pick<Loaded, 'decks' | 'problems' | 'lists' | 'names' | 'known'>,
): Promise<Catalog> {
  const debuggable = await debuggableNames(decks, store)
  const catalog = catalogOf(decks, problems.length, (name) => debuggable.has(name))
  const questions = catalog.decks.flatMap((deck) => deck.questions)
  const origins = new Map(known.decks.map(({ name, origin }) => [name, origin]))
  return {
    ...catalog,
    decks: catalog.decks.map((deck) => {
      const from = origins.get(deck.name) ?? SHIPPED
      return from === SHIPPED ? deck : { ...deck, from }
    }),
    plans: lists.plans.filter((plan) => hasRound(plan, questions)),
    tracks: catalogTracks(lists.tracks, questions, names),
  }
}

/** Today as the schedule asks for it, once the decks are read. */
export async function placeOf(session: Session): Promise<Place> {
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const catalog = await wholeCatalog(store, loaded)
  return placeAt(store, session.settings, catalog, session.clock.now())
}

/** Tonight's session and what is due, as home shows them. */
export function eveningOf(
  session: Pick<Session, 'clock' | 'settingsFile'>,
  store: Store,
  catalog: Catalog,
  progress: ProgressByName,
): Evening {
  const settings = session.settingsFile.current()
  const place = placeAt(store, settings, catalog, session.clock.now())
  const tonight = tonightAt(place)
  const held = heldAt(place)
  return {
    tonight,
    due: dueByDeck(place),
    counts: countsOf(catalog, progress),
    held,
    isBlind: settings.isBlind,
    minutesPerDay: settings.minutesPerDay,
    interview:
      settings.interview === null
        ? null
        : { date: settings.interview, days: daysLeft(tonight.date, { date: settings.interview }) },
    track: trackOf(catalog, settings, progress, held),
  }
}

/** The track that home offers; null where all that is left of it is put off. */
function trackOf(
  { decks, tracks = [] }: Catalog,
  { track: chosen, minutesPerDay: minutes }: Settings,
  progress: ProgressByName,
  held: Evening['held'],
): TrackState | null {
  const track = offeredTrack(tracks, chosen, progress)
  if (!track) return null
  const all = decks.flatMap(({ questions }) => questions)
  const open = questionsOf(track, all).filter(({ name }) => !progress.has(name) && !held.has(name))
  const next = choose(open, progress, { ...ANY, minutes, order: 'track' })
  if (next.length === 0) return null
  return {
    id: track.id,
    title: track.title,
    done: doneOf(track, progress),
    all: track.questions.length,
    next: next.map(({ name }) => name),
  }
}

function countsOf({ decks }: Catalog, progress: ProgressByName): Evening['counts'] {
  return new Map(
    decks.map(({ name, questions }) => {
      const done = questions.filter((question) => progress.has(question.name)).length
      return [name, { done, all: questions.length }]
    }),
  )
}

export function progressOf(store: Store): ProgressByName {
  return new Map(store.progress().map((row) => [row.question, row]))
}

export function draftsOf(store: Store): readonly DraftInfo[] {
  const ofQuestions = store.drafts.list().filter((draft) => !isMockDraft(draft))
  return ofQuestions.map(({ question, activeMs, savedAt, state }) => ({
    question,
    activeMs,
    savedAt,
    isElsewhere: store.drafts.writer(question) !== null,
    form: draftForm(state).form,
  }))
}

/** The mock that was left last; null where none was. */
export function unfinishedMockOf({ drafts }: Pick<Store, 'drafts'>): UnfinishedMock | null {
  for (const draft of drafts.list().filter(isMockDraft)) {
    const found = unfinishedOf(draft, drafts.writer(draft.question) !== null)
    if (found) return found
  }
  return null
}
