/** The catalog as it was last time: home is drawn from it, and the decks are read after the first frame. */

import type { DraftInfo } from '../../core/app.ts'
import { type Catalog, catalogOf, type ProgressByName } from '../../core/catalog.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Store } from '../../store/store.ts'
import type { Session } from '../session.ts'
import { VERSION } from '../version.ts'

const keyOf = ({ roots }: Session): string =>
  `catalog ${VERSION} ${roots.map(({ path }) => path).join('\n')}`

export function rememberedCatalog(session: Session, store: Store): Catalog | null {
  const row = store.cache.get(keyOf(session))
  if (!row) return null
  try {
    return JSON.parse(row.body) as Catalog
  } catch {
    return null
  }
}

/** Returns the new catalog, or null when nothing has changed since it was remembered. */
export function learnCatalog(session: Session, store: Store, loaded: Loaded): Catalog | null {
  const catalog = catalogOf(loaded.decks, loaded.problems.length)
  const body = JSON.stringify(catalog)
  const key = keyOf(session)
  if (store.cache.get(key)?.body === body) return null
  store.cache.put(key, { size: body.length, mtimeNs: 0n, digest: '', body })
  return catalog
}

export function progressOf(store: Store): ProgressByName {
  return new Map(store.progress().map((row) => [row.question, row]))
}

export function draftsOf(store: Store): readonly DraftInfo[] {
  return store.drafts.list().map(({ question, activeMs, savedAt }) => ({
    question,
    activeMs,
    savedAt,
    isElsewhere: store.drafts.writer(question) !== null,
  }))
}
