import { Box } from 'ink'
import { isBlind } from '../../../core/app/blind.ts'
import { isAnswered } from '../../../core/drill/ahead.ts'
import type { Held } from '../../../core/practice/held.ts'
import type { Kind } from '../../../core/question/question.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { Cursor, FieldProps, RoomProps } from '../../kinds/kind-view.ts'
import { stacked } from '../../kinds/parts/stacked.ts'
import { viewOf } from '../../kinds/views.ts'
import { Rows } from '../../parts/rows.tsx'
import type { ScreenProps } from '../../send.ts'
import { promptOf } from './prompt.ts'
import { ratingRows } from './rating-rows.ts'
import { isWide, leftOf, rightOf } from './sides.ts'
import { topicRows } from './topic-rows.ts'

type Props = ScreenProps &
  Omit<FieldProps<Kind>, 'isActive'> &
  Pick<RoomProps<Kind>, 'scroll'> & {
    readonly cursor: Cursor | null
    readonly held: Held | undefined
    /** A sentence is written about what stands at the cursor. */
    readonly isNoting: boolean
  }

/** An answer as rows: in progress below or beside the prompt, or what it was worth. */
export function AnswerBody(props: Props) {
  const { state, drill, words, width, height, scroll, cursor, isNoting } = props
  const view = viewOf(drill)
  const beside = isWide(width) ? promptOf({ ...props, width: leftOf(width) }) : null
  // A prompt that does not fit beside the answer stands above it, where it scrolls with it.
  const isBeside = beside !== null && beside.length <= height
  const right = isBeside ? rightOf(width) : width
  const sized = { ...props, width: right, now: state.now, homeDir: state.homeDir }
  const pinned = view.pinnedRows?.(sized) ?? []
  const rating = [
    ...(isBlind(state) && isAnswered(drill) ? topicRows(drill, words, props.signs, right) : []),
    ...ratingRows(sized),
  ]
  const answer = stacked(rating, view.rows(sized))
  const above = view.promptAbove?.(drill) ?? 'shown'
  // After the answer the prompt has done its work: what is left is what it was worth.
  const isAbove = !isBeside && !isAnswered(drill)
  const asked = isBeside ? [] : (view.askedRows?.(sized) ?? [])
  const head = isAbove ? [...promptOf({ ...props, width }), BLANK] : asked
  const { rows, cursorRow, cursorRows = 1 } = stacked(head, answer)
  const room = Math.max(1, height - pinned.length - (isNoting ? 2 : 0))
  const top = scroll.top(rows.length, room, {
    cursorRow: cursor ? cursorRow : null,
    cursorRows,
    anchor: above === 'shown' ? 0 : head.length,
  })
  const main = (
    <Box flexDirection="column" width={right} flexShrink={0}>
      {pinned.length > 0 && (
        <Rows rows={pinned} top={0} height={pinned.length} more={words.moreBelow} />
      )}
      <Rows rows={rows} top={top} height={room} more={words.moreBelow} />
      {isNoting && view.typing?.place === 'below' && (
        <view.typing.Line {...props} width={right} isActive={!state.isHelpShown} />
      )}
    </Box>
  )
  if (!isBeside) return main
  return (
    <Box>
      <Box width={leftOf(width)} flexShrink={0} marginRight={3}>
        <Rows rows={beside} top={0} height={height} more={words.moreBelow} />
      </Box>
      {main}
    </Box>
  )
}
