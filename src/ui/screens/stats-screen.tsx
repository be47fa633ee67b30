import { textRows } from '../../telling/plain.ts'
import { statisticsRows } from '../../telling/statistics/rows.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { Page } from '../parts/page.tsx'
import type { Intent, ScreenProps } from '../send.ts'

/** What was practised and how it went, as one long page. */
export function StatsScreen({ state, send, words }: ScreenProps) {
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
  return (
    <Page
      {...{ state, send, words, bindings, shown }}
      title={words.statistics.title}
      scrollKey="statistics"
      rows={({ signs, width }) =>
        statistics
          ? statisticsRows(statistics, { words, signs, width })
          : textRows(words.statistics.loading, width, 'dim')
      }
    />
  )
}
