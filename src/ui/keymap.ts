/** One table both handles the keys of a screen and draws its footer, so the two cannot drift apart. */
import { cut, widthOf } from '../text/width.ts'

export type Binding<Intent> = {
  /** As the screen shows it: `enter`, `1-4`, `ctrl-o`. */
  readonly keys: string
  readonly label: string
  readonly matches: (chord: string) => boolean
  readonly intent: Intent
  /** Works, but stands only in the help. */
  readonly isHidden?: boolean
  /** Heading it stands under in the help. */
  readonly group?: string
}

/** A binding for chords as the keyboard names them: `a`, `enter`, `ctrl+d`, `esc`, `space`. The footer shows the first. */
export function bind<Intent>(
  chords: string | readonly string[],
  label: string,
  intent: Intent,
  options: {
    readonly keys?: string
    readonly isHidden?: boolean
    readonly group?: string
  } = {},
): Binding<Intent> {
  const all = typeof chords === 'string' ? [chords] : chords
  const { keys = shownChord(all[0] ?? ''), ...rest } = options
  return { keys, label, intent, matches: (chord) => all.includes(chord), ...rest }
}

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

const HELP_KEYS = '?'
const BETWEEN = ' · '

/**
 * The footer in at most `width` cells. When it is too long the middle goes first, because the first keys are the ones
 * the screen is for and the last lead away; `?` stays to the end, since it shows all the others.
 */
export function footer(
  bindings: readonly Binding<unknown>[],
  width: number,
  between = BETWEEN,
): string {
  const kept = bindings.filter((binding) => binding.isHidden !== true)
  for (;;) {
    const text = kept.map(({ keys, label }) => `${keys} ${label}`).join(between)
    if (widthOf(text) <= width) return text
    const victim = middleOf(kept)
    if (victim < 0) return cut(text, width)
    kept.splice(victim, 1)
  }
}

/** The index nearest to the middle that is not the help key; -1 when nothing may be dropped. */
function middleOf(bindings: readonly Binding<unknown>[]): number {
  const droppable = bindings.flatMap(({ keys }, index) => (keys === HELP_KEYS ? [] : [index]))
  if (droppable.length === 0 || bindings.length === 1) return -1
  return droppable[Math.floor(droppable.length / 2)] ?? -1
}
