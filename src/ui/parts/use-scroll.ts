import { useReducer, useRef } from 'react'
import { lastTop, topFor } from './rows.tsx'

/** How far a body is scrolled. A new `key` (a run, a phase) starts at its anchor; after that the person decides. */
export function useScroll(key: string, anchor: number) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ref = useRef({ key: '', top: 0 })
  if (ref.current.key !== key) ref.current = { key, top: anchor }
  const held = ref.current
  return {
    /** The first row to draw, with `cursorRow` (if there is one) in view. */
    top(count: number, height: number, cursorRow: number | null): number {
      held.top = Math.min(held.top, lastTop(count, height))
      if (cursorRow !== null)
        held.top = cursorRow <= 1 ? 0 : topFor(cursorRow, held.top, count, height)
      return held.top
    },
    /** Returns whether the chord was one that scrolls. */
    move(chord: string, isCursorHere: boolean): boolean {
      const step = (isCursorHere ? undefined : LINES[chord]) ?? PAGES[chord]
      if (step === undefined) return false
      held.top = Math.max(0, held.top + step)
      redraw()
      return true
    },
  }
}

const LINES: Readonly<Record<string, number>> = { up: -1, down: 1, k: -1, j: 1 }
const PAGES: Readonly<Record<string, number>> = { pgup: -8, pgdn: 8 }
