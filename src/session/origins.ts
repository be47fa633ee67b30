/** What is kept under origins that are not loaded, and what could be done about it. Nothing is done by looking. */
import { type Adoptable, adoptableIn, waitingIn } from '../core/question/adoptable.ts'
import { originToday } from '../core/question/keys.ts'
import type { OriginId } from '../core/question/origin.ts'
import type { QuestionName } from '../core/question/question.ts'
import type { Loaded } from '../decks/load.ts'
import type { Store } from '../store/store.ts'
import { clean } from '../text/clean.ts'
import type { Words } from '../words/words.ts'

type Asked = Pick<Store, 'keys' | 'origins'>

/** Origins that are gone, each with a collection that has the same questions; after the decks were read. */
export const adoptable = (store: Asked, { known }: Pick<Loaded, 'known'>): readonly Adoptable[] =>
  adoptableIn(store.keys(), known, { origins: store.origins() })

/** Names of 0.1 that belong to no collection, or to several. */
export const waiting = (
  store: Pick<Store, 'oldNames'>,
  { known }: Pick<Loaded, 'known'>,
): readonly QuestionName[] => waitingIn(store.oldNames(), known)

/** A line for each thing that can be decided; none where all is well. */
export function originLines(
  store: Asked & Pick<Store, 'oldNames'>,
  loaded: Pick<Loaded, 'known'>,
  { origin: say }: Words,
): readonly string[] {
  const waits = waiting(store, loaded).length
  return [
    ...adoptable(store, loaded).map(({ from, to, shared, practised }) => {
      const dir = folderOf(store, loaded, to)
      const command = `sparr deck adopt ${quoted(dir)} --from ${quoted(from)}`
      return clean(say.offer(shared, practised, from, dir, command))
    }),
    ...(waits > 0 ? [say.waiting(waits)] : []),
  ]
}

/** Of a collection that is loaded. */
function folderOf(
  store: Pick<Store, 'origins'>,
  { known }: Pick<Loaded, 'known'>,
  to: OriginId,
): string {
  const origins = store.origins()
  const deck = known.decks.find(({ origin }) => originToday({ origins }, origin) === to)
  return deck?.root ?? to
}

/** As a shell takes it for one word. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
