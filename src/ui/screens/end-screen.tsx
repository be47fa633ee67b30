import { homeRows, sessionFrom } from '../../core/app/home.ts'
import { sessionEndRows } from '../../telling/session-end.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { Page } from '../parts/page.tsx'
import type { Intent, ScreenProps } from '../send.ts'

/** The end of a session, left with any key that leaves; where the evening goes on, enter goes on with it. */
export function EndScreen({ state, send, words }: ScreenProps) {
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
  return (
    <Page
      {...{ state, send, words, bindings, shown }}
      title={end.title}
      scrollKey="end"
      rows={({ signs, width }) =>
        sessionEndRows(
          { answered, evening: isTonight ? evening : null, contentLang: state.contentLang },
          { words, signs, width },
        )
      }
    />
  )
}
