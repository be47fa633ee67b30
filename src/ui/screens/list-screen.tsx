import { Box } from 'ink'
import { type ReactNode, useRef } from 'react'
import { noticeRow } from '../../telling/notice.ts'
import type { StyledRow } from '../../telling/style.ts'
import { type Binding, intentFor, shown } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { HelpOverlay, helpKeys } from '../parts/help-overlay.tsx'
import { Rows, topFor } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { lastTop } from '../parts/view.ts'
import type { Intent, ScreenProps } from '../send.ts'

type Props = ScreenProps & {
  readonly title: string
  readonly right?: StyledRow
  readonly bindings: readonly Binding<Intent>[]
  readonly cursor: number
  /** How many rows the cursor can stand on. */
  readonly count: number
  /** A line to type into, below the list; it has the keys while it is there. */
  readonly prompt?: ReactNode
  /** Those of the prompt. */
  readonly promptKeys?: readonly Binding<unknown>[]
  readonly draw: (width: number) => {
    readonly rows: readonly StyledRow[]
    readonly cursorRow: number
  }
}

/** A screen that is a list with a cursor: home, a deck. */
export function ListScreen(props: Props) {
  const {
    title,
    right = [],
    state,
    send,
    words,
    bindings,
    cursor,
    count,
    draw,
    prompt = null,
    promptKeys = [],
  } = props
  const signs = useSigns()
  const top = useRef(0)
  const moves = shown('up, down', words.keys.choose, null, { isRare: true })
  // Behind what Enter does, where there is something to enter.
  const at = Math.min(
    1,
    bindings.findIndex(({ keys }) => keys === '?'),
  )
  const all: readonly Binding<unknown>[] =
    count > 1 && at >= 0 ? [...bindings.slice(0, at), moves, ...bindings.slice(at)] : bindings

  useChords(
    (chord) => {
      const step = MOVES[chord]
      if (step !== undefined) {
        send({ type: 'cursor', to: Math.max(0, Math.min(count - 1, cursor + step)) })
        return
      }
      const intent = intentFor(bindings, chord)
      if (intent) send(intent)
    },
    { isActive: !state.isHelpShown && prompt === null },
  )

  return (
    <Screen
      title={state.isHelpShown ? words.help.title : title}
      right={right}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={state.isHelpShown ? helpKeys(words) : prompt === null ? all : promptKeys}
      words={words}
    >
      {({ width, height }) => {
        if (state.isHelpShown)
          return (
            <HelpOverlay
              bindings={[
                ...all,
                shown('pgup, pgdn, home, end', words.keys.choose, null),
                shown('ctrl-z', words.keys.suspend, null),
              ]}
              height={height}
              more={words.moreBelow}
              onClose={() => send({ type: 'help' })}
            />
          )
        const { rows, cursorRow } = draw(width)
        const room = prompt === null ? height : height - 1
        // What stands above the first row of the list is seen with it.
        const isNearTop = cursorRow <= Math.min(3, room - 2)
        // And what stands below its last row with that: no row there takes the cursor.
        const isAtEnd = count > 1 && cursor === count - 1
        if (isAtEnd) top.current = Math.min(cursorRow, lastTop(rows.length, room))
        else top.current = isNearTop ? 0 : topFor(cursorRow, top.current, rows.length, room)
        return (
          <Box flexDirection="column">
            <Rows rows={rows} top={top.current} height={room} more={words.moreBelow} />
            {prompt}
          </Box>
        )
      }}
    </Screen>
  )
}

const MOVES: Readonly<Record<string, number>> = {
  up: -1,
  k: -1,
  down: 1,
  j: 1,
  pgup: -10,
  pgdn: 10,
  home: -1e9,
  end: 1e9,
}
