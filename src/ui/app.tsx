import { useApp } from 'ink'
import { lazy, type ReactElement, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { App as AppState } from '../core/app/app.ts'
import type { Loop } from '../core/loop.ts'
import type { Words } from '../words/words.ts'
import { CutTextIsSaid } from './cut-text.tsx'
import { Everywhere } from './keys/everywhere.tsx'
import { AsciiContext } from './parts/signs.tsx'
import { DeckScreen } from './screens/deck-screen.tsx'
import { HomeScreen } from './screens/home-screen.tsx'
import { OfferScreen } from './screens/offer-screen.tsx'
import { OpeningScreen } from './screens/opening-screen.tsx'
import { SearchScreen } from './screens/search-screen.tsx'
import type { ScreenProps, Send } from './send.ts'
import { LooksContext, looksOf, type Theme } from './theme.ts'

const StatsScreen = lazy(async () => ({
  default: (await import('./screens/stats-screen.tsx')).StatsScreen,
}))

const EndScreen = lazy(async () => ({
  default: (await import('./screens/end-screen.tsx')).EndScreen,
}))

const StoriesScreen = lazy(async () => ({
  default: (await import('./screens/stories-screen.tsx')).StoriesScreen,
}))

/** Markdown, diffs and fields are not needed for home: they come with the first question. */
const DrillScreen = lazy(async () => ({
  default: (await import('./screens/drill/drill-screen.tsx')).DrillScreen,
}))

const MockDrill = lazy(async () => ({
  default: (await import('./screens/mock/mock-drill.tsx')).MockDrill,
}))

const MockEndScreen = lazy(async () => ({
  default: (await import('./screens/mock/mock-end-screen.tsx')).MockEndScreen,
}))

const MockOfferScreen = lazy(async () => ({
  default: (await import('./screens/mock/mock-offer-screen.tsx')).MockOfferScreen,
}))

const MockOpeningScreen = lazy(async () => ({
  default: (await import('./screens/mock/mock-opening-screen.tsx')).MockOpeningScreen,
}))

export type AppProps = {
  readonly loop: Pick<Loop<AppState, never>, 'state' | 'subscribe'>
  readonly send: Send
  readonly words: Words
  readonly isAscii: boolean
  readonly theme: Theme
  /** How to hand over the terminal, as soon as there is something on it. */
  readonly onReady: (suspend: Suspend) => void
}

/** Leaves the screen to `run`, or until the handle resumes, and draws again. */
export type Suspend = ReturnType<typeof useApp>['suspendTerminal']

export function App({ loop, send, words, isAscii, theme, onReady }: AppProps) {
  const { suspendTerminal } = useApp()
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal])
  const state = useSyncExternalStore(loop.subscribe, loop.state)
  return (
    <AsciiContext value={isAscii}>
      <LooksContext value={looksOf(theme)}>
        <CutTextIsSaid>
          <Everywhere send={send} />
          <CurrentScreen state={state} send={send} words={words} />
        </CutTextIsSaid>
      </LooksContext>
    </AsciiContext>
  )
}

function CurrentScreen(props: ScreenProps): ReactElement {
  const { screen } = props.state
  switch (screen.name) {
    case 'home':
      return <HomeScreen {...props} />
    case 'deck':
      return <DeckScreen {...props} />
    case 'search':
      return <SearchScreen {...props} />
    case 'offer':
      return <OfferScreen {...props} />
    case 'opening':
      return <OpeningScreen {...props} />
    case 'stats':
      return (
        <Suspense fallback={null}>
          <StatsScreen {...props} />
        </Suspense>
      )
    case 'end':
      return (
        <Suspense fallback={null}>
          <EndScreen {...props} />
        </Suspense>
      )
    case 'stories':
      return (
        <Suspense fallback={null}>
          <StoriesScreen {...props} />
        </Suspense>
      )
    case 'drill':
      return (
        <Suspense fallback={<OpeningScreen {...props} />}>
          {props.state.mock ? (
            <MockDrill key={screen.drill.sitting} {...props} />
          ) : (
            <DrillScreen key={screen.drill.sitting} {...props} />
          )}
        </Suspense>
      )
    case 'mock':
      return (
        <Suspense fallback={null}>
          <MockEndScreen {...props} />
        </Suspense>
      )
    case 'mock-opening':
      return (
        <Suspense fallback={null}>
          <MockOpeningScreen {...props} />
        </Suspense>
      )
    case 'mock-offer':
      return (
        <Suspense fallback={<OpeningScreen {...props} />}>
          <MockOfferScreen {...props} />
        </Suspense>
      )
  }
}
