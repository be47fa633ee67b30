import { noticeRow } from '../../telling/notice.ts'
import { textRows } from '../../telling/plain.ts'
import { statisticsRows } from '../../telling/statistics/rows.ts'
import { bind, EVERYWHERE, intentFor } from '../keymap.ts'
import { useChords } from '../keys/use-chords.ts'
import { HelpOverlay, helpKeys } from '../parts/help-overlay.tsx'
import { Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSigns } from '../parts/signs.tsx'
import { useScroll } from '../parts/use-scroll.ts'
import type { Intent, ScreenProps } from '../send.ts'

/** What was practised and how it went, as one long page. */
export function StatsScreen({ state, send, words }: ScreenProps) {
  const signs = useSigns()
  const scroll = useScroll('statistics')
  const { screen } = state
  const statistics = screen.name === 'stats' ? screen.statistics : null
  const bindings = [
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' }, { short: words.short.dismiss })]
      : []),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  const shown = [
    bind<null>(['down', 'up'], words.keys.scroll, null, { keys: 'up, down' }),
    ...bindings,
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
      title={state.isHelpShown ? words.help.title : words.statistics.title}
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
        const rows = statistics
          ? statisticsRows(statistics, { words, signs, width })
          : textRows(words.statistics.loading, width, 'dim')
        const top = scroll.top(rows.length, height)
        return <Rows rows={rows} top={top} height={height} more={words.moreBelow} />
      }}
    </Screen>
  )
}
