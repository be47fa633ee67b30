import type { StoriesScreen } from '../../core/bank/screen.ts'
import type { StoryCard } from '../../core/bank/view.ts'
import { textRows } from '../../telling/plain.ts'
import { shownText } from '../../telling/stories/list.ts'
import { storyRows } from '../../telling/stories/story.ts'
import { cleanLine } from '../../text/clean.ts'
import { bind, EVERYWHERE } from '../keymap.ts'
import { Page } from '../parts/page.tsx'
import type { Intent, ScreenProps } from '../send.ts'

type Props = ScreenProps & {
  readonly screen: StoriesScreen
  readonly open: { readonly story: string; readonly lang: string }
}

/** One story in one language, as one long page. */
export function StoryScreen({ state, send, words, screen, open }: Props) {
  const story = screen.view?.stories.find(({ id }) => id === open.story)
  const text = story && shownText(story, open.lang)
  const at = { story: open.story, lang: text?.lang ?? open.lang }
  const other = story && nextLanguage(story, at.lang)
  const bindings = [
    ...(text ? [bind<Intent>('e', words.keys.editor, { type: 'edit-story', ...at })] : []),
    ...(other
      ? [bind<Intent>('l', words.keys.flip, { type: 'open-story', story: open.story, lang: other })]
      : []),
    ...(state.notices.length > 0
      ? [bind<Intent>('x', words.keys.dismiss, { type: 'dismiss' }, { short: words.short.dismiss })]
      : []),
    bind<Intent>('?', words.keys.help, { type: 'help' }),
    bind<Intent>(['esc', 'q'], words.keys.back, { type: 'back' }),
    bind<Intent>('ctrl+c', words.keys.quit, { type: 'quit' }, { instead: EVERYWHERE }),
  ]
  const shown = [
    bind<null>(['down', 'up'], words.keys.scroll, null, { keys: 'up, down' }),
    ...bindings,
  ]
  const { contentLang } = state
  return (
    <Page
      {...{ state, send, words, bindings, shown }}
      title={text ? cleanLine(`${text.title} (${text.lang})`) : open.story}
      scrollKey={`${open.story} ${open.lang}`}
      rows={({ signs, width }) =>
        story && text
          ? storyRows(story, text, { words, signs, width, contentLang })
          : textRows(words.bank.stories.gone, width)
      }
    />
  )
}

/** The one after this, around; none where there is only one. */
function nextLanguage({ texts }: StoryCard, lang: string): string | undefined {
  if (texts.length < 2) return undefined
  const at = texts.findIndex((text) => text.lang === lang)
  return texts[(at + 1) % texts.length]?.lang
}
