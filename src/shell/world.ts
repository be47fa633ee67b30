/** What the hands of the loop work with. */
import type { AppEffect } from '../core/app/app.ts'
import type { Fault } from '../core/errors.ts'
import type { Hands } from '../core/loop.ts'
import type { Loaded } from '../decks/load.ts'
import type { Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import type { Send } from '../ui/send.ts'
import type { Editing } from './files/editing.ts'
import type { Running } from './sitting/judge-run.ts'
import type { Sittings } from './sitting/sittings.ts'

export type AppHands<T extends AppEffect['type'] = AppEffect['type']> = Hands<AppEffect, Send, T>

export type World = {
  readonly session: Session
  readonly store: Store
  readonly loaded: () => Promise<Loaded>
  readonly now: () => { readonly at: number; readonly monoMs: number }
  readonly sittings: Sittings
  readonly running: Running
  readonly editing: Editing
  /** Judge this file instead of the one in the workspace. */
  readonly namedFile: string | null
  /** With what kept the one question that was asked for from being opened. */
  readonly quit: (fault?: Fault) => void
}
