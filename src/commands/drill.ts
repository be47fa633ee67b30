import { type Choice, catalogOf, choose } from '../core/catalog.ts'
import { type ExitCode, SparrError } from '../core/errors.ts'
import { findDecks } from '../decks/find.ts'
import { progressOf } from './app/catalog-store.ts'
import { runApp } from './app/run-app.ts'
import { type GlobalOptions, openSession } from './session.ts'
import { needTerminal } from './terminal.ts'

/** Some questions one after the other: unseen ones in deck order, then the weakest. */
export async function drill(
  decks: readonly string[],
  choice: Choice,
  options: GlobalOptions,
): Promise<ExitCode> {
  needTerminal('sparr list DECK')
  const session = openSession(options, 'shown')
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const chosen = catalogOf(findDecks(loaded.decks, decks, loaded.refused), 0)
  const questions = chosen.decks.flatMap(({ questions }) => questions)
  const queue = choose(questions, progressOf(store), choice).map(({ name }) => ({
    question: name,
    form: null,
  }))
  if (queue.length === 0) {
    session.close()
    throw new SparrError({ code: 'nothing-to-drill' })
  }
  return runApp(session, { type: 'drill', queue })
}
