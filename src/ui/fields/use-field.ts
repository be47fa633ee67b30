import { useReducer, useRef } from 'react'
import { useReportOfCut } from '../cut-text.tsx'
import type { Field } from '../text-field/field.ts'
import { type FieldEvent, newField, stepField, textOf, withText } from '../text-field/state.ts'

type Held = {
  field: Field
  /** Of the field; kept because joining the lines on each render would cost. */
  text: string
  /** The text that was last passed in. */
  given: string
  /** What was reported and has not come back yet: a render may still bring an older one. */
  reported: readonly string[]
}

/** Far more than are ever under way at once; a caller that never passes the text back must not fill the memory. */
const REPORTS = 20

/**
 * A field (caret, undo, scrolling) for a text that belongs to the caller. It lives in a ref, so that a chord in the same
 * chunk as an edit finds the edit already reported.
 */
export function useField(
  text: string,
  limit: number,
  onText: (text: string) => void,
): {
  readonly field: Field
  readonly send: (event: FieldEvent) => void
  readonly now: () => string
} {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const ref = useRef<Held | null>(null)
  ref.current ??= { field: newField(text, limit), text, given: text, reported: [] }
  const held = ref.current
  follow(held, text)
  useReportOfCut(held.field.cut)

  function send(event: FieldEvent): void {
    const before = held.field
    held.field = stepField(before, event)
    const now = held.field.lines === before.lines ? held.text : textOf(held.field)
    if (now !== held.text) {
      held.text = now
      held.reported = [...held.reported, now].slice(-REPORTS)
      onText(now)
    }
    redraw()
  }

  return { field: held.field, send, now: () => held.text }
}

/** Takes over the caller's text, unless it is only an echo of what this field reported. */
function follow(held: Held, text: string): void {
  if (text === held.given) return
  held.given = text
  const echo = held.reported.indexOf(text)
  if (echo >= 0) {
    held.reported = held.reported.slice(echo + 1)
    return
  }
  if (text === held.text) return
  held.field = withText(held.field, text)
  held.text = text
  held.reported = []
}
