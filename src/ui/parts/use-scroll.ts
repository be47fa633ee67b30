import { useReducer, useRef } from 'react'
import { topFor } from './rows.tsx'
import { lastTop } from './view.ts'

type Held = { key: string; top: number; page: number; isMoved: boolean }

/** A page before anything was drawn. */
const FIRST_PAGE = 8

export type Scroll = ReturnType<typeof useScroll>

/** How far a body is scrolled. A new `key` (a run, a phase) starts at its anchor; after that the person decides. */
export function useScroll(key: string) {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ref = useRef<Held>({ key: '', top: 0, page: FIRST_PAGE, isMoved: false })
  if (ref.current.key !== key) ref.current = { ...ref.current, key, top: 0, isMoved: false }
  const held = ref.current
  return {
    /**
     * The first row to draw: the anchor until somebody scrolls, with `cursorRow` (if there is one) and as much as fits of the
     * `cursorRows` that belong to it in view.
     */
    top(
      count: number,
      height: number,
      {
        cursorRow = null,
        cursorRows = 1,
        anchor = 0,
      }: { cursorRow?: number | null; cursorRows?: number; anchor?: number } = {},
    ): number {
      // One row is given to "more lines below", and one of the page before stays in view.
      held.page = Math.max(1, height - 2)
      if (!held.isMoved && cursorRow === null) held.top = anchor
      held.top = Math.min(held.top, lastTop(count, height))
      if (cursorRow !== null && !held.isMoved) {
        const withEnd = topFor(cursorRow + cursorRows - 1, held.top, count, height)
        held.top = cursorRow <= 1 ? 0 : topFor(cursorRow, withEnd, count, height)
      }
      return held.top
    },
    /** Returns whether the chord was one that scrolls. With a cursor on the screen no lines do. */
    move(chord: string, isCursorHere: boolean): boolean {
      const pages = PAGES[chord]
      const step = pages === undefined ? LINES[chord] : pages * held.page
      if (step === undefined || (pages === undefined && isCursorHere)) return false
      ref.current = { ...held, top: Math.max(0, held.top + step), isMoved: true }
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
/** `home` and `end` are more pages than anything has. */
const PAGES: Readonly<Record<string, number>> = { pgup: -1, pgdn: 1, home: -1e9, end: 1e9 }
