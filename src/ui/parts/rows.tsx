import { Box, Text } from 'ink'
import type { StyledRow } from '../theme.ts'
import { StyledText } from './styled.tsx'

/** The first row that may stand at the top, so that the last page is full. */
export function lastTop(count: number, height: number): number {
  return Math.max(0, count - height)
}

/** The rows in view: from, up to, and how many are below. A row is given up for the mark when something is below. */
export function viewOf(
  count: number,
  top: number,
  height: number,
): { readonly from: number; readonly to: number; readonly below: number } {
  const from = Math.max(0, Math.min(top, lastTop(count, height)))
  const isLast = from + height >= count
  const to = isLast ? count : Math.max(from, from + height - 1)
  return { from, to, below: count - to }
}

/** The `top` that keeps `row` in view (not under the mark either) and moves no further than needed. */
export function topFor(row: number, top: number, count: number, height: number): number {
  const { from, to } = viewOf(count, top, height)
  if (row < from) return row
  if (row < to) return from
  return Math.min(lastTop(count, height), row - Math.max(1, height - 1) + 1)
}

type Props = {
  readonly rows: readonly StyledRow[]
  /** First row in view; more than there is means the last page. */
  readonly top: number
  readonly height: number
  /** "12 more below", in the last row while something is below. */
  readonly more: (below: number) => string
}

/** Rows of which only those in view are drawn: ten thousand cost what ten do. */
export function Rows({ rows, top, height, more }: Props) {
  const { from, to, below } = viewOf(rows.length, top, height)
  return (
    <Box flexDirection="column" flexShrink={0} height={height} overflow="hidden">
      {rows.slice(from, to).map((row, at) => {
        const key = at
        return (
          <Box key={key} flexShrink={0} height={1}>
            <StyledText row={row} />
          </Box>
        )
      })}
      {below > 0 && (
        <Box flexShrink={0} height={1}>
          <Text dimColor wrap="truncate">
            {more(below)}
          </Text>
        </Box>
      )}
    </Box>
  )
}
