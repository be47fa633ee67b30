import { COMMANDS } from './all-commands.ts'
import { flagsIn } from './flags.ts'
import { GLOBAL_OPTIONS, written } from './global-options.ts'

/** Options of the program that take the next word. */
const VALUED: ReadonlySet<string> = new Set(
  Object.entries(GLOBAL_OPTIONS).flatMap(([name, { type }]) =>
    type === 'flag' ? [] : [written(name)],
  ),
)

const isWordOf =
  (args: readonly string[]) =>
  (arg: string, i: number): boolean =>
    !arg.startsWith('-') && !VALUED.has(args[i - 1] ?? '')

/** Without the program's options and what they take. */
export const wordsIn = (argv: readonly string[]): readonly string[] => argv.filter(isWordOf(argv))

/**
 * `--lang` is the language of the interface, but after a command that has one of its own, of the texts in a deck or a
 * story, it is that. Commander takes both for the program's own and keeps the last, so they are told apart by their place.
 */
export function languagesAsked(argv: readonly string[]): {
  readonly lang: string | undefined
  readonly textLang: string | undefined
} {
  const args = flagsIn(argv)
  const isWord = isWordOf(args)
  const at = args.findIndex(isWord)
  const first = args[at] ?? ''
  const part = args.find((arg, i) => i > at && isWord(arg, i)) ?? ''
  const isOfText = COMMANDS.some(
    ({ words, options }) => 'lang' in options && (words === first || words === `${first} ${part}`),
  )
  const end = isOfText ? at : args.length
  return { lang: langIn(args.slice(0, end)), textLang: langIn(args.slice(end)) }
}

/** The last one counts. */
function langIn(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[at]
  return arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length)
}
