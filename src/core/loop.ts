/** Pure: what the state becomes, and what the world outside must do next. */
export type Step<State, Event, Effect> = (
  state: State,
  event: Event,
) => readonly [state: State, effects: readonly Effect[]]

export type Loop<State, Event> = {
  readonly state: () => State
  readonly send: (event: Event) => void
  /** Called after each change; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Runs every screen. Events are taken one at a time and in order, also those that an effect sends at once;
 * effects run after the state has changed, so what they send sees it.
 */
export function startLoop<State, Event, Effect>(
  first: State,
  step: Step<State, Event, Effect>,
  perform: (effect: Effect, send: (event: Event) => void) => void,
): Loop<State, Event> {
  let state = first
  let isRunning = false
  const waiting: Event[] = []
  const listeners = new Set<() => void>()

  function send(event: Event): void {
    waiting.push(event)
    if (isRunning) return
    isRunning = true
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [after, effects] = step(state, next)
        const isChanged = after !== state
        state = after
        for (const effect of effects) perform(effect, send)
        if (isChanged) for (const listener of listeners) listener()
      }
    } finally {
      isRunning = false
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
