import { useApp } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import type { Host } from '../core/interview/host/host.ts'
import type { Loop } from '../core/loop.ts'
import type { Words } from '../words/words.ts'
import type { Suspend } from './app.tsx'
import { CutTextIsSaid } from './cut-text.tsx'
import { Everywhere } from './keys/everywhere.tsx'
import { AsciiContext } from './parts/signs.tsx'
import type { HostSend } from './screens/host/send.ts'
import { HostScreen } from './screens/host-screen.tsx'
import type { Invite } from './screens/pair/invite-rows.ts'
import { LooksContext, looksOf, type Theme } from './theme.ts'

export type HostAppProps = {
  readonly loop: Pick<Loop<Host, never>, 'state' | 'subscribe'>
  readonly send: HostSend
  readonly words: Words
  readonly contentLang: string
  readonly invite: Invite | null
  readonly isAscii: boolean
  readonly theme: Theme
  readonly onReady: (suspend: Suspend) => void
}

export function HostApp(props: HostAppProps) {
  const { loop, send, words, contentLang, invite, isAscii, theme, onReady } = props
  const { suspendTerminal } = useApp()
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal])
  const host = useSyncExternalStore(loop.subscribe, loop.state)
  return (
    <AsciiContext value={isAscii}>
      <LooksContext value={looksOf(theme)}>
        <CutTextIsSaid>
          <Everywhere send={send} />
          <HostScreen {...{ host, send, words, contentLang, invite }} />
        </CutTextIsSaid>
      </LooksContext>
    </AsciiContext>
  )
}
