import { Box, Text, useWindowSize } from 'ink'
import type { ReactNode } from 'react'
import { cut, widthOf } from '../../text/width.ts'
import type { StyledRow } from '../theme.ts'
import { useSigns } from './signs.tsx'
import { StyledText } from './styled.tsx'

/** The smallest window the program can be used in. */
export const SMALLEST = { columns: 40, rows: 12 } as const

/** Cells and rows a screen has for its body. */
export type BodySize = { readonly width: number; readonly height: number }

type Props = {
  /** Cut where it does not fit. */
  readonly title: string
  /** At the top right: the clock, or whatever the screen counts. See `clockSpans`. */
  readonly right?: StyledRow
  /** One line above the keys: what went wrong and which key tries again. */
  readonly notice?: StyledRow
  /** Draws the footer into so many cells: `(width) => footer(bindings, width)`. */
  readonly footer: (width: number) => string
  /** What to say when the window is below 40x12. */
  readonly tooSmall: (columns: number, rows: number) => string
  readonly children: ReactNode | ((size: BodySize) => ReactNode)
}

/** Header, blank line, body, notice, footer. */
const FRAME_ROWS = 4

/** The body of a window of this size. */
export function bodySize(columns: number, rows: number): BodySize {
  return { width: Math.max(1, columns - 2), height: Math.max(1, rows - 1 - FRAME_ROWS) }
}

/** The frame of every screen. One row of the window stays free, or the terminal would scroll. */
export function Screen({ title, right = [], notice = [], footer, tooSmall, children }: Props) {
  const { columns, rows } = useWindowSize()
  const signs = useSigns()
  if (columns < SMALLEST.columns || rows < SMALLEST.rows)
    return (
      <Box width={columns} height={Math.max(1, rows - 1)} overflow="hidden">
        <Text wrap="wrap">{tooSmall(columns, rows)}</Text>
      </Box>
    )

  const size = bodySize(columns, rows)
  const rightWidth = right.reduce((sum, span) => sum + widthOf(span.text), 0)
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} paddingX={1} overflow="hidden">
      <Box flexShrink={0} justifyContent="space-between">
        <Text bold wrap="truncate">
          {cut(title, size.width - rightWidth - 1, signs.more)}
        </Text>
        {right.length > 0 && (
          <Box flexShrink={0}>
            <StyledText row={right} />
          </Box>
        )}
      </Box>
      <Box
        flexDirection="column"
        flexShrink={0}
        height={size.height}
        marginTop={1}
        overflow="hidden"
      >
        {typeof children === 'function' ? children(size) : children}
      </Box>
      <Box flexShrink={0} height={1} overflow="hidden">
        <StyledText row={notice} />
      </Box>
      <Box flexShrink={0} height={1} overflow="hidden">
        <Text dimColor wrap="truncate">
          {footer(size.width)}
        </Text>
      </Box>
    </Box>
  )
}
