import { Box, type DOMElement, Text } from 'ink'
import { useRef } from 'react'
import { useKeyboard } from '../keys/use-keyboard.ts'
import type { Field } from '../text-field/field.ts'
import { readStrokes } from '../text-field/keys.ts'
import {
  columnOf,
  layOut,
  rowAt,
  rowCount,
  rowOf,
  rowText,
  scrollTo,
} from '../text-field/layout.ts'
import type { FieldEvent } from '../text-field/state.ts'
import { TerminalCursor } from './terminal-cursor.tsx'

type Props = {
  readonly field: Field
  readonly send: (event: FieldEvent) => void
  /** Cells and rows on the screen. The parent knows them from `useWindowSize`; one cell of each row is kept for the caret. */
  readonly width: number
  readonly height: number
  /**
   * A key the field has no use for, such as "esc", "tab" or "ctrl+o", in its place among the others. Send it to the reducer
   * that has the field: edits of the same chunk are not yet in the `field` you rendered.
   */
  readonly onOtherKey?: (chord: string) => void
  readonly placeholder?: string
  readonly isFocused?: boolean
  /** Shown but not editable: the answer is being judged, or the time is up. */
  readonly isDisabled?: boolean
}

/** A multi-line answer. Draws the rows in view, puts the terminal's own cursor at the caret and turns input into events. */
export function TextField({
  field,
  send,
  width,
  height,
  onOtherKey,
  placeholder = '',
  isFocused = true,
  isDisabled = false,
}: Props) {
  const box = useRef<DOMElement>(null)
  const isActive = isFocused && !isDisabled

  useKeyboard(
    (strokes) => {
      const { actions, chord, rest } = readStrokes(strokes)
      if (actions.length > 0) send({ actions, width, height })
      if (chord !== undefined) onOtherKey?.(chord)
      return rest
    },
    'field',
    isActive,
  )

  // After a resize the field still holds the old layout, until the next event. The new one is worked out here and thrown away.
  const layout = layOut(field.lines, width, field.layout)
  const caretRow = rowOf(layout, field.caret, field.leansBack)
  const top = scrollTo(field.top, caretRow, height, rowCount(layout))
  const isEmpty = field.size === 0
  const rows = []
  for (let row = top; row < Math.min(top + height, rowCount(layout)); row++)
    rows.push({ row, text: rowText(layout, rowAt(layout, row)) })

  return (
    <Box
      ref={box}
      flexDirection="column"
      flexShrink={0}
      width={width}
      height={height}
      overflow="hidden"
    >
      {isEmpty ? (
        <Text dimColor wrap="truncate">
          {placeholder}
        </Text>
      ) : (
        rows.map(({ row, text }) => (
          // An empty Text has no height, so an empty row is one space.
          <Text key={row - top} dimColor={isDisabled} wrap="truncate">
            {text || ' '}
          </Text>
        ))
      )}
      {isActive && (
        <TerminalCursor
          box={box}
          x={columnOf(layout, field.caret, rowAt(layout, caretRow))}
          y={caretRow - top}
        />
      )}
    </Box>
  )
}
