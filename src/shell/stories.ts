/** What the screen of the stories asks for: to read them, and to edit one. Its rules are loaded when it is opened. */
import type { StoriesEffect } from '../core/bank/screen.ts'
import type { DrillOf } from '../core/drill/drill.ts'
import type { Loaded } from '../decks/load.ts'
import type { Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import type { Send } from '../ui/send.ts'
import type { Editing } from './files/editing.ts'
import { faultOf } from './files/fault-of.ts'

type Edit = Extract<StoriesEffect, { type: 'edit-story' }>

/** What it works with. */
type Hands = {
  readonly session: Session
  readonly store: Store
  readonly loaded: () => Promise<Loaded>
  readonly editing: Editing
}

export type Stories = {
  readonly load: (send: Send) => Promise<void>
  readonly keepAnswer: (drill: DrillOf<'behavioral'>, send: Send) => Promise<void>
  readonly edit: (effect: Edit, send: Send) => Promise<void>
}

export function makeStories({ session, store, loaded, editing }: Hands): Stories {
  /** What cannot be done is said, and the screen stays. */
  async function attempt(send: Send, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      send({ type: 'notice', notice: { code: 'fault', fault: faultOf(error, store.path) } })
    }
  }

  async function read(send: Send): Promise<void> {
    const [{ decks }, { storiesView }, { ownWords }] = await Promise.all([
      loaded(),
      import('../core/bank/view.ts'),
      import('../session/stories/own-words.ts'),
    ])
    send({
      type: 'stories',
      view: storiesView({ ...ownWords(store, decks), pace: session.settings.pace }),
    })
  }

  async function keep(text: string, id: string, send: Send): Promise<void> {
    const [{ storyFromEdited }, { keepStory }, { decks }] = await Promise.all([
      import('../session/stories/edited-story.ts'),
      import('../session/stories/save-story.ts'),
      loaded(),
    ])
    const [story, unsaved] = await storyFromEdited(text, id, { session, store, decks })
    if (unsaved) {
      send({ type: 'notice', notice: { code: 'fault', fault: unsaved.error.fault } })
      send({ type: 'notice', notice: { code: 'story-unsaved', path: unsaved.path } })
      return
    }
    keepStory(story, store)
    await read(send)
    send({ type: 'open-story', story: story.story, lang: story.lang })
  }

  async function edit({ story: id, lang }: Edit, send: Send): Promise<void> {
    const [{ storiesIn }, { textOfStory }, { storyYaml }] = await Promise.all([
      import('../session/stories/own-words.ts'),
      import('../core/bank/bank.ts'),
      import('../decks/stories/story-yaml.ts'),
    ])
    const story = storiesIn(store).find((one) => one.id === id)
    const text = story && textOfStory(story, lang)
    if (!text) return
    let after: string | undefined
    await editing.editText(
      id,
      await storyYaml(text),
      (happening) => {
        if (happening.type === 'edited-outside') after = happening.text
        if (happening.type !== 'failed') return
        send({ type: 'notice', notice: { code: 'fault', fault: happening.trouble.fault } })
      },
      'yaml',
    )
    if (after !== undefined) await keep(after, id, send)
  }

  /** What was written as an answer, in the language it is written in. */
  async function keepTold({ task, work }: DrillOf<'behavioral'>, send: Send): Promise<void> {
    const { question } = task
    const [{ storyFromAnswer }, { languageOf, wholeOf }, { storiesIn }, { keepStory }] =
      await Promise.all([
        import('../core/bank/from-answer.ts'),
        import('../core/bank/bank.ts'),
        import('../session/stories/own-words.ts'),
        import('../session/stories/save-story.ts'),
      ])
    const asked = { name: task.name, question, lang: task.deckLang }
    const written = storyFromAnswer(asked, task.lang, work.texts, storiesIn(store))
    const lang = languageOf(wholeOf(written), task.answerLang ?? task.lang)
    const story = storyFromAnswer(asked, lang, work.texts, storiesIn(store))
    const what = keepStory(story, store)
    send({ type: 'notice', notice: { code: 'story-kept', story: story.story, lang, what } })
  }

  return {
    keepAnswer: (drill, send) => attempt(send, () => keepTold(drill, send)),
    load: (send) => attempt(send, () => read(send)),
    edit: (effect, send) => attempt(send, () => edit(effect, send)),
  }
}
