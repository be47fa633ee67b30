/** What commander says about a command line, as our own sentences with a "did you mean". */
import type { CommanderError } from 'commander'
import { type Fault, SparrError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { COMMANDS } from './all-commands.ts'

type Named = {
  readonly name: () => string
  readonly options: readonly { readonly long?: string | null | undefined }[]
  readonly commands: readonly Named[]
}

export function unknownCommand(name: string): SparrError {
  const near = nearest(
    name,
    COMMANDS.map(({ words }) => words).filter((words) => !words.includes(' ')),
  )
  return new SparrError({ code: 'unknown-command', name, near: near ?? '' })
}

export function usageError(
  error: CommanderError,
  program: Named,
  argv: readonly string[],
): SparrError {
  return new SparrError(faultOf(error, program, argv), { cause: error })
}

function faultOf(error: CommanderError, program: Named, argv: readonly string[]): Fault {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  if (error.code === 'commander.unknownOption') {
    const command = program.commands.find((one) => argv.includes(one.name()))
    const known = [program, ...(command ? [command] : [])]
      .flatMap(({ options }) => options)
      .flatMap(({ long }) => (long ? [long] : []))
    const near = nearest(quoted, [...known, '--help']) ?? ''
    return { code: 'unknown-option', name: quoted, near }
  }
  if (error.code === 'commander.excessArguments') {
    const [first = ''] = argv.filter((word) => !word.startsWith('-'))
    const isCommand = program.commands.some((one) => one.name() === first)
    if (!isCommand) return unknownCommand(first).fault
  }
  const problem = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '')
  return { code: 'usage', problem: problem.charAt(0).toUpperCase() + problem.slice(1) }
}
