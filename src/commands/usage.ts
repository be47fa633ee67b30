/** What commander says about a command line, as our own sentences with a "did you mean". */
import type { CommanderError } from 'commander'
import { type Fault, SparrError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { COMMANDS } from './all-commands.ts'
import { flagsIn } from './flags.ts'
import { wordsIn } from './languages-asked.ts'
import { usageOf } from './tell-commander.ts'

type Named = {
  readonly name: () => string
  readonly options: readonly { readonly long?: string | null | undefined }[]
  readonly commands: readonly Named[]
  /** What it was given, where it was called. */
  readonly args: readonly string[]
  readonly registeredArguments: readonly unknown[]
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

const named = ({ commands }: Named, word: string): Named | undefined =>
  commands.find((one) => one.name() === word)

function surplus({ args, registeredArguments }: Named, words: string): Fault {
  const described = COMMANDS.find((one) => one.words === words)
  const word = args[registeredArguments.length] ?? ''
  return { code: 'surplus-argument', word, usage: described ? usageOf(described) : '' }
}

/** The command that is called and the one below it. */
function commandsOf(program: Named, words: readonly string[]): readonly Named[] {
  const at = words.findIndex((word) => named(program, word) !== undefined)
  const command = named(program, words[at] ?? '')
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
    const [first = '', part = ''] = wordsIn(argv)
    const command = named(program, first)
    if (!command) return unknownCommand(first).fault
    const below = named(command, part)
    if (!below && command.commands.length > 0 && command.registeredArguments.length === 0)
      return unknownPart(first, part)
    return surplus(below ?? command, below ? `${first} ${part}` : first)
  }
  const problem = error.message.replace(/^error: /, '').replace(/\.?\s*$/, '')
  return { code: 'usage', problem: problem.charAt(0).toUpperCase() + problem.slice(1) }
}
