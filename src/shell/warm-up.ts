import type { Session } from '../session/session.ts'
import type { Send } from '../ui/send.ts'
import { faultOf } from './files/fault-of.ts'

/**
 * What the first verdict would wait for, while the candidate looks around: the library that starts programs, and what a
 * language compiles once, such as Go its own library; the progress is on home.
 */
export async function warmInBackground(
  session: Session,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const { dirs } = session
  try {
    await warm(session, (done, of) => send({ type: 'warming', warming: { done, of } }), signal)
  } catch (error) {
    // Home goes on: the first answer that needs it says what is missing.
    if (!signal.aborted)
      send({ type: 'notice', notice: { code: 'fault', fault: faultOf(error, dirs.cache) } })
  } finally {
    if (!signal.aborted) send({ type: 'warming', warming: null })
  }
}

/** The same where no screen shows it: what is missing is said by the first run that needs it. */
export const warmUnseen = (session: Session, signal: AbortSignal): Promise<void> =>
  warm(session, () => undefined, signal).catch(() => undefined)

async function warm(
  { dirs }: Session,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const [{ warmUp }, { loadExeca }] = await Promise.all([
    import('../judge/languages/warm-ups.ts'),
    import('../judge/run/process.ts'),
  ])
  await loadExeca()
  await warmUp(dirs.cache, onProgress, signal)
}
