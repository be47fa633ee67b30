import { useReducer, useRef } from 'react'
import { lastTop, topFor } from './rows.tsx'

type Held = { key: string; top: number; isMoved: boolean }

/** How far a body is scrolled. A new `key` (a run, a phase) starts at its anchor; after that the person decides. */
export function useScroll(key: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ref = useRef<Held>({ key: '', top: 0, isMoved: false })
  if (ref.current.key !== key) ref.current = { key, top: 0, isMoved: false }
  const held = ref.current
  return {
    /** The first row to draw: the anchor until somebody scrolls, with `cursorRow` (if there is one) in view. */
    top(
      count: number,
      height: number,
      { cursorRow = null, anchor = 0 }: { cursorRow?: number | null; anchor?: number } = {},
    ): number {
      if (!held.isMoved && cursorRow === null) held.top = anchor
      held.top = Math.min(held.top, lastTop(count, height))
      if (cursorRow !== null && !held.isMoved)
        held.top = cursorRow <= 1 ? 0 : topFor(cursorRow, held.top, count, height)
      return held.top
    },
    /** Returns whether the chord was one that scrolls. With a cursor on the screen only pages do. */
    move(chord: string, isCursorHere: boolean): boolean {
      const step = (isCursorHere ? undefined : LINES[chord]) ?? PAGES[chord]
      if (step === undefined) return false
      ref.current = { key, top: Math.max(0, held.top + step), isMoved: true }
      redraw()
      return true
    },
    /** The cursor has moved: it leads again. */
    follow(): void {
      held.isMoved = false
    },
  }
}

const LINES: Readonly<Record<string, number>> = { up: -1, down: 1, k: -1, j: 1 }
const PAGES: Readonly<Record<string, number>> = { pgup: -8, pgdn: 8 }
