import type { StoriesScreen as State } from '../../core/bank/screen.ts'
import type { StoryCard } from '../../core/bank/view.ts'
import { textRows } from '../../telling/plain.ts'
import { listRows, shownText, stopsOf } from '../../telling/stories/list.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { useSigns } from '../parts/signs.tsx'
import type { Intent, ScreenProps } from '../send.ts'
import { ListScreen } from './list-screen.tsx'
import { StoryScreen } from './story-screen.tsx'

/** The competencies without a story, one's stories, their numbers, and what the newest posting asks for. */
export function StoriesScreen(props: ScreenProps) {
  const { state } = props
  const { screen } = state
  if (screen.name !== 'stories') return null
  return screen.open ? (
    <StoryScreen {...props} screen={screen} open={screen.open} />
  ) : (
    <List {...props} screen={screen} />
  )
}

function List({ state, send, words, screen }: ScreenProps & { readonly screen: State }) {
  const signs = useSigns()
  const { view, cursor } = screen
  const { contentLang } = state
  const chosen = view?.stories[cursor]
  const bindings = [
    ...(chosen ? keysOf(chosen, contentLang, words) : []),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' }, { short: words.short.dismiss })]
      : []),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  return (
    <ListScreen
      title={words.bank.title}
      state={state}
      send={send}
      words={words}
      bindings={bindings}
      cursor={cursor}
      count={view ? stopsOf(view) : 0}
      draw={(width) =>
        view
          ? listRows(view, cursor, { words, signs, width, contentLang })
          : { rows: textRows(words.bank.loading, width, 'dim'), cursorRow: 0 }
      }
    />
  )
}

function keysOf(story: StoryCard, wanted: string, words: ScreenProps['words']) {
  const text = shownText(story, wanted)
  if (!text) return []
  const at = { story: story.id, lang: text.lang }
  return [
    bind<Intent>('enter', words.keys.open, { type: 'open-story', ...at }),
    bind<Intent>('e', words.keys.editor, { type: 'edit-story', ...at }),
  ]
}
