import { Box } from 'ink'
import { useEffect } from 'react'
import { askingEar } from '../../../core/ear/design-ear.ts'
import { Rows } from '../../parts/rows.tsx'
import { StyledText } from '../../parts/styled.tsx'
import type { RoomProps } from '../kind-view.ts'
import { closedRows, roomRows, stageRow } from './room-rows.ts'
import { rowsWanted, StageFields } from './stage-fields.tsx'

/** The interviewer's side above (or left), the fields of the stage below (or right). */
export function DesignRoom(props: RoomProps<'design'>) {
  const { drill, isWide, width, height, scroll, words } = props
  const { work } = drill
  const { question } = drill.task
  // Learning takes a moment: it passes while the prompt is read, and not when the first question was asked.
  useEffect(() => {
    const soon = setTimeout(() => askingEar(question))
    return () => clearTimeout(soon)
  }, [question])
  const left = isWide ? Math.floor(width * 0.5) : width
  const right = isWide ? width - left - 3 : width
  const rows = roomRows({ ...props, width: left })
  const isLow = height < LOW
  const closed = isLow ? [] : closedRows(props)
  const gap = isLow ? 0 : 1
  const free = height - 1 - gap - closed.length
  const wanted = rowsWanted({ ...props, width: right })
  const mostBelow = Math.max(2, free - Math.min(LEAST_ABOVE, Math.floor(free / 2)))
  const below = isWide
    ? Math.min(free, wanted + 4)
    : Math.min(Math.max(wanted, free - rows.length - gap), mostBelow)
  const above = isWide ? free : free - below - gap
  const isTalking = work.stage === 'clarify' && work.exchanges.length > 0
  // What was said last is what matters while asking.
  const top = scroll.top(rows.length, above, {
    anchor: isTalking ? Math.max(0, rows.length - above + 1) : 0,
  })
  return (
    <Box flexDirection="column">
      <Box flexShrink={0} height={1} overflow="hidden" marginBottom={gap}>
        <StyledText row={stageRow(props, isLow)} />
      </Box>
      <Box flexDirection={isWide ? 'row' : 'column'}>
        <Box width={left} flexShrink={0} {...(isWide ? { marginRight: 3 } : { marginBottom: gap })}>
          <Rows rows={rows} top={top} height={above} more={words.moreBelow} />
        </Box>
        <StageFields {...props} width={right} height={below} />
      </Box>
      {closed.length > 0 && (
        <Rows rows={closed} top={0} height={closed.length} more={words.moreBelow} />
      )}
    </Box>
  )
}

/** Rows that the interviewer's side keeps however many fields there are. */
const LEAST_ABOVE = 6
/** With fewer rows nothing stays blank: what was asked and answered needs them. */
const LOW = 12
