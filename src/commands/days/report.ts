import { renderReport } from '../../report/report.ts'
import { offsetMin } from '../../session/offset-min.ts'
import { printJson, tell } from '../../session/output.ts'
import { gatherStatistics } from '../../session/practice/statistics.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { writeToFile, writeToOutput } from '../../session/write-result.ts'
import { styleHash } from '../../shell/mocks/style-hash.ts'

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
