/** Options of the program that take the next word. */
const VALUED: ReadonlySet<string> = new Set(['--lang', '--content-lang', '--decks', '--color'])

/** Parts of `story` in which `--lang` is of the story. */
const OF_STORIES: ReadonlySet<string> = new Set(['add', 'show', 'edit', 'remove', 'from'])

/**
 * `--lang` is the language of the interface, but after the command `check` the one that texts of decks may lack, and after
 * parts of `story` the one of the story's text. Commander takes both for the program's own and keeps the last, so they are told apart by their place.
 */
export function languagesAsked(args: readonly string[]): {
  readonly lang: string | undefined
  readonly textLang: string | undefined
} {
  const isWord = (arg: string, i: number): boolean =>
    !arg.startsWith('-') && !VALUED.has(args[i - 1] ?? '')
  const at = args.findIndex(isWord)
  const part = args.find((arg, i) => i > at && isWord(arg, i)) ?? ''
  const isOfText = args[at] === 'check' || (args[at] === 'story' && OF_STORIES.has(part))
  const end = isOfText ? at : args.length
  return { lang: langIn(args.slice(0, end)), textLang: langIn(args.slice(end)) }
}

/** The last one counts. */
function langIn(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[at]
  return arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length)
}
