import { Box, type DOMElement, Text } from 'ink'
import { useRef } from 'react'
import { graphemesOf, widthOf } from '../../text/width.ts'
import { useKeyboard } from '../keys/use-keyboard.ts'
import type { Field } from '../text-field/field.ts'
import { actionFor, type Keystroke, readStrokes } from '../text-field/keys.ts'
import type { Action } from '../text-field/state.ts'
import { TerminalCursor } from './terminal-cursor.tsx'
import { isTyped, TypedText } from './typed-text.tsx'
import { useField } from './use-field.ts'

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
 * A one-line prompt for searches, numbers and names: ink-text-input for what is typed, with the rest of the answer field's
 * keys around it. A chunk of several keys ("abc\r" of a busy program) is taken apart here, in order.
 */
export function TextLine(props: Props) {
  const { text, isActive = true, width, placeholder = '', limit = 1000 } = props
  const { onText, onSubmit, onChord } = props
  const box = useRef<DOMElement>(null)
  const { field, send, now } = useField(text, limit, onText)
  const act = (actions: readonly Action[]) => send({ actions, width: UNWRAPPED, height: 1 })

  const isNext = useKeyboard(
    (strokes, isFresh) => {
      // ink-text-input hears of it from Ink itself.
      if (isFresh && isTyped(strokes)) return []
      const { actions, chord, rest } = readStrokes(strokes, lineActionFor)
      if (actions.length > 0) act(actions)
      if (chord === 'enter' && onSubmit) onSubmit(now())
      else if (chord !== undefined) onChord?.(chord)
      return rest
    },
    'field',
    isActive,
  )

  const { before, after, hidden, x } = windowOf(field, width)
  return (
    <Box ref={box} flexShrink={0} width={width} height={1} overflow="hidden">
      <Box flexShrink={0} width={widthOf(before + after)} marginLeft={-hidden}>
        <TypedText
          text={before}
          isActive={isActive}
          onType={(typed) => {
            // What waits for a frame, or belongs to an overlay, comes through the keyboard in its turn.
            if (isNext()) act([{ type: 'insert', text: typed }])
          }}
        />
        <Text wrap="truncate">{after}</Text>
      </Box>
      {field.size === 0 && (
        <Text dimColor wrap="truncate">
          {placeholder}
        </Text>
      )}
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

/** The line on both sides of the caret, how many cells of it are out of view on the left, and the caret's cell. */
function windowOf(field: Field, width: number) {
  const line = field.lines.join(' ')
  const before = line.slice(0, field.caret.at)
  const graphemes = graphemesOf(before)
  const all = widthOf(before)
  let hidden = 0
  for (let from = 0; all - hidden > width - 1 && from < graphemes.length; from++)
    hidden += widthOf(graphemes[from] ?? '')
  return { before, after: line.slice(field.caret.at), hidden, x: all - hidden }
}
