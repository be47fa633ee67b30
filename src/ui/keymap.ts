/** One table both handles the keys of a screen and draws its footer, so the two cannot drift apart. */

export type Binding<Intent> = {
  /** As the screen shows it: `enter`, `1-4`, `ctrl-o`. */
  readonly keys: string
  readonly label: string
  /** For where the label does not fit. */
  readonly short?: string
  readonly matches: (chord: string) => boolean
  readonly intent: Intent
  /** The keys of the binding in the footer that does this as well, or EVERYWHERE: it stands in the help alone. */
  readonly instead?: string
  /** Where words have to go, its word goes before those of the others. */
  readonly isRare?: boolean
  /** Heading it stands under in the help. */
  readonly group?: string
}

/** Keys that mean the same on every screen and in most programs of a terminal: Ctrl-C, Ctrl-Z, scrolling. */
export const EVERYWHERE = 'everywhere'

/** A binding for chords as the keyboard names them: `a`, `enter`, `ctrl+d`, `esc`, `space`. The footer shows the first. */
export function bind<Intent>(
  chords: string | readonly string[],
  label: string,
  intent: Intent,
  options: {
    readonly keys?: string
    readonly short?: string
    readonly instead?: string
    readonly isRare?: boolean
    readonly group?: string
  } = {},
): Binding<Intent> {
  const all = typeof chords === 'string' ? [chords] : chords
  const { keys = shownChord(all[0] ?? ''), ...rest } = options
  return { keys, label, intent, matches: (chord) => all.includes(chord), ...rest }
}

/** For the footer and the help only: its keys are handled where the list they move in is known. */
export const shown = <Intent>(
  keys: string,
  label: string,
  intent: Intent,
  options: { readonly instead?: string; readonly isRare?: boolean } = {},
): Binding<Intent> => bind<Intent>([], label, intent, { keys, ...options })

/** A chord as people write it: `ctrl+o` is shown as `ctrl-o`. */
function shownChord(chord: string): string {
  return chord.replace(/\+(?=.)/g, '-')
}

/** What a chord means; undefined when it means nothing here. */
export function intentFor<Intent>(
  bindings: readonly Binding<Intent>[],
  chord: string,
): Intent | undefined {
  return bindings.find((binding) => binding.matches(chord))?.intent
}
