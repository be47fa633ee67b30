/** What came back from an editor, as the next version of a story. What somebody wrote is never lost. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { StoryText } from '../../core/log.ts'
import type { Deck } from '../../core/question/question.ts'
import { writeWhole } from '../../disk/write-whole.ts'
import type { Store } from '../../store/store.ts'
import type { Session } from '../session.ts'
import { storiesIn } from './own-words.ts'
import { storyOfFile } from './save-story.ts'
import { parseStory } from './story-file.ts'

type World = {
  readonly session: Pick<Session, 'dirs' | 'words' | 'settings'>
  readonly store: Store
  readonly decks: readonly Deck[]
}

/** Where a text lies that is no story yet, and why it is none. */
export type Unsaved = { readonly path: string; readonly error: SparrError }

/** The story, or the file beside the data that the text was put in. */
export async function storyFromEdited(
  text: string,
  id: string,
  { session, store, decks }: World,
): Promise<readonly [StoryText, null] | readonly [null, Unsaved]> {
  const path = freePath(join(session.dirs.data, 'unsaved'), id)
  try {
    const written = parseStory(text, path, session.words)
    const around = {
      bank: storiesIn(store),
      decks,
      name: written.name ?? id,
      otherName: id,
      lang: null,
      answerLang: session.settings.answerLang ?? 'en',
    }
    return [storyOfFile(written, around), null]
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    writeWhole(path, [text], 'new')
    return [null, { path, error }]
  }
}

/** What was kept before stays, too. */
function freePath(folder: string, id: string): string {
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? `${id}.yaml` : `${id}-${n}.yaml`)
    if (!existsSync(path)) return path
  }
}
