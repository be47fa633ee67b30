/** What commander says about a command line, as our own sentences with a "did you mean". */
import type { CommanderError } from 'commander'
import { type Fault, SparrError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { COMMANDS } from './all-commands.ts'
import { flagsIn } from './flags.ts'

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

/** Below a command such as `story`. */
function unknownPart(first: string, part: string): Fault {
  const all = COMMANDS.flatMap(({ words }) => {
    const [one, of] = words.split(' ')
    return one === first && of !== undefined ? [of] : []
  })
  const near = nearest(part, all)
  const known = near === undefined ? '' : `${first} ${near}`
  return { code: 'unknown-command', name: `${first} ${part}`, near: known }
}

/** The command that is called and the one below it. */
function commandsOf(program: Named, words: readonly string[]): readonly Named[] {
  const named = (word: string) => program.commands.find((one) => one.name() === word)
  const at = words.findIndex((word) => named(word) !== undefined)
  const command = named(words[at] ?? '')
  return command ? [command, ...commandsOf(command, words.slice(at + 1))] : []
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
  const flags = flagsIn(argv)
  if (error.code === 'commander.unknownOption') {
    const known = [program, ...commandsOf(program, flags)]
      .flatMap(({ options }) => options)
      .flatMap(({ long }) => (long ? [long] : []))
    const near = nearest(quoted, [...known, '--help']) ?? ''
    return { code: 'unknown-option', name: quoted, near }
  }
  if (error.code === 'commander.excessArguments') {
    const [first = '', part = ''] = argv.filter((word) => !word.startsWith('-'))
    const command = program.commands.find((one) => one.name() === first)
    if (!command) return unknownCommand(first).fault
    if (command.commands.length > 0) return unknownPart(first, part)
  }
  const problem = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '')
  return { code: 'usage', problem: problem.charAt(0).toUpperCase() + problem.slice(1) }
}
