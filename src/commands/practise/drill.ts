import { type ExitCode, SparrError } from '../../core/errors.ts'
import type { Choice } from '../../core/practice/catalog.ts'
import { findDecks } from '../../decks/find.ts'
import { wholeCatalog } from '../../session/practice/catalog-store.ts'
import { localOffsetMin } from '../../session/practice/schedule.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'
import { queueOf } from './drill-queue.ts'

export type DrillOptions = GlobalOptions & {
  /** Outside the schedule. */
  readonly cram: boolean
}

/** Some questions one after the other: unseen ones in deck order, then the weakest. */
export async function drill(
  decks: readonly string[],
  choice: Choice,
  options: DrillOptions,
): Promise<ExitCode> {
  needTerminal('sparr list DECK')
  const session = openSession(options, 'shown')
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const named = new Set(findDecks(loaded.decks, decks, loaded.refused).map(({ name }) => name))
  const catalog = await wholeCatalog(store, loaded)
  const now = session.clock.now()
  const queue = queueOf(
    {
      store,
      settings: session.settings,
      plans: catalog.plans ?? [],
      questions: catalog.decks.flatMap(({ questions }) => questions),
      now,
      offsetMin: localOffsetMin(now),
    },
    catalog.decks.filter(({ name }) => named.has(name)).flatMap(({ questions }) => questions),
    { ...choice, isMixed: decks.length !== 1 },
    options.cram,
  )
  if (queue.length === 0) {
    session.close()
    throw new SparrError({ code: 'nothing-to-drill' })
  }
  return runApp(session, { type: 'drill', queue })
}
