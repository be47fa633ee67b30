import { type ExitCode, SparrError } from '../../core/errors.ts'
import type { CatalogQuestion, Choice } from '../../core/practice/catalog.ts'
import { questionsOf } from '../../core/practice/tracks.ts'
import { findDecks, findQuestion } from '../../decks/find.ts'
import { tell } from '../../session/output.ts'
import { wholeCatalog } from '../../session/practice/catalog-store.ts'
import { localOffsetMin } from '../../session/practice/schedule.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { needTerminal } from '../../session/terminal.ts'
import { runApp } from '../../shell/run-app.ts'
import type { Settings } from '../../store/settings/settings.ts'
import { findList } from '../find-list.ts'
import { queueOf } from './drill-queue.ts'

export type DrillOptions = GlobalOptions & {
  /** Outside the schedule. */
  readonly cram: boolean
  /** The id of one; home offers it from then on. */
  readonly track?: string | undefined
}

/**
 * Some questions one after the other: unseen ones in the order of their deck or track, then the weakest. With decks and a
 * track: what of the track is in these decks.
 * @param names of decks, or of single questions (`deck/id`); none: everything
 */
export async function drill(
  names: readonly string[],
  choice: Choice,
  options: DrillOptions,
): Promise<ExitCode> {
  const single = names.filter((name) => name.includes('/'))
  const decks = names.filter((name) => !name.includes('/'))
  needTerminal(options.track === undefined ? 'sparr list DECK' : 'sparr track NAME --json')
  const session = openSession(options, 'shown')
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const wanted = new Set(
    single.map((name) => findQuestion(loaded.decks, name, loaded.refused).name),
  )
  // Who names questions alone means no deck.
  const named = new Set(
    single.length > 0 && decks.length === 0
      ? []
      : findDecks(loaded.decks, decks, loaded.refused).map(({ name }) => name),
  )
  const catalog = await wholeCatalog(store, loaded)
  const all = catalog.decks.flatMap(({ questions }) => questions)
  const ofDecks = catalog.decks.flatMap(({ name, questions }) =>
    questions.filter((question) => named.has(name) || wanted.has(question.name)),
  )
  const now = session.clock.now()
  const queue = queueOf(
    {
      store,
      settings: session.settings,
      plans: catalog.plans ?? [],
      questions: all,
      now,
      offsetMin: localOffsetMin(now),
    },
    options.track === undefined ? ofDecks : await ofTrack(options.track, ofDecks),
    withinADay({ ...choice, order: orderOf(options.track, names) }, session.settings),
    options.cram,
  )
  if (queue.length === 0) {
    session.close()
    throw new SparrError({ code: 'nothing-to-drill' })
  }
  return runApp(session, { type: 'drill', queue })

  async function ofTrack(
    name: string,
    among: readonly CatalogQuestion[],
  ): Promise<readonly CatalogQuestion[]> {
    const track = findList(catalog.tracks ?? [], name, 'unknown-track')
    if (track.missing.length > 0) tell(session.words.track.missing(track.id, track.missing))
    await session.settingsFile.write('track', track.id)
    return questionsOf(track, among)
  }
}

/** A track is worked through in evenings: where nothing else is said, one of them. */
const withinADay = (choice: Choice, { minutesPerDay }: Settings): Choice =>
  choice.order === 'track' && choice.minutes === null && choice.limit === null
    ? { ...choice, minutes: minutesPerDay }
    : choice

const orderOf = (
  track: string | undefined,
  names: readonly string[],
): NonNullable<Choice['order']> => {
  if (track !== undefined) return 'track'
  return names.length === 1 ? 'deck' : 'mixed'
}
