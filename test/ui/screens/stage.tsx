/** A drill screen to look at, and a whole program to press keys on: everything but the world outside. */
import type { AppEffect, AppEvent, App as AppState } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import type { Drill, Task } from '../../../src/core/drill/drill.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import { startLoop } from '../../../src/core/loop.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { App } from '../../../src/ui/app.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { en } from '../../../src/words/en.ts'
import { stepApp } from '../../core/app/step-app.ts'
import { FILE, START, taskOf } from '../../core/drill/sitting.ts'
import { evening } from '../../core/practice/evening.ts'
import { type Shown, show } from '../show.tsx'

/** Options stay in the order of the question. */
export function sit(question: Question, task: Partial<Task> = {}, isReadOnly = false): Drill {
  return startDrill({ ...taskOf(question), ...task }, START, {
    sitting: 's1',
    file: FILE,
    shuffle: (count) => Array.from({ length: count }, (_, i) => i),
    isReadOnly,
  })
}

export const listed = ({ id, kind, title, level, minutes }: Question): CatalogQuestion => ({
  name: `deck/${id}`,
  kind,
  title,
  lang: 'en',
  level,
  minutes,
  difficulty: 3,
  tags: [],
  language: kind === 'code' ? 'go' : null,
  digest: 'd1',
})

export function appOn(screen: AppState['screen'], over: Partial<AppState> = {}): AppState {
  const questions: readonly CatalogQuestion[] = []
  return {
    ...newApp({
      catalog: {
        problems: 0,
        decks: [
          { name: 'deck', title: 'A deck', lang: 'en', version: '1.0.0', origin: 'own', questions },
        ],
      },
      progress: new Map(),
      drafts: [],
      evening: evening(),
      notices: [],
      contentLang: 'en',
      homeDir: '/home',
      now: START.at,
    }),
    ...over,
    screen,
  }
}

export const inDrill = (drill: Drill, over: Partial<AppState> = {}): AppState =>
  appOn({ name: 'drill', drill }, over)

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
