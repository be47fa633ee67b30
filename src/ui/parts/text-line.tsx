import { Box, type DOMElement, Text } from 'ink'
import { useRef } from 'react'
import { graphemesOf, head, widthOf } from '../../text/width.ts'
import { actionFor, type Keystroke, readStrokes } from '../text-field/keys.ts'
import type { Action, Field } from '../text-field/state.ts'
import { TerminalCursor } from '../text-field/terminal-cursor.tsx'
import { useField } from './use-field.ts'
import { useKeyboard } from './use-keyboard.ts'

type Props = {
  readonly text: string
  readonly isActive?: boolean
  /** Cells; a longer text scrolls sideways with the caret. */
  readonly width: number
  readonly placeholder?: string
  readonly limit?: number
  readonly onText: (text: string) => void
  /** Enter, with the text as it is then. */
  readonly onSubmit?: (text: string) => void
  /** A key a line has no use for: `esc`, `tab`, also `up`, `down`, `pgup`, `pgdn`; and `enter` without `onSubmit`. */
  readonly onChord?: (chord: string) => void
}

/** Wider than any line, so that nothing wraps. */
const UNWRAPPED = 1_000_000

/**
 * A one-line prompt for searches, numbers and names. It is the answer field in one row and not ink-text-input, which puts
 * "abc\r" into the text when a busy program reads both in one chunk, and draws a cursor of its own, so that an input
 * method opens its window somewhere else.
 */
export function TextLine(props: Props) {
  const { text, isActive = true, width, placeholder = '', limit = 1000 } = props
  const { onText, onSubmit, onChord } = props
  const box = useRef<DOMElement>(null)
  const { field, send, now } = useField(text, limit, onText)

  useKeyboard(
    (strokes) => {
      const { actions, chord, rest } = readStrokes(strokes, lineActionFor)
      if (actions.length > 0) send({ actions, width: UNWRAPPED, height: 1 })
      if (chord === 'enter' && onSubmit) onSubmit(now())
      else if (chord !== undefined) onChord?.(chord)
      return rest
    },
    'field',
    isActive,
  )

  const { shown, x } = windowOf(field, width)
  const isEmpty = field.size === 0
  return (
    <Box ref={box} flexShrink={0} width={width} height={1} overflow="hidden">
      <Text dimColor={isEmpty} wrap="truncate">
        {(isEmpty ? placeholder : shown) || ' '}
      </Text>
      {isActive && <TerminalCursor box={box} x={x} y={0} />}
    </Box>
  )
}

/** As in the field, but nothing makes a second line, and moving between lines is left to the screen. */
function lineActionFor(stroke: Keystroke): Action | undefined {
  const action = actionFor(stroke)
  if (action === undefined) return undefined
  switch (action.type) {
    case 'insert':
      return stroke.type === 'chord' ? undefined : action
    case 'paste':
      return { type: 'paste', text: action.text.trim().replace(/\s+/g, ' ') }
    case 'move':
      return VERTICAL.has(action.to) ? undefined : action
    case 'remove':
    case 'undo':
    case 'redo':
      return action
  }
}

const VERTICAL: ReadonlySet<string> = new Set(['up', 'down', 'page-up', 'page-down'])

/** The part of the line around the caret that fits, and the caret's cell in it. */
function windowOf(field: Field, width: number): { readonly shown: string; readonly x: number } {
  const line = field.lines.join(' ')
  const before = graphemesOf(line.slice(0, field.caret.at))
  let from = 0
  let x = before.reduce((sum, it) => sum + widthOf(it), 0)
  for (; x > width - 1 && from < before.length; from++) x -= widthOf(before[from] ?? '')
  return { shown: head(before.slice(from).join('') + line.slice(field.caret.at), width), x }
}
