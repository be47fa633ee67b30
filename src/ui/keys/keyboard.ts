/**
 * Keys in the order they were pressed, each handed to whoever listens when its turn comes. Ink gives all keys of a chunk
 * to the listeners of that moment; if the first key opens another screen, the second one belongs to the new screen.
 */
import type { Keystroke } from '../text-field/keys.ts'

/** The highest level that listens gets the key, and of one level the last that came. */
const LEVELS = { screen: 0, field: 1, overlay: 2 } as const
export type Level = keyof typeof LEVELS

/**
 * Takes keys from the front and returns what it leaves, at least one fewer; the rest waits for the next frame. `isFresh`:
 * they come from the terminal at this moment, as one of Ink's events, and have not waited.
 */
export type Take = (strokes: readonly Keystroke[], isFresh: boolean) => readonly Keystroke[]

export type Keyboard = {
  readonly receive: (strokes: readonly Keystroke[]) => void
  /** Returns how to stop listening. */
  readonly listen: (level: Level, take: Take) => () => void
  /** A chord that goes to nobody else; returns how to stop. */
  readonly watch: (chord: string, act: () => void) => () => void
  /** Whether a key that is pressed now goes to this level at once: nothing waits, and no higher level listens. */
  readonly isNext: (level: Level) => boolean
}

/** `later` runs a function when what the last key changed has been drawn. */
export function makeKeyboard(later: (run: () => void) => void): Keyboard {
  let waiting: readonly Keystroke[] = []
  let isPending = false
  const listeners: { readonly level: Level; readonly take: Take }[] = []
  const watched = new Map<string, () => void>()

  const watcherOf = (stroke: Keystroke | undefined): (() => void) | undefined =>
    stroke?.type === 'chord' ? watched.get(stroke.chord) : undefined

  function top(): (typeof listeners)[number] | undefined {
    return listeners.reduce<(typeof listeners)[number] | undefined>(
      (best, it) => (best && LEVELS[best.level] > LEVELS[it.level] ? best : it),
      undefined,
    )
  }

  function drain(isFresh: boolean): void {
    isPending = false
    if (waiting.length === 0) return
    const act = watcherOf(waiting[0])
    if (act) {
      waiting = waiting.slice(1)
      act()
      schedule()
      return
    }
    const until = waiting.findIndex((stroke) => watcherOf(stroke))
    const strokes = until < 0 ? waiting : waiting.slice(0, until)
    const behind = until < 0 ? [] : waiting.slice(until)
    // What nobody listens to is dropped, and so is the rest when a listener throws.
    waiting = []
    const listener = top()
    const left = listener?.take(strokes, isFresh) ?? []
    waiting = [...left, ...behind, ...waiting]
    // Also for keys that are yet to come: Ink makes several events of a chunk with an arrow key in it.
    if (waiting.length > 0 || (listener && !isTyping(listener.level, strokes))) schedule()
  }

  function schedule(): void {
    if (isPending) return
    isPending = true
    later(() => drain(false))
  }

  return {
    receive(strokes) {
      waiting = [...waiting, ...strokes]
      if (!isPending && waiting.length > 0) drain(true)
    },
    isNext: (level) => !isPending && waiting.length === 0 && top()?.level === level,
    watch(chord, act) {
      watched.set(chord, act)
      return () => {
        if (watched.get(chord) === act) watched.delete(chord)
      }
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

/** Letters in a field change nothing about who gets the next key, and the field holds them already. */
const isTyping = (level: Level, strokes: readonly Keystroke[]): boolean =>
  level === 'field' && strokes.every(({ type }) => type === 'text')
