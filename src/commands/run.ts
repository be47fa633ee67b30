/** One command line from its words to an exit code; every error that can be explained ends here. */
import { CommanderError } from 'commander'
import { EXIT, type ExitCode, SparrError } from '../core/errors.ts'
import type { Words } from '../words/words.ts'
import { report } from './output.ts'
import { buildProgram, EXAMPLES, type TranslatedHelp } from './program.ts'
import { usageError } from './usage.ts'

export async function run(argv: readonly string[]): Promise<number> {
  let code: ExitCode = EXIT.ok
  const help = await helpFor(argv)
  const program = buildProgram(
    (ended) => {
      code = ended
    },
    { argv, ...(help ? { help } : {}) },
  )
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok
    const known = error instanceof CommanderError ? usageError(error, program, argv) : error
    if (!(known instanceof SparrError)) throw known
    return report(known, await wordsAsked(argv), argv.includes('--json'))
  }
}

async function wordsAsked(argv: readonly string[]): Promise<Words> {
  const [{ wordsWithout }, { languagesAsked }] = await Promise.all([
    import('./session.ts'),
    import('./languages-asked.ts'),
  ])
  return wordsWithout(languagesAsked(argv))
}

/** Null where no help is asked for, or in English: the commands describe themselves in it. */
async function helpFor(argv: readonly string[]): Promise<TranslatedHelp | null> {
  if (!argv.includes('--help') && !argv.includes('-h')) return null
  if ((await wordsAsked(argv)).lang === 'en') return null
  const [{ helpIn, examplesIn }, { helpZhCN }] = await Promise.all([
    import('./help-in.ts'),
    import('../words/zh-CN-help.ts'),
  ])
  return { configuration: helpIn(helpZhCN), examples: examplesIn(EXAMPLES, helpZhCN) }
}
