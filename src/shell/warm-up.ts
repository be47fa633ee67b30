import type { Session } from '../session/session.ts'
import type { Send } from '../ui/send.ts'

/**
 * What the first verdict would wait for, while the candidate looks around: the library that starts programs, and what a
 * language compiles once, such as Go its own library; the progress is on home.
 */
export async function warmInBackground(
  { dirs }: Session,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const [{ warmUp }, { loadExeca }] = await Promise.all([
    import('../judge/languages/warm-ups.ts'),
    import('../judge/run/process.ts'),
  ])
  try {
    await loadExeca()
    await warmUp(dirs.cache, (done, of) => send({ type: 'warming', warming: { done, of } }), signal)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    if (!signal.aborted) send({ type: 'warming', warming: null })
  }
}
