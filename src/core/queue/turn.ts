/** What a worker does with a job that was given to it. Pure: what there is to know comes in. */
import type { JobResult, Lack } from './result.ts'
import { isFinal } from './result.ts'

/** How often somebody may begin to judge a job and end before it has a result. */
export const MOST_TRIES = 3
/** A job that is passed on for ever is nobody's. */
const MOST_DELIVERIES = 60

export type Given = {
  /** How often the server gave it to somebody, this time included. */
  readonly deliveries: number
  /** How often somebody began to judge it. */
  readonly tries: number
  /** What is there already. */
  readonly earlier: JobResult | null
  /** What this machine has not; null where it can judge. */
  readonly lack: Lack | null
  /** Whether another machine says that it can; asked only where this one cannot. */
  readonly hasOther: boolean
}

/** `done`: the result is there. `pass`: another one should have it. */
export type Turn = 'done' | 'poison' | 'judge' | 'pass' | 'refuse'

export function turnFor({ deliveries, tries, earlier, lack, hasOther }: Given): Turn {
  if (earlier !== null && isFinal(earlier)) return 'done'
  if (tries >= MOST_TRIES || deliveries > MOST_DELIVERIES) return 'poison'
  if (lack === null) return 'judge'
  return hasOther ? 'pass' : 'refuse'
}
