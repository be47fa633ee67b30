/** One command line from its words to an exit code; every error that can be explained ends here. */
import { SparrError } from '../core/errors.ts'
import { explained } from '../core/system-fault.ts'
import { report } from '../session/output.ts'
import { flagsIn } from './flags.ts'

export async function run(argv: readonly string[]): Promise<number> {
  try {
    if (argv.length > 0) {
      const { runLine } = await import('./run-line.ts')
      return await runLine(argv)
    }
    // As most people start it there is nothing to parse, and commander is 3 ms of the first frame.
    const { home } = await import('./practise/home.ts')
    return await home({})
  } catch (error) {
    const fault = explained(error)
    if (fault === null) throw error
    const { wordsAsked } = await import('./words-asked.ts')
    return report(
      new SparrError(fault, { cause: error }),
      await wordsAsked(argv),
      flagsIn(argv).includes('--json'),
    )
  }
}
