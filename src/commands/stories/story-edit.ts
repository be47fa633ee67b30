/** `sparr story edit ID`: the story in one's own editor; what comes back is its next version. */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { textOfStory } from '../../core/bank/bank.ts'
import { SparrError } from '../../core/errors.ts'
import { storyYaml } from '../../decks/stories/story-yaml.ts'
import { askedLanguage } from '../../session/language.ts'
import { tell } from '../../session/output.ts'
import { openSession, type Session } from '../../session/session.ts'
import { storyFromEdited } from '../../session/stories/edited-story.ts'
import { findStory, storiesIn } from '../../session/stories/own-words.ts'
import { saveStory } from '../../session/stories/save-story.ts'
import { needTerminal } from '../../session/terminal.ts'
import { textOf } from '../../shell/files/text-of.ts'
import { waitedFor } from '../../shell/files/waited-for.ts'
import { planEditor, USUAL_EDITORS } from '../../term/editor.ts'
import { openEditor } from '../../term/open-editor.ts'
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
    const after = await edited(before, id, session)
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

async function edited(text: string, id: string, { settings }: Session): Promise<string> {
  const folder = join(tmpdir(), `sparr-story-${crypto.randomUUID()}`)
  const file = join(folder, `${id}.yaml`)
  try {
    await mkdir(folder, { mode: 0o700 })
    await writeFile(file, text)
    const path = process.env['PATH']?.split(delimiter) ?? []
    const plan = waitedFor(
      planEditor({
        env: process.env,
        setting: settings.editor ?? undefined,
        file,
        found: USUAL_EDITORS.filter((name) => path.some((dir) => existsSync(join(dir, name)))),
        exists: existsSync,
        columns: process.stdout.columns,
      }),
    )
    if (plan.how === 'none')
      throw new SparrError({ code: 'no-editor', program: plan.tried.join(', '), problem: '' })
    const opened = await openEditor(plan, (run) => run())
    if (opened.how === 'failed')
      throw new SparrError({ code: 'no-editor', program: opened.program, problem: opened.problem })
    const after = await textOf(file)
    if (after === null) throw new SparrError({ code: 'no-such-file', path: file })
    return after
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
