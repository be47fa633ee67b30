import type { Fault } from '../core/errors.ts'

/** What opening the database or the settings met and went on from. Fits the notices of `core/app/app.ts`. */
export type StoreNotice =
  /**
   * A database that could not be read was kept as `path`; the fresh one has the `rescued` rows of its log. `copy`: the
   * newest copy of a day, which may have more of them; empty without one.
   */
  | {
      readonly code: 'moved-aside'
      readonly path: string
      readonly rescued: number
      readonly copy: string
    }
  /** Another program holds the lock of the database at `path`: what there is can be read, nothing can be added. */
  | { readonly code: 'locked'; readonly path: string }
  /** Nothing can be written at `path`: what is learnt or set now lasts until the program ends. */
  | { readonly code: 'in-memory'; readonly path: string; readonly problem: string }

export type SettingsNotice =
  /** The settings could not be read and are now the defaults; the file is kept as `path`. */
  | { readonly code: 'settings-broken'; readonly path: string }
  | { readonly code: 'in-memory'; readonly path: string; readonly problem: string }
  /** One line of the file does not hold (`unknown-setting`, `bad-value`); it is left alone and its default is used. */
  | { readonly code: 'fault'; readonly fault: Fault }
