/** One command line from its words to an exit code; every error that can be explained ends here. */
import { CommanderError } from 'commander'
import { EXIT, type ExitCode, SparrError } from '../core/errors.ts'
import { wordsFor } from '../words/words.ts'
import { languageFrom } from './language.ts'
import { report } from './output.ts'
import { buildProgram } from './program.ts'
import { usageError } from './usage.ts'

export async function run(argv: readonly string[]): Promise<number> {
  let code: ExitCode = EXIT.ok
  const program = buildProgram((ended) => {
    code = ended
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok
    const known = error instanceof CommanderError ? usageError(error, program, argv) : error
    if (!(known instanceof SparrError)) throw known
    const words = wordsFor(languageFrom(null, process.env))
    return report(known, words, argv.includes('--json'))
  }
}
