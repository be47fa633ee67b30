import { noticeRow } from '../../telling/notice.ts'
import type { Signs } from '../../telling/signs.ts'
import type { StyledRow } from '../../telling/style.ts'
import { type Binding, intentFor } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import type { Intent, ScreenProps } from '../send.ts'
import { HelpOverlay, helpKeys } from './help-overlay.tsx'
import { Rows } from './rows.tsx'
import { Screen } from './screen.tsx'
import { useSigns } from './signs.tsx'
import { useScroll } from './use-scroll.ts'

type Props = ScreenProps & {
  readonly title: string
  /** Another page begins at its top. */
  readonly scrollKey: string
  readonly bindings: readonly Binding<Intent>[]
  /** The keys as the footer and the help name them, with those of scrolling. */
  readonly shown: readonly Binding<Intent | null>[]
  readonly rows: (room: { readonly signs: Signs; readonly width: number }) => readonly StyledRow[]
}

/** Rows to be read, as one long page. */
export function Page({ state, send, words, title, scrollKey, bindings, shown, rows }: Props) {
  const signs = useSigns()
  const scroll = useScroll(scrollKey)
  useChords(
    (chord) => {
      if (scroll.move(chord, false)) return
      const intent = intentFor(bindings, chord)
      if (intent) send(intent)
    },
    { isActive: !state.isHelpShown },
  )
  return (
    <Screen
      title={state.isHelpShown ? words.help.title : title}
      notice={noticeRow(state.notices[0], words, signs)}
      keys={state.isHelpShown ? helpKeys(words) : shown}
      words={words}
    >
      {({ width, height }) => {
        if (state.isHelpShown)
          return (
            <HelpOverlay
              bindings={shown}
              height={height}
              more={words.moreBelow}
              onClose={() => send({ type: 'help' })}
            />
          )
        const told = rows({ signs, width })
        const top = scroll.top(told.length, height)
        return <Rows rows={told} top={top} height={height} more={words.moreBelow} />
      }}
    </Screen>
  )
}
