/** The door of the room: what is kept, by the names that lists call it by. */
import { byName } from './by-name.ts'
import { openKeyedStore } from './keyed-store.ts'
import type { Store, StoreOptions } from './store-type.ts'

export type { Store, StoreOptions }

/** Throws SparrError `store-newer`. */
export const openStore = (options: StoreOptions): Store => byName(openKeyedStore(options))
