/** A text in one's own editor, in a file of its own that is gone afterwards. */
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Session } from '../../session/session.ts'
import { planEditor, USUAL_EDITORS } from '../../term/editor.ts'
import { openEditor } from '../../term/open-editor.ts'
import { textOf } from './text-of.ts'
import { waitedFor } from './waited-for.ts'

/** @param name of the file, as an editor shows it. @throws SparrError no-editor, no-such-file */
export async function editedText(
  text: string,
  name: string,
  { settings }: Pick<Session, 'settings'>,
): Promise<string> {
  const folder = join(tmpdir(), `sparr-edit-${crypto.randomUUID()}`)
  const file = join(folder, name)
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
