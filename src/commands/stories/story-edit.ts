/** `sparr story edit ID`: the story in one's own editor; what comes back is its next version. */
import { textOfStory } from '../../core/bank/bank.ts'
import { storyYaml } from '../../decks/stories/story-yaml.ts'
import { askedLanguage } from '../../session/language.ts'
import { tell } from '../../session/output.ts'
import { openSession } from '../../session/session.ts'
import { storyFromEdited } from '../../session/stories/edited-story.ts'
import { findStory, storiesIn } from '../../session/stories/own-words.ts'
import { saveStory } from '../../session/stories/save-story.ts'
import { needTerminal } from '../../session/terminal.ts'
import { editedText } from '../../shell/files/edited-text.ts'
import type { BankOptions } from './story-bank.ts'

export async function storyEdit(id: string, options: BankOptions): Promise<void> {
  needTerminal(`sparr story show ${id} > FILE, sparr story add FILE`)
  const session = openSession(options)
  try {
    const store = await session.store()
    const wanted = askedLanguage('--lang', options.textLang)
    const story = findStory(storiesIn(store), id)
    const text = textOfStory(story, wanted ?? session.contentLang)
    if (!text) return
    // In a language that is not there yet it begins as a copy to be translated.
    const before = await storyYaml(wanted === null ? text : { ...text, lang: wanted })
    const after = await editedText(before, `${id}.yaml`, session)
    if (after === before && wanted === null)
      return tell(session.words.bank.stories.same(id, text.lang))
    const { decks } = await session.load()
    const [version, unsaved] = await storyFromEdited(after, id, { session, store, decks })
    if (unsaved) {
      tell(session.words.bank.stories.unsaved(unsaved.path))
      throw unsaved.error
    }
    saveStory(version, session, store)
  } finally {
    session.close()
  }
}
