import type { Fault } from '../core/errors.ts'
import { explained } from '../core/system-fault.ts'

/**
 * A bug in something that nobody awaits (an effect, a listener) ends the program in order, not in the middle of a frame.
 * What the machine refused is no bug: it is told, and the program goes on.
 */
export function watchForBugs(tell: (fault: Fault) => void): {
  readonly bug: Promise<never>
  readonly stop: () => void
} {
  const { promise, reject } = Promise.withResolvers<never>()
  // Nobody may be waiting yet, or any more.
  promise.catch(() => undefined)
  const met = (error: unknown): void => {
    const fault = explained(error)
    if (fault === null) reject(error)
    else tell(fault)
  }
  process.on('uncaughtException', met).on('unhandledRejection', met)
  return {
    bug: promise,
    stop: () => void process.off('uncaughtException', met).off('unhandledRejection', met),
  }
}

/** For whoever performs effects: what is no bug is told where it happens, so that it holds up nothing else. */
export const told =
  (tell: (fault: Fault) => void) =>
  (error: unknown): void => {
    const fault = explained(error)
    if (fault === null) throw error
    tell(fault)
  }
