import type { Words } from '../../words/words.ts'
import { type Binding, bind } from '../keymap.ts'
import { BINDINGS } from '../text-field/keys.ts'

/** The keys of an answer field, for the help of the screen it is on. */
export function fieldHelp(words: Words): readonly Binding<null>[] {
  return BINDINGS.map(({ chords, label }) =>
    bind(chords, words.fieldKeys[label], null, { group: words.help.field }),
  )
}
