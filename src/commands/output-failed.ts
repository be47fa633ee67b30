import { tell } from '../session/output.ts'
import { wordsAsked } from './words-asked.ts'

/** Standard output goes into a file or a device that takes no more; what was written so far is cut. */
export async function sayOutputFailed(
  argv: readonly string[],
  { code, message }: NodeJS.ErrnoException,
): Promise<void> {
  const words = await wordsAsked(argv)
  tell(words.outputFailed(code ?? message))
}
