/** Milliseconds since the epoch, UTC. */
export type Instant = number

/** The core is handed one of these; the real one is made in `commands`. `monoMs` never jumps, `now` may. */
export type Clock = { readonly now: () => Instant; readonly monoMs: () => number }
