import { SparrError } from '../../core/errors.ts'
import type { Send } from '../../ui/send.ts'
import type { Session } from '../session.ts'

/** Compiles Go's library once per Go version while the candidate looks around; its progress is on home. */
export async function warmInBackground(
  { dirs }: Session,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const { isWarm, warm } = await import('../../judge/warm.ts')
  try {
    if (await isWarm(dirs.cache)) return
    await warm(dirs.cache, (done, of) => send({ type: 'warming', warming: { done, of } }), signal)
  } catch (error) {
    // No Go, or the program ends: the first judged answer says what is missing.
    if (!signal.aborted && !(error instanceof SparrError)) throw error
  } finally {
    if (!signal.aborted) send({ type: 'warming', warming: null })
  }
}
