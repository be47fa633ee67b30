/** A drill screen to look at, and a whole program to press keys on: everything but the world outside. */
import type { AppEffect, AppEvent, App as AppState } from '../../../src/core/app/app.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { startLoop } from '../../../src/core/loop.ts'
import { App } from '../../../src/ui/app.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { en } from '../../../src/words/en.ts'
import { stepApp } from '../../core/app/step-app.ts'
import { START } from '../../core/drill/sitting.ts'
import { type Shown, show } from '../show.tsx'

export { appOn, inDrill, listed, sit } from './seated.ts'

export type Live = Shown & {
  readonly state: () => AppState
  readonly drill: () => Drill
  readonly send: (intent: Intent) => void
  readonly effects: readonly AppEffect[]
}

type Size = { readonly columns?: number; readonly rows?: number; readonly isAscii?: boolean }

/** Keys lead to events and events to frames, as in the program; the clock stands. */
export async function live(
  first: AppState,
  { isAscii = false, ...size }: Size = {},
): Promise<Live> {
  const effects: AppEffect[] = []
  const loop = startLoop<AppState, AppEvent, AppEffect>(first, stepApp, (effect) => {
    effects.push(effect)
  })
  const send = (intent: Intent): void => loop.send({ ...intent, ...START } as AppEvent)
  const shown = await show(
    <App
      loop={loop}
      send={send}
      words={en}
      theme="auto"
      isAscii={isAscii}
      onReady={() => undefined}
    />,
    size,
  )
  return {
    ...shown,
    state: loop.state,
    send,
    effects,
    drill() {
      const { screen } = loop.state()
      if (screen.name !== 'drill') throw new Error(`the screen is ${screen.name}`)
      return screen.drill
    },
  }
}
