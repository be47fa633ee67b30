import type { ExitCode } from '../../core/errors.ts'
import { findQuestion } from '../../decks/find.ts'
import { asCode } from '../../session/judging/judging.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'

/** One code question, judged at each save of its file. */
export async function code(
  name: string,
  file: string | undefined,
  options: GlobalOptions,
): Promise<ExitCode> {
  needTerminal('sparr judge QUESTION FILE')
  const session = openSession(options, 'shown')
  const loaded = await session.load()
  const found = asCode(findQuestion(loaded.decks, name, loaded.refused))
  return runApp(session, {
    type: 'drill',
    queue: [{ question: found.name, form: null }],
    ...(file === undefined ? {} : { file }),
  })
}
