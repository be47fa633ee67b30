/** `sparr track`: the tracks and how far each has come; with a name, the next of it. */
import { EXIT, type ExitCode } from '../../core/errors.ts'
import { ANY, type CatalogTrack } from '../../core/practice/catalog.ts'
import { doneOf } from '../../core/practice/tracks.ts'
import { textIn } from '../../core/question/text.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { progressOf, wholeCatalog } from '../../session/practice/catalog-store.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { cleanLine } from '../../text/clean.ts'
import { findList } from '../find-list.ts'
import { drill } from './drill.ts'

/** With a name and without `--json` it is begun: as much of it as a day holds. */
export async function track(name: string | undefined, options: GlobalOptions): Promise<ExitCode> {
  if (name !== undefined && !options.json)
    return drill([], ANY, { ...options, track: name, cram: false })
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const { tracks = [] } = await wholeCatalog(store, loaded)
    const progress = progressOf(store)
    const rows = tracks.map((one) => ({ track: one, done: doneOf(one, progress) }))
    if (name !== undefined) {
      const { id, title, questions, missing } = findList(tracks, name, 'unknown-track')
      const rows = questions.map((question) => ({ question, isDone: progress.has(question) }))
      printJson({ id, title: titleOf({ title }, session), questions: rows, missing })
    } else if (options.json)
      printJson({
        tracks: rows.map(({ track: { id, title, questions, missing }, done }) => ({
          id,
          title: titleOf({ title }, session),
          questions: questions.length,
          done,
          missing,
        })),
      })
    else if (rows.length === 0) tell(session.words.track.none)
    else print(table(rows.map((row) => [row.track.id, countOf(row), titleOf(row.track, session)])))
    return EXIT.ok
  } finally {
    session.close()
  }
}

const countOf = ({ track: { questions }, done }: { track: CatalogTrack; done: number }): string =>
  `${done}/${questions.length}`

const titleOf = ({ title }: Pick<CatalogTrack, 'title'>, { contentLang }: Session): string =>
  cleanLine(textIn(title, contentLang, 'en'))
