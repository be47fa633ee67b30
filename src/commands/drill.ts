import type { Asked } from '../core/app.ts'
import { type CatalogQuestion, type Choice, choose } from '../core/catalog.ts'
import { type ExitCode, SparrError } from '../core/errors.ts'
import { findDecks } from '../decks/find.ts'
import { progressOf, wholeCatalog } from './app/catalog-store.ts'
import { runApp } from './app/run-app.ts'
import { comingBack, heldAt, localOffsetMin, type Place } from './schedule.ts'
import { type GlobalOptions, openSession } from './session.ts'
import { needTerminal } from './terminal.ts'

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

/** What is due is asked in the form it comes back in, a cram asks for the whole of it; what is put off stays out of both. */
export function queueOf(
  place: Place,
  questions: readonly CatalogQuestion[],
  choice: Choice,
  isCram: boolean,
): readonly Asked[] {
  const held = heldAt(place)
  const back = isCram ? null : comingBack(place)
  const open = questions
    .filter(({ name }) => !held.has(name))
    .map((one) => ({ ...one, minutes: back?.get(one.name)?.minutes ?? one.minutes }))
  return choose(open, progressOf(place.store), choice).map(({ name }) => {
    const form = back?.get(name)?.form ?? 'long'
    return {
      question: name,
      form: form === 'long' ? null : form,
      ...(isCram ? { isCram } : {}),
    }
  })
}
