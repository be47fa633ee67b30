/** One command line from its words to an exit code; every error that can be explained ends here. */
import { CommanderError } from 'commander'
import { EXIT, type ExitCode, SparrError } from '../core/errors.ts'
import type { Words } from '../words/words.ts'
import type { ProgramHelp } from './help-in.ts'
import { languagesAsked } from './languages-asked.ts'
import { report } from './output.ts'
import { buildProgram } from './program.ts'
import { usageError } from './usage.ts'

export async function run(argv: readonly string[]): Promise<number> {
  let code: ExitCode = EXIT.ok
  const help = await helpFor(argv)
  const program = buildProgram(
    (ended) => {
      code = ended
    },
    { argv, help },
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
  const { wordsWithout } = await import('./session.ts')
  return wordsWithout(languagesAsked(argv))
}

/** Null where no help is asked for. */
async function helpFor(argv: readonly string[]): Promise<ProgramHelp | null> {
  if (!argv.includes('--help') && !argv.includes('-h')) return null
  const [{ helpIn }, { lang }] = await Promise.all([import('./help-in.ts'), wordsAsked(argv)])
  if (lang === 'en') return helpIn((await import('../words/en-help.ts')).enHelp)
  return helpIn((await import('../words/zh-CN-help.ts')).zhCNHelp)
}
