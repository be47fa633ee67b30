import { EXIT, type ExitCode } from '../core/errors.ts'

const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C, and what else ends a program, aborts `use` in order: nothing is left running, and no folder lying about. */
export async function interruptible(
  use: (signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const stop = new AbortController()
  const abort = (): void => stop.abort()
  for (const end of ENDS) process.once(end, abort)
  try {
    const code = await use(stop.signal)
    return stop.signal.aborted ? EXIT.interrupted : code
  } catch (error) {
    if (stop.signal.aborted) return EXIT.interrupted
    throw error
  } finally {
    for (const end of ENDS) process.off(end, abort)
  }
}
