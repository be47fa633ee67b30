import { renderReport } from '../report/report.ts'
import { offsetMin } from './offset-min.ts'
import { printJson, tell } from './output.ts'
import { type GlobalOptions, openSession } from './session.ts'
import { gatherStatistics } from './statistics.ts'
import { styleHash } from './style-hash.ts'
import { writeToFile, writeToOutput } from './write-result.ts'

/**
 * The statistics as one page of HTML, on standard output or in `file`.
 * @throws SparrError store-failed where the file cannot be made.
 */
export async function report(file: string | undefined, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const page = renderReport(gatherStatistics(session, store, loaded.decks), {
      words: session.words,
      now: session.clock.now(),
      offsetMin,
      styleHash: styleHash(),
    })
    if (file === undefined) return await writeToOutput([page])
    await writeToFile(file, session.cwd, [page])
    if (options.json) printJson({ file })
    else tell(session.words.report.written(file))
  } finally {
    session.close()
  }
}
