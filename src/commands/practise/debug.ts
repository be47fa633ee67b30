import { type ExitCode, SparrError } from '../../core/errors.ts'
import { type Found, findQuestion } from '../../decks/find.ts'
import { bugsOf } from '../../session/judging/bugs.ts'
import { asCode, solutionsFolder } from '../../session/judging/judging.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'

/** A wrong answer to diagnose and repair: of the question named, or of all that have a bug short enough, oldest first. */
export async function debug(name: string | undefined, options: GlobalOptions): Promise<ExitCode> {
  needTerminal('sparr judge QUESTION FILE')
  const session = openSession(options, 'shown')
  const loaded = await session.load()
  const asked =
    name === undefined
      ? await debuggable(
          session,
          loaded.decks.flatMap((deck) =>
            deck.questions
              .filter(({ question }) => question.kind === 'code' && question.mode === 'answer')
              .map((entry) => ({ deck, entry, name: `${deck.name}/${entry.question.id}` })),
          ),
        )
      : await debuggable(session, [asCode(findQuestion(loaded.decks, name, loaded.refused))])
  if (asked.length === 0) {
    session.close()
    throw new SparrError({ code: 'nothing-to-drill' })
  }
  const queue = asked.map((question) => ({ question, form: 'debug' as const }))
  return runApp(session, { type: 'drill', queue })
}

async function debuggable(session: Session, all: readonly Found[]): Promise<readonly string[]> {
  const lastAt = new Map(
    (await session.store()).progress().map((row) => [row.question, row.lastAt]),
  )
  const bugs = await Promise.all(
    all.map(async (found) => ({
      name: found.name,
      bugs: await bugsOf(solutionsFolder(found), asCode(found).code),
    })),
  )
  return bugs
    .filter((one) => one.bugs.length > 0)
    .map((one) => one.name)
    .sort((a, b) => (lastAt.get(a) ?? 0) - (lastAt.get(b) ?? 0))
}
