/** Looks up a text. Stops early when `signal` aborts, or does not care. */
export type Search<Result> = (text: string, signal: AbortSignal) => Promise<Result>

export type SearchBox = {
  /** The field now holds `text`. */
  readonly input: (text: string) => void
  /** The field is gone. */
  readonly close: () => void
}

/**
 * Searches for what was typed last, once nothing was typed for `waitMs`, and tells `show` or `fail`
 * what came of it. An input makes all earlier ones void, and aborts their search.
 */
export function searchBox<Result>(
  search: Search<Result>,
  waitMs: number,
  show: (text: string, result: Result) => void,
  fail: (text: string, error: unknown) => void,
): SearchBox {
  return { input: () => {}, close: () => {} }
}
