/**
 * A command as data: its words, what it takes, and how it runs. Every start of the program reads all of these descriptions,
 * so they import nothing but this, and load what they do when it is asked for.
 */
import { type ExitCode, SparrError } from '../../core/errors.ts'
import type { GlobalOptions } from '../../session/session.ts'
import type { HelpWords } from '../../words/help/en.ts'
import type { Option } from './option.ts'

type Described = HelpWords['commands']
type CommandWords = keyof Described

/** How many words an argument takes, and what the command gets of them. */
type Taken = {
  readonly one: string
  readonly maybe: string | undefined
  readonly some: readonly string[]
  readonly any: readonly string[]
}
/** By their names, in the order in which they are written. */
type Arguments = Readonly<Record<string, keyof Taken>>
type Options = Readonly<Record<string, Option<unknown>>>

/** What a command is given: its arguments and options by their names. */
type Given<A extends Arguments, O extends Options> = {
  readonly [K in keyof A]: Taken[A[K]]
} & { readonly [K in keyof O]: O[K]['without'] }

type Ended = Promise<ExitCode> | Promise<void>

export type Command = {
  readonly words: CommandWords
  readonly arguments: Arguments
  readonly options: Options
  /** Without an exit code it went well. */
  run(given: Readonly<Record<string, unknown>>, options: GlobalOptions): Ended
}

type Description<W extends CommandWords, A extends Arguments, O extends Options> = {
  readonly words: W
  readonly arguments?: A
  /** Each has its sentence in the help. */
  readonly options?: O & Readonly<Record<Exclude<keyof O, keyof Described[W]>, never>>
  readonly run: (given: Given<A, O>, options: GlobalOptions) => Ended
}

type None = Record<never, never>

/** `run` gets what `arguments` and `options` say: the loop of program.ts reads it by them. */
export function command<
  W extends CommandWords,
  A extends Arguments = None,
  O extends Options = None,
>(description: Description<W, A, O>): Command {
  const none = {}
  return { arguments: none, options: none, ...description }
}

/** Does nothing by itself. */
export function group(words: CommandWords, problem: string): Command {
  return command({
    words,
    run: async () => {
      throw new SparrError({ code: 'usage', problem })
    },
  })
}
