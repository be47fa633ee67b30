/** What of a command line may be an option: what stands behind `--` is a name, whatever it looks like. */
export function flagsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  return end < 0 ? argv : argv.slice(0, end)
}
