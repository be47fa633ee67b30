import type { App, AppEvent } from '../core/app/app.ts'
import type { DrillHappening } from '../core/drill/happening.ts'
import type { Stamp } from '../core/drill/time/stopwatch.ts'
import type { Words } from '../words/words.ts'

/** An event before the clock has stamped it. */
export type Intent = AppEvent extends infer E
  ? E extends AppEvent
    ? Omit<E, keyof Stamp>
    : never
  : never

/** Stamps the time and passes the event to the loop. */
export type Send = (intent: Intent) => void

/** What every screen gets, and nothing else. */
export type ScreenProps = { readonly state: App; readonly send: Send; readonly words: Words }

export const toDrill = (happening: DrillHappening): Intent => ({ type: 'drill', happening })
