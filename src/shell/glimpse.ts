/**
 * Home as it was left, for the first frame: a few questions instead of all, and nothing that has to be worked out. It
 * holds as long as the log, the day and the settings are the same; everything else follows after the frame.
 */
import type { Evening } from '../core/app/app.ts'
import { dayOf } from '../core/day.ts'
import {
  type Catalog,
  type CatalogQuestion,
  calledIn,
  type ProgressByName,
} from '../core/practice/catalog.ts'
import { localOffsetMin } from '../session/practice/schedule.ts'
import type { Session } from '../session/session.ts'
import { VERSION } from '../session/version.ts'
import type { Store } from '../store/store.ts'

export type Glimpse = {
  readonly catalog: Catalog
  readonly progress: ProgressByName
  readonly evening: Evening
}

/** Below this everything is read before the first frame anyway; it costs less than a second drawing. */
const FEW_QUESTIONS = 1000

const keyOf = ({ roots }: Session): string =>
  `glimpse ${VERSION} ${roots.map(({ path }) => path).join('\n')}`

/** What the glimpse depends on; with another stamp it is worked out anew. */
function stampOf({ clock, settingsFile }: Session, store: Store): string {
  const now = clock.now()
  const settings = settingsFile.current()
  const day = dayOf(now, localOffsetMin(now), settings.rolloverHour)
  return JSON.stringify([store.stamp(), day, settings])
}

/** Null where there is none, or not one of now. */
export function glimpseOf(session: Session, store: Store): Glimpse | null {
  const row = store.cache.get(keyOf(session))
  if (!row || row.digest !== stampOf(session, store)) return null
  try {
    const { catalog, progress, evening } = JSON.parse(row.body)
    const { due, counts, held } = evening
    store.callDecks(calledIn(catalog))
    return {
      catalog,
      progress: new Map(progress),
      evening: { ...evening, due: new Map(due), counts: new Map(counts), held: new Map(held) },
    }
  } catch {
    return null
  }
}

export function keepGlimpse(session: Session, store: Store, whole: Glimpse): void {
  const all = whole.catalog.decks.reduce((sum, { questions }) => sum + questions.length, 0)
  if (all <= FEW_QUESTIONS) return
  const { catalog, progress, evening } = seen(store, whole)
  const { due, counts, held } = evening
  const body = JSON.stringify({
    catalog,
    progress: [...progress],
    evening: { ...evening, due: [...due], counts: [...counts], held: [...held] },
  })
  const digest = stampOf(session, store)
  store.cache.put(keyOf(session), { size: body.length, mtimeNs: 0n, digest, body })
}

/** Only what home shows: the session, the drafts, and one question to tell a regular from a newcomer. */
function seen(store: Store, { catalog, progress, evening }: Glimpse): Glimpse {
  const drafted = store.drafts.list().map(({ question }) => question)
  const { items, more } = evening.tonight
  const shown = new Set([...drafted, ...[...items, ...more].map(({ question }) => question.name)])
  const isShown = ({ name }: CatalogQuestion): boolean => shown.has(name)
  const decks = catalog.decks.map((deck) => ({
    ...deck,
    questions: deck.questions.filter(isShown),
  }))
  const [first] = progress
  return { catalog: { ...catalog, decks }, progress: new Map(first ? [first] : []), evening }
}
