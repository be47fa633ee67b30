/** The screen of the stories: a list that is read when it is opened, and one story of it. */
import type { StoriesView } from './view.ts'

export type StoriesScreen = {
  readonly name: 'stories'
  /** Null until it is read. */
  readonly view: StoriesView | null
  readonly cursor: number
  /** The story that is read letter by letter; null: the list. */
  readonly open: { readonly story: string; readonly lang: string } | null
}

export const STORIES: StoriesScreen = { name: 'stories', view: null, cursor: 0, open: null }

export type StoriesEvent =
  | { readonly type: 'stories'; readonly view: StoriesView }
  | { readonly type: 'open-story'; readonly story: string; readonly lang: string }
  | { readonly type: 'edit-story'; readonly story: string; readonly lang: string }

export type StoriesEffect =
  | { readonly type: 'load-stories' }
  /** Hand the text to the candidate's editor; what comes back is its next version. */
  | { readonly type: 'edit-story'; readonly story: string; readonly lang: string }

export function stepStories(
  screen: StoriesScreen,
  event: StoriesEvent,
): readonly [StoriesScreen, readonly StoriesEffect[]] {
  switch (event.type) {
    case 'stories': {
      const last = Math.max(0, event.view.stories.length - 1)
      return [{ ...screen, view: event.view, cursor: Math.min(screen.cursor, last) }, []]
    }
    case 'open-story':
      return [{ ...screen, open: { story: event.story, lang: event.lang } }, []]
    case 'edit-story':
      return [screen, [{ type: 'edit-story', story: event.story, lang: event.lang }]]
  }
}
