/** What was learnt from one deck or list, and the stamp of the files it was learnt from. */
type CacheRow = {
  /** Bytes of all the files together. */
  readonly size: number
  /** The newest change of any of them, in nanoseconds since the epoch. */
  readonly mtimeNs: bigint
  /** Of every file's path, size and times: the row is stale when it differs. */
  readonly digest: string
  /** JSON; its shape is the loader's own. */
  readonly body: string
}

/** Decks already parsed, by the path of the deck's folder or of the list's file. The store implements it. */
export type DeckCache = {
  readonly get: (path: string) => CacheRow | undefined
  readonly put: (path: string, row: CacheRow) => void
}
