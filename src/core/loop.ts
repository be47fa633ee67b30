/** Pure: what the state becomes, and what the world outside must do next. */
export type Step<State, Event, Effect> = (
  state: State,
  event: Event,
) => readonly [state: State, effects: readonly Effect[]]

/** Of a union of effects those of the named types. */
export type EffectOf<Effect extends Typed, T extends Effect['type']> = {
  readonly [P in T]: Extract<Effect, { readonly type: P }> & { readonly type: P }
}[T]
type Typed = { readonly type: string }

/** Who does what: one entry for each effect, so that one that nobody does is no such table. */
export type Hands<Effect extends Typed, Send, T extends Effect['type'] = Effect['type']> = {
  readonly [P in T]: (effect: EffectOf<Effect, P>, send: Send) => unknown
}

/**
 * `perform` of a loop, by such a table. What an entry gives back is waited for by nobody; what it throws, at once or
 * later, goes to `failed`.
 */
export const performBy =
  <Effect extends Typed, Send>(
    hands: Hands<Effect, Send>,
    failed: (error: unknown) => void = thrown,
  ) =>
  <T extends Effect['type']>(effect: EffectOf<Effect, T>, send: Send): void => {
    const hand: Hands<Effect, Send, T>[T] = hands[effect.type]
    try {
      const ended = hand(effect, send)
      if (ended instanceof Promise) ended.catch(failed)
    } catch (error) {
      failed(error)
    }
  }

function thrown(error: unknown): never {
  throw error
}

export type Loop<State, Event> = {
  readonly state: () => State
  readonly send: (event: Event) => void
  /** Called after each change; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Runs every screen. Events are taken one at a time and in order, also those that an effect sends at once;
 * effects run after the state has changed, so what they send sees it. An effect or listener that throws holds up
 * nothing else: the first error is thrown by `send` when all is done.
 */
export function startLoop<State, Event, Effect>(
  first: State,
  step: Step<State, Event, Effect>,
  perform: (effect: Effect, send: (event: Event) => void) => void,
): Loop<State, Event> {
  let state = first
  let isRunning = false
  const waiting: Event[] = []
  const errors: unknown[] = []
  const listeners = new Set<() => void>()

  function send(event: Event): void {
    waiting.push(event)
    if (isRunning) return
    isRunning = true
    while (waiting.length > 0) attempt(takeNext)
    isRunning = false
    const thrown = errors.splice(0)
    if (thrown.length > 0) throw thrown[0]
  }

  function takeNext(): void {
    const [event] = waiting.splice(0, 1) as [Event]
    const [after, effects] = step(state, event)
    const isChanged = after !== state
    state = after
    for (const effect of effects) attempt(() => perform(effect, send))
    if (isChanged) for (const listener of listeners) attempt(listener)
  }

  function attempt(run: () => void): void {
    try {
      run()
    } catch (error) {
      errors.push(error)
    }
  }

  return {
    state: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
