import { useApp } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import type { Loop } from '../core/loop.ts'
import type { Preview } from '../core/preview.ts'
import type { Words } from '../words/words.ts'
import type { Suspend } from './app.tsx'
import { CutTextIsSaid } from './cut-text.tsx'
import { Everywhere } from './keys/everywhere.tsx'
import { AsciiContext } from './parts/signs.tsx'
import { PreviewScreen, type PreviewSend } from './screens/preview-screen.tsx'
import { LooksContext, looksOf, type Theme } from './theme.ts'

export type PreviewAppProps = {
  readonly loop: Pick<Loop<Preview, never>, 'state' | 'subscribe'>
  readonly send: PreviewSend
  readonly words: Words
  readonly isAscii: boolean
  readonly theme: Theme
  readonly onReady: (suspend: Suspend) => void
}

export function PreviewApp(props: PreviewAppProps) {
  const { loop, send, words, isAscii, theme, onReady } = props
  const { suspendTerminal } = useApp()
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal])
  const preview = useSyncExternalStore(loop.subscribe, loop.state)
  return (
    <AsciiContext value={isAscii}>
      <LooksContext value={looksOf(theme)}>
        <CutTextIsSaid>
          <Everywhere send={send} />
          <PreviewScreen preview={preview} send={send} words={words} />
        </CutTextIsSaid>
      </LooksContext>
    </AsciiContext>
  )
}
