import { Box, Text } from 'ink'
import { type ReactNode, useContext } from 'react'
import { said } from '../../telling/notice.ts'
import type { StyledRow } from '../../telling/style.ts'
import { cut, widthOf } from '../../text/width.ts'
import { wrapText } from '../../text/wrap-text.ts'
import type { Words } from '../../words/words.ts'
import { useCutText } from '../cut-text.tsx'
import { footerRows } from '../footer.ts'
import type { Binding } from '../keymap.ts'
import { ReservedRows } from '../keys/covering.tsx'
import { isTooSmall, useWindowSize } from '../window-size.ts'
import { Rows } from './rows.tsx'
import { useSigns } from './signs.tsx'
import { StyledText } from './styled.tsx'

/** Cells and rows a screen has for its body. */
export type BodySize = { readonly width: number; readonly height: number }

type Props = {
  /** The first that fits is shown; the last is cut. */
  readonly title: string | readonly string[]
  /** At the top right: the clock, or whatever the screen counts. */
  readonly right?: StyledRow
  /** Above the keys: what went wrong and which key tries again. Wraps under its last span. */
  readonly notice?: StyledRow
  /** Those of the footer. */
  readonly keys: readonly Binding<unknown>[]
  readonly words: Pick<Words, 'tooSmall' | 'noRoom'>
  readonly children: ReactNode | ((size: BodySize) => ReactNode)
}

/** Header, blank line, and the row of the window that stays free. */
const FRAME_ROWS = 3

/** Enough for a long path and the key that helps, and in the smallest window four rows of the body stay. */
const MOST_NOTICE_ROWS = 4

/** The body of a window of this size. */
function bodySize(columns: number, rows: number, below: number): BodySize {
  return {
    width: Math.max(1, columns - 2),
    height: Math.max(1, rows - FRAME_ROWS - below),
  }
}

/** One row at least, so that nothing moves when a short notice comes. */
function noticeRows(notice: StyledRow, width: number, more: string): readonly StyledRow[] {
  const last = notice.at(-1)
  if (!last) return [notice]
  const sign = notice.slice(0, -1)
  const indent = sign.reduce((sum, { text }) => sum + widthOf(text), 0)
  const lines = wrapText(last.text, width - indent)
  return lines.slice(0, MOST_NOTICE_ROWS).map((line, i): StyledRow => {
    const isCut = i === MOST_NOTICE_ROWS - 1 && lines.length > MOST_NOTICE_ROWS
    const text = isCut ? cut(line + more, width - indent, more) : line
    const before = i === 0 ? sign : [{ text: ' '.repeat(indent), style: 'plain' as const }]
    return [...before, { text, style: last.style }]
  })
}

/** What ctrl-c was answered with has to be read in any window. */
const textOf = (row: StyledRow): string => row.map(({ text }) => text).join('')

/** The frame of every screen. One row of the window stays free, or the terminal would scroll. */
export function Screen({ title, right = [], notice = [], keys, words, children }: Props) {
  const { columns, rows: windowRows } = useWindowSize()
  const rows = windowRows - useContext(ReservedRows)
  const signs = useSigns()
  const leftOut = useCutText()
  if (isTooSmall({ columns, rows: windowRows }))
    return (
      <Box width={columns} height={Math.max(1, rows - 1)} overflow="hidden">
        <Text wrap="wrap">{[words.tooSmall(columns, windowRows), textOf(notice)].join(' ')}</Text>
      </Box>
    )

  const above = leftOut > 0 ? said('warning', words.noRoom(leftOut), signs) : notice
  const lines = noticeRows(above, columns - 2, signs.more)
  const foot = footerRows(keys, columns - 2, signs.between)
  const size = bodySize(columns, rows, lines.length + foot.length)
  const rightWidth = right.reduce((sum, span) => sum + widthOf(span.text), 0)
  const room = size.width - rightWidth - 1
  const titles = typeof title === 'string' ? [title] : title
  const fitting = titles.find((one) => widthOf(one) <= room) ?? titles.at(-1) ?? ''
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} paddingX={1} overflow="hidden">
      <Box flexShrink={0} justifyContent="space-between">
        <Text bold wrap="truncate">
          {cut(fitting, room, signs.more)}
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
      <Rows rows={lines} top={0} height={lines.length} more={String} />
      <Footer rows={foot} />
    </Box>
  )
}

/** The keys below a screen, row by row. */
export function Footer({ rows }: { readonly rows: readonly string[] }) {
  return (
    <Rows
      rows={rows.map((text) => [{ text, style: 'dim' }])}
      top={0}
      height={rows.length}
      more={String}
    />
  )
}
