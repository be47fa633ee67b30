import type { Words } from '../words/words.ts'
import { languagesAsked } from './languages-asked.ts'

/** In which words a command line is answered where no session is open. */
export async function wordsAsked(argv: readonly string[]): Promise<Words> {
  const { wordsWithout } = await import('../session/session.ts')
  return wordsWithout(languagesAsked(argv))
}
