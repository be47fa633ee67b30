/** Signals that end or stop the program while Ink has the terminal. */

const ENDS = ['SIGTERM', 'SIGHUP'] as const
export type EndSignal = (typeof ENDS)[number]

/**
 * On SIGTERM and SIGHUP: `flush` saves what is not saved, `leave` gives the terminal back (Ink's `unmount`), then the
 * signal ends the program as if it had never been caught. Both must be synchronous. Returns how to stop listening.
 */
export function onEnd(flush: (signal: EndSignal) => void, leave: () => void): () => void {
  const listeners = ENDS.map((signal) => {
    const listener = () => {
      stop()
      try {
        flush(signal)
      } finally {
        try {
          leave()
        } finally {
          process.kill(process.pid, signal)
        }
      }
    }
    process.on(signal, listener)
    return [signal, listener] as const
  })
  function stop(): void {
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
  return stop
}

/** Ink's `suspendTerminal`, in its form without a callback. */
export type SuspendUntilResumed = () => Promise<{ readonly resume: () => Promise<void> }>

/** Longer than a stop takes; spent only where there is no shell to come back from. */
const NOT_STOPPED_MS = 200

/**
 * Ctrl-Z: gives the terminal back, stops, and draws the screen again when the shell's `fg` continues us. Resolves then.
 * Stops the whole job, because a shell that waits for `npx` would wait forever if only its child stopped.
 */
export async function stopUntilContinued(suspendTerminal: SuspendUntilResumed): Promise<void> {
  const suspension = await suspendTerminal()
  try {
    await new Promise<void>((resolve) => {
      // The timer keeps Node alive (Ink has let go of stdin), and ends the wait where nothing can stop us: a terminal
      // without job control, where the signal is dropped.
      const timer = setTimeout(done, NOT_STOPPED_MS)
      process.once('SIGCONT', done)
      process.kill(0, 'SIGTSTP')

      function done(): void {
        clearTimeout(timer)
        process.off('SIGCONT', done)
        resolve()
      }
    })
  } finally {
    await suspension.resume()
  }
}
