/**
 * What is read and what is written on a call: side by side, or one after the other in a narrow window. These draw and are no
 * components: the line keeps its caret whatever pane it moves to.
 */
import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Call } from '../../../core/interview/host/call.ts'
import { BLANK } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { Rows, topFor } from '../../parts/rows.tsx'
import type { Scroll } from '../../parts/use-scroll.ts'
import { LINE_ROWS } from '../labelled-line.tsx'
import { liveRows } from '../pair/host-rows.ts'
import type { Invite } from '../pair/invite-rows.ts'
import { endRows, hintRows, noteRows, scoringRows, summaryRows, takeawayRows } from './desk-rows.ts'
import { briefRows, promptRows } from './read-rows.ts'

type Panes = {
  readonly call: Call
  readonly words: Words
  readonly signs: Signs
  readonly width: number
  readonly height: number
  readonly reading: Scroll
  readonly writing: Scroll
  /** How a candidate gets to a screen of their own; null: they have none. */
  readonly invite: Invite | null
  /** The line that is typed into, in so many columns; null: nothing is. */
  readonly typing: ((width: number) => ReactNode) | null
}

export function widePanes(panes: Panes) {
  const { call, words, signs, width, height, reading } = panes
  const left = Math.floor((width - 3) * 0.52)
  const right = width - 3 - left
  const view = { call, words, signs, width: left }
  const prompt = promptRows(view)
  const isLive = call.party !== null && (call.side === 'answer' || call.side === 'notes')
  const all = isLive ? liveOf({ ...panes, width: left }) : [...prompt, BLANK, ...briefRows(view)]
  const anchor = call.side === 'brief' ? prompt.length + 1 : 0
  const rule: readonly StyledRow[] = Array.from({ length: height }, () => [
    { text: signs.column, style: 'dim' },
  ])
  return (
    <Box>
      <Box flexDirection="column" width={left} flexShrink={0}>
        <Rows
          rows={all}
          top={reading.top(all.length, height, { anchor })}
          height={height}
          more={words.moreBelow}
        />
      </Box>
      <Box flexDirection="column" width={3} paddingX={1} flexShrink={0}>
        <Rows rows={rule} top={0} height={height} more={String} />
      </Box>
      <Box flexDirection="column" width={right} flexShrink={0}>
        {deskPane({ ...panes, width: right })}
      </Box>
    </Box>
  )
}

export function narrowPane(panes: Panes) {
  const { call, words, signs, width, reading, typing } = panes
  const { desk, side } = call
  const isDesk = desk.at !== 'talk' && desk.at !== 'note' && desk.at !== 'say'
  if (side === 'notes' || isDesk) return deskPane(panes)
  const view = { call, words, signs, width }
  const rows =
    side === 'answer' ? liveOf(panes) : side === 'prompt' ? promptRows(view) : briefRows(view)
  const hint = hintRows(view)
  const forHint = Math.min(hint.length, Math.floor(roomIn(panes) / 2))
  const room = roomIn(panes) - forHint
  return (
    <>
      <Rows rows={rows} top={reading.top(rows.length, room)} height={room} more={words.moreBelow} />
      <Rows rows={hint} top={0} height={forHint} more={words.moreBelow} />
      {typing?.(width)}
    </>
  )
}

const liveOf = ({ call, ...view }: Panes): readonly StyledRow[] =>
  call.party ? liveRows({ ...view, call, party: call.party }) : []

const roomIn = ({ height, typing }: Panes): number => height - (typing ? LINE_ROWS : 0)

/** The interviewer's own pane. */
function deskPane(panes: Panes) {
  const { call, words, signs, width, typing } = panes
  const view = { call, words, signs, width }
  const room = roomIn(panes)
  switch (call.desk.at) {
    case 'score':
    case 'evidence': {
      const { rows, cursorRow } = scoringRows(view)
      const top = topFor(cursorRow, 0, rows.length, room)
      return (
        <>
          <Rows rows={rows} top={top} height={room} more={words.moreBelow} />
          {typing?.(width)}
        </>
      )
    }
    case 'takeaways':
      return (
        <>
          <Rows rows={takeawayRows(view)} top={0} height={room} more={words.moreBelow} />
          {typing?.(width)}
        </>
      )
    case 'talk':
    case 'note':
    case 'say':
      return notesPane(panes, summaryRows(view))
    case 'end':
      return notesPane(panes, [BLANK, ...endRows(view)])
  }
}

/** The notes, and what stays in view below them. */
function notesPane(panes: Panes, below: readonly StyledRow[]) {
  const { call, words, signs, width, writing, typing } = panes
  const room = roomIn(panes)
  const rows = noteRows({ call, words, signs, width })
  const forNotes = Math.max(1, room - below.length)
  return (
    <>
      <Rows
        rows={rows}
        top={writing.top(rows.length, forNotes, { anchor: Math.max(0, rows.length - forNotes) })}
        height={Math.min(rows.length, forNotes)}
        more={words.moreBelow}
      />
      {/* The line stands where the next note will. */}
      {typing?.(width)}
      <Rows rows={below} top={0} height={Math.min(below.length, room - 1)} more={words.moreBelow} />
    </>
  )
}
