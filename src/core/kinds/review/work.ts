import type { Spotting } from '../spotting.ts'
import type { Texts } from '../work.ts'

/** Lines of an exhibit that were named, each with what is wrong there. */
export type ReviewWork = {
  readonly spotting: Spotting
  readonly texts: Texts
  /** The spot whose sentence is being written. */
  readonly noting: string | null
}
