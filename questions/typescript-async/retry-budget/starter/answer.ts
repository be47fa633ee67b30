export type Policy = {
  /** At most so many calls, at least 1. */
  readonly tries: number
  /** No wait ends later than this after the start. */
  readonly budgetMs: number
  /** The bound of the first wait; it doubles with every further wait. */
  readonly baseMs: number
  /** No bound is above this. */
  readonly capMs: number
  readonly isRetryable: (error: unknown) => boolean
}

/** Everything from outside, so that tests need no real time. */
export type World = {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number
  /** At least 0, below 1. */
  readonly random: () => number
  /** Resolves after `ms`. Rejects at once with the reason of `signal` when that aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/**
 * Calls `call` until it succeeds and resolves with its result. When it fails for the last time,
 * rejects with that very error.
 *
 * - Between two calls it waits `random()` times the bound of that wait (full jitter). The bounds are
 *   baseMs, 2 * baseMs, 4 * baseMs and so on, none above capMs. One random number per wait.
 * - It gives up after `tries` calls, at an error that is not retryable, and before a wait that would
 *   end later than budgetMs after the start. The time that the calls take counts too. Nothing is
 *   waited for when no call follows.
 * - `signal` is handed to every call. When it aborts, no further call is made and `retry` rejects
 *   with its reason: at once during a wait, when the call has failed during a call, and without any
 *   call when it had aborted before.
 */
export async function retry<Result>(
  call: (signal?: AbortSignal) => Promise<Result>,
  policy: Policy,
  world: World,
  signal?: AbortSignal,
): Promise<Result> {
  throw new Error('not implemented')
}
