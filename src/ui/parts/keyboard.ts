/**
 * Keys in the order they were pressed, each handed to whoever listens when its turn comes. Ink gives all keys of a chunk
 * to the listeners of that moment; if the first key opens another screen, the second one belongs to the new screen.
 */
import type { Keystroke } from '../text-field/keys.ts'

/** The highest level that listens gets the key, and of one level the last that came. */
export const LEVELS = { screen: 0, field: 1, overlay: 2 } as const
export type Level = keyof typeof LEVELS

/** Takes keys from the front and returns what it leaves, at least one fewer; the rest waits for the next frame. */
export type Take = (strokes: readonly Keystroke[]) => readonly Keystroke[]

export type Keyboard = {
  readonly receive: (strokes: readonly Keystroke[]) => void
  /** Returns how to stop listening. */
  readonly listen: (level: Level, take: Take) => () => void
}

/** `later` runs a function when what the last key changed has been drawn. */
export function makeKeyboard(later: (run: () => void) => void): Keyboard {
  let waiting: readonly Keystroke[] = []
  let isPending = false
  const listeners: { readonly level: Level; readonly take: Take }[] = []

  function top(): Take | undefined {
    return listeners.reduce<(typeof listeners)[number] | undefined>(
      (best, it) => (best && LEVELS[best.level] > LEVELS[it.level] ? best : it),
      undefined,
    )?.take
  }

  function drain(): void {
    isPending = false
    const strokes = waiting
    // What nobody listens to is dropped, and so is the rest when a listener throws.
    waiting = []
    const left = top()?.(strokes) ?? []
    waiting = [...left, ...waiting]
    if (waiting.length > 0) schedule()
  }

  function schedule(): void {
    if (isPending) return
    isPending = true
    later(drain)
  }

  return {
    receive(strokes) {
      waiting = [...waiting, ...strokes]
      if (!isPending && waiting.length > 0) drain()
    },
    listen(level, take) {
      const listener = { level, take }
      listeners.push(listener)
      return () => {
        listeners.splice(listeners.indexOf(listener), 1)
      }
    },
  }
}
