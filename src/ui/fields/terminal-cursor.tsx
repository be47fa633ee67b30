import { type DOMElement, measureElement, useCursor } from 'ink'
import { useContext, useEffect, useLayoutEffect, useState } from 'react'
import { IsCovered } from '../keys/covering.tsx'

type Props = {
  readonly box: React.RefObject<DOMElement | null>
  readonly x: number
  readonly y: number
}

/**
 * Puts the real cursor at a cell of the box, because an input method opens its window there. A part of its own, mounted
 * only while the field is active: a second, idle `useCursor` on the screen would hide the cursor of the active one.
 */
export function TerminalCursor(props: Props) {
  return useContext(IsCovered) ? null : <PlacedCursor {...props} />
}

function PlacedCursor({ box, x, y }: Props) {
  const { setCursorPosition } = useCursor()
  const [origin, setOrigin] = useState<{ readonly x: number; readonly y: number }>()

  // Where the box lies is only known after layout, and siblings may have moved it: look after every render. The first
  // time the box is attached only after our layout effect, since it is our parent, so look once more.
  useLayoutEffect(look)
  useEffect(look)

  function look(): void {
    if (!box.current) return
    const { x: left, y: upper } = measureElement(box.current)
    if (origin?.x !== left || origin.y !== upper) setOrigin({ x: left, y: upper })
  }

  setCursorPosition(origin && { x: origin.x + x, y: origin.y + y })
  return null
}
