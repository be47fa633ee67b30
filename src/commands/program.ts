/** The command line: every description of all-commands.ts told to commander, and run when it is called. */
import { Command as Commander } from 'commander'
import { EXIT, type ExitCode } from '../core/errors.ts'
import type { GlobalOptions } from '../session/session.ts'
import { VERSION } from '../session/version.ts'
import { COMMANDS } from './all-commands.ts'
import type { Command } from './description/command.ts'
import { examplesOf } from './examples.ts'
import { GLOBAL_OPTIONS } from './global-options.ts'
import type { ProgramHelp } from './help-in.ts'
import { languagesAsked } from './languages-asked.ts'
import { addArguments, addOptions } from './tell-commander.ts'
import { unknownCommand } from './usage.ts'

type ProgramOptions = {
  /** What will be parsed. */
  readonly argv: readonly string[]
  /** Null where no help is asked for. */
  readonly help: ProgramHelp | null
}

/**
 * `done` gets the exit code of the command that ran. Without help only those commands are made that `argv` can call:
 * making all of them takes 2 ms of each start.
 */
export function buildProgram(
  done: (code: ExitCode) => void,
  { argv, help }: ProgramOptions,
): Commander {
  const program = emptyProgram(help)
  const options = (): GlobalOptions => program.opts<GlobalOptions>()
  program.argument('[command]').action(async (name?: string) => {
    if (name !== undefined) throw unknownCommand(name)
    const { home } = await import('./practise/home.ts')
    done(await home(options()))
  })
  const made = new Map<string, Commander>()
  for (const command of COMMANDS) {
    const [first = '', part] = command.words.split(' ')
    if (help === null && !argv.includes(first)) continue
    const parent = (part === undefined ? undefined : made.get(first)) ?? program
    const words: Sentences = help?.words.commands[command.words] ?? {}
    const parser = parent.command(part ?? first).description(words['about'] ?? '')
    addArguments(parser, command.arguments, words)
    addOptions(parser, command.options, words)
    parser.action(async () => done(await runParsed(command, parser, options(), argv)))
    made.set(command.words, parser)
  }
  return program
}

type Sentences = Readonly<Record<string, string>>

function emptyProgram(help: ProgramHelp | null): Commander {
  const words: Sentences = help?.words.program ?? {}
  const program = new Commander('sparr')
    .exitOverride()
    .configureHelp(help?.configuration ?? {})
    .configureOutput({ writeErr: () => undefined })
    .helpCommand(false)
    .description(words['about'] ?? '')
    .addHelpText('before', help ? examplesOf(help.words) : '')
    .version(VERSION, '--version', words['version'])
    .helpOption('-h, --help', words['help'])
  addOptions(program, GLOBAL_OPTIONS, words)
  return program
}

async function runParsed(
  command: Command,
  parser: Commander,
  options: GlobalOptions,
  argv: readonly string[],
): Promise<ExitCode> {
  const given: Readonly<Record<string, unknown>> = Object.fromEntries([
    ...Object.keys(command.arguments).map((name, i) => [name, parser.processedArgs[i]]),
    ...Object.entries(command.options).map(([name, { without }]) => [
      name,
      parser.getOptionValue(name) ?? sharedOption(parser, name) ?? without,
    ]),
  ])
  return (await runGiven(command, given, options, argv)) ?? EXIT.ok
}

/** An option that the group has too (`import --deck`, `import exercise --deck`) is taken by the group, wherever it stands. */
function sharedOption(parser: Commander, name: string): unknown {
  const group = parser.parent
  return group?.parent ? group.getOptionValue(name) : undefined
}

/** `--lang` of a text is taken by commander for the program's own. */
function runGiven(
  command: Command,
  given: Readonly<Record<string, unknown>>,
  options: GlobalOptions,
  argv: readonly string[],
): ReturnType<Command['run']> {
  if (!('lang' in command.options)) return command.run(given, options)
  const { lang, textLang } = languagesAsked(argv)
  return command.run({ ...given, lang: textLang }, { ...options, lang })
}
