import { homeRows, sessionFrom } from '../../core/app/home.ts'
import { noticeRow } from '../../telling/notice.ts'
import { sessionEndRows } from '../../telling/session-end.ts'
import { bind, EVERYWHERE, intentFor } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { HelpOverlay, helpKeys } from '../parts/help-overlay.tsx'
import { Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { useScroll } from '../parts/use-scroll.ts'
import type { Intent, ScreenProps } from '../send.ts'

/** The end of a session, left with any key that leaves; where the evening goes on, enter goes on with it. */
export function EndScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const scroll = useScroll('end')
  const { screen, evening, isBrief } = state
  const { end } = words.evening
  const { answered, isTonight } =
    screen.name === 'end' ? screen : { answered: [], isTonight: false }
  const rows = homeRows(state)
  const at = rows.findIndex(({ type }) => type === 'tonight')
  const next: Intent | null =
    isTonight && !isBrief && at >= 0
      ? { type: 'start', queue: sessionFrom(rows, at, evening), isTonight: true }
      : null
  const bindings = [
    ...(next ? [bind<Intent>('enter', end.key, next)] : []),
    bind<Intent>(next ? ['esc', 'q'] : ['enter', 'esc', 'q'], end.leave, { type: 'back' }),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' }, { short: words.short.dismiss })]
      : []),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  const shown = [
    ...bindings,
    bind<null>(['down', 'up'], words.keys.scroll, null, { keys: 'up, down', isRare: true }),
  ]

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
      title={state.isHelpShown ? words.help.title : end.title}
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
        const told = sessionEndRows(
          { answered, evening: isTonight ? evening : null, contentLang: state.contentLang },
          { words, signs, width },
        )
        const top = scroll.top(told.length, height)
        return <Rows rows={told} top={top} height={height} more={words.moreBelow} />
      }}
    </Screen>
  )
}
