import { Box, Text } from 'ink'
import type { StyledRow } from '../../telling/style.ts'
import { StyledText } from './styled.tsx'
import { lastTop, viewOf } from './view.ts'

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
