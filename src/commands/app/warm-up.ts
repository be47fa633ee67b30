import { SparrError } from '../../core/errors.ts'
import type { Send } from '../../ui/send.ts'
import type { Session } from '../session.ts'

/**
 * What the first verdict would wait for, while the candidate looks around: the library that starts programs, and Go's
 * own, which is compiled once per version of Go; its progress is on home.
 */
export async function warmInBackground(
  { dirs }: Session,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const [{ isWarm, warm }, { loadExeca }] = await Promise.all([
    import('../../judge/warm.ts'),
    import('../../judge/process.ts'),
  ])
  try {
    await loadExeca()
    if (await isWarm(dirs.cache)) return
    await warm(dirs.cache, (done, of) => send({ type: 'warming', warming: { done, of } }), signal)
  } catch (error) {
    // No Go, or the program ends: the first judged answer says what is missing.
    if (!signal.aborted && !(error instanceof SparrError)) throw error
  } finally {
    if (!signal.aborted) send({ type: 'warming', warming: null })
  }
}
