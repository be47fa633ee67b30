import { useApp } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import type { Room } from '../core/interview/pair/room.ts'
import type { Loop } from '../core/loop.ts'
import type { Words } from '../words/words.ts'
import type { Suspend } from './app.tsx'
import { CutTextIsSaid } from './cut-text.tsx'
import { Everywhere } from './keys/everywhere.tsx'
import { AsciiContext } from './parts/signs.tsx'
import { CandidateScreen } from './screens/pair/candidate-screen.tsx'
import type { RoomSend } from './screens/pair/room-send.ts'
import { LooksContext, looksOf, type Theme } from './theme.ts'

export type CandidateAppProps = {
  readonly loop: Pick<Loop<Room, never>, 'state' | 'subscribe'>
  readonly send: RoomSend
  readonly words: Words
  readonly isAscii: boolean
  readonly theme: Theme
  readonly onReady: (suspend: Suspend) => void
}

export function CandidateApp(props: CandidateAppProps) {
  const { loop, send, words, isAscii, theme, onReady } = props
  const { suspendTerminal } = useApp()
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal])
  const room = useSyncExternalStore(loop.subscribe, loop.state)
  return (
    <AsciiContext value={isAscii}>
      <LooksContext value={looksOf(theme)}>
        <CutTextIsSaid>
          <Everywhere send={send} />
          <CandidateScreen room={room} send={send} words={words} />
        </CutTextIsSaid>
      </LooksContext>
    </AsciiContext>
  )
}
