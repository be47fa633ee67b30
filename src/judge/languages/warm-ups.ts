// What is done once, before the first answer: home does it in the background, `doctor` while it is watched.
import { SparrError } from '../../core/errors.ts'
import type { WarmUp } from './language-rules.ts'
import { LANGUAGE_RULES } from './languages.ts'

export const WARM_UPS: readonly WarmUp[] = Object.values(LANGUAGE_RULES).flatMap(
  ({ warmUp }) => warmUp ?? [],
)

/** True when there was something to do. A language whose tools are missing is left out: its first answer says so. */
export async function warmUp(
  cacheDir: string,
  onProgress: (done: number, of: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  let wasCold = false
  let refused: unknown
  for (const { isDone, run } of WARM_UPS) {
    try {
      if (await isDone(cacheDir)) continue
      await run(cacheDir, onProgress, signal)
      wasCold = true
    } catch (error) {
      if (isLeftOut(error)) continue
      // What one language cannot prepare another may.
      refused ??= error
    }
  }
  if (refused !== undefined) throw refused
  return wasCold
}

function isLeftOut(error: unknown): boolean {
  if (!(error instanceof SparrError)) return false
  return error.fault.code === 'tool-missing' || error.fault.code === 'tool-too-old'
}
