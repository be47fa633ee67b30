import { CommanderError } from 'commander'
import { EXIT, type ExitCode } from '../core/errors.ts'
import { flagsIn } from './flags.ts'
import type { ProgramHelp } from './help-in.ts'
import { buildProgram } from './program.ts'
import { usageError } from './usage.ts'
import { wordsAsked } from './words-asked.ts'

/** @throws SparrError usage, unknown-command and unknown-option for a line that cannot be read; those of its command. */
export async function runLine(argv: readonly string[]): Promise<ExitCode> {
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
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return EXIT.ok
    throw usageError(error, program, argv)
  }
}

/** Null where no help is asked for. English needs no widths but commander's own. */
async function helpFor(argv: readonly string[]): Promise<ProgramHelp | null> {
  const flags = flagsIn(argv)
  if (!flags.includes('--help') && !flags.includes('-h')) return null
  if ((await wordsAsked(argv)).lang === 'en')
    return { words: (await import('../words/help/en.ts')).enHelp, configuration: {} }
  const [{ helpIn }, { zhCNHelp }] = await Promise.all([
    import('./help-in.ts'),
    import('../words/help/zh-CN.ts'),
  ])
  return helpIn(zhCNHelp)
}
