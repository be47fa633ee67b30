import { useInput, usePaste, useStdin } from 'ink'
import {
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { readKeys } from '../text-field/keys.ts'
import { isTooSmall, useWindowSize } from '../window-size.ts'
import { IsCovered } from './covering.tsx'
import { type Keyboard, type Level, makeKeyboard, type Take } from './keyboard.ts'

type Shared = {
  readonly keyboard: Keyboard
  readonly readers: object[]
  /** Counts the waits for a frame. */
  readonly turn: () => number
  readonly subscribe: (listener: () => void) => () => void
}

/** One keyboard for each input stream, so that parts of a screen need no common parent to agree on an order. */
const shared = new WeakMap<object, Shared>()

function sharedFor(stdin: object): Shared {
  const found = shared.get(stdin)
  if (found) return found
  let turn = 0
  const listeners = new Set<() => void>()
  const keyboard = makeKeyboard((run) => {
    // React puts off what a key changed unless Ink's own handler is running. A change of an outside store is drawn before
    // the next task, and everything that waits is drawn with it.
    turn++
    for (const listener of listeners) listener()
    setImmediate(run)
  })
  const made: Shared = {
    keyboard,
    readers: [],
    turn: () => turn,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  shared.set(stdin, made)
  return made
}

/**
 * Listens to keys and pastes, in order, while active. Everything on the screens that reads keys goes through here. Returns
 * whether a key that is pressed now comes here at once.
 */
export function useKeyboard(take: Take, level: Level, isWanted: boolean): () => boolean {
  const isActive = !useContext(IsCovered) && isWanted
  const { stdin } = useStdin()
  const { keyboard, turn, subscribe } = sharedFor(stdin)
  useSyncExternalStore(subscribe, turn)
  const latest = useEffectEvent(take)

  useLayoutEffect(
    () =>
      isActive ? keyboard.listen(level, (strokes, isFresh) => latest(strokes, isFresh)) : undefined,
    [keyboard, level, isActive],
  )
  useReading(isActive)
  return () => isActive && keyboard.isNext(level)
}

/** Reads what the terminal sends, for whoever listens. */
function useReading(isActive: boolean): void {
  const { stdin } = useStdin()
  const { keyboard, readers } = sharedFor(stdin)
  const [self] = useState(() => ({}))
  // Ink tells every hook of every key: the first of them reads for all.
  useEffect(() => {
    if (!isActive) return
    readers.push(self)
    return () => {
      readers.splice(readers.indexOf(self), 1)
    }
  }, [readers, self, isActive])
  useInput(
    (input, key) => {
      if (readers[0] === self) keyboard.receive(readKeys(input, key))
    },
    { isActive },
  )
  usePaste(
    (text) => {
      if (readers[0] === self) keyboard.receive([{ type: 'paste', text }])
    },
    { isActive },
  )
}

/**
 * The keys of the whole program: they mean the same on every screen, under a list of keys and in a window that is too small
 * for a screen. Where no screen listens what is typed is read all the same, or the terminal would print it.
 */
export function useEverywhere(acts: { readonly quit: () => void; readonly suspend: () => void }) {
  const isShown = !isTooSmall(useWindowSize())
  useReading(true)
  useWatchedKey('ctrl+c', acts.quit, true)
  useWatchedKey('ctrl+z', acts.suspend, true)
  // Nobody acts on what is not seen.
  useKeyboard(() => [], 'overlay', !isShown)
}

/** A key that means the same whatever has the keys; it is taken in its turn. */
export function useWatchedKey(chord: string, act: () => void, isActive: boolean): void {
  const { stdin } = useStdin()
  const { keyboard } = sharedFor(stdin)
  const latest = useEffectEvent(act)
  useLayoutEffect(
    () => (isActive ? keyboard.watch(chord, () => latest()) : undefined),
    [keyboard, chord, isActive],
  )
}
