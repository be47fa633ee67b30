import { EXIT, type ExitCode, type Fault } from '../../core/errors.ts'
import { explained } from '../../core/system-fault.ts'
import { originLines } from '../../session/origins.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { faultText } from '../../telling/notice.ts'
import type { Words } from '../../words/words.ts'

/** What this machine has, a remedy for each missing piece, and what languages prepare once prepared. */
export async function doctor(options: GlobalOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const [{ inspectTools }, { warmUp }, { privateList }] = await Promise.all([
      import('../../judge/tools.ts'),
      import('../../judge/languages/warm-ups.ts'),
      import('../../session/private-words.ts'),
    ])
    const { words, dirs } = session
    const refused = await prepared(() => warmUp(dirs.cache, progress(words)))
    const items = await inspectTools(dirs.cache)
    const list = privateList(dirs.config)
    const isWell = items.every(({ ok }) => ok) && list.fault === null
    if (options.json) {
      printJson({
        ok: isWell,
        items: items.map(({ id, ok, found, code, remedy, lacks }) => ({
          id,
          ok,
          found: foundOf(ok, found, lacks, words),
          message: ok ? words.doctor.well : words.doctor.problem(id, code),
          remedy: ok ? '' : words.doctor.remedy(id, remedy),
        })),
        private: { file: list.file, ok: list.fault === null, words: list.count },
      })
    } else {
      for (const { id, ok, found, remedy, lacks } of items)
        print(
          `${ok ? '+' : 'x'} ${words.doctor.names[id]}${said(foundOf(ok, found, lacks, words), words)}${ok ? '' : `${words.marks.stop}${words.doctor.remedy(id, remedy)}`}`,
        )
      print(words.doctor.places(dirs.data, dirs.cache, session.settings.workspace))
      if (list.fault === null) print(words.leaving.list(list.file, list.count))
      const [store, loaded] = await Promise.all([session.store(), session.load()])
      for (const line of originLines(store, loaded, words)) print(line)
    }
    if (list.fault) tell(faultText(list.fault, words))
    if (refused) tell(faultText(refused, words))
    return isWell ? EXIT.ok : EXIT.missing
  } finally {
    session.close()
  }
}

/** What kept a language from being prepared; the rest is looked at all the same. */
async function prepared(work: () => Promise<boolean>): Promise<Fault | null> {
  try {
    const wasCold = await work()
    if (wasCold && process.stderr.isTTY) tell('')
    return null
  } catch (error) {
    const fault = explained(error)
    if (fault === null) throw error
    if (process.stderr.isTTY) tell('')
    return fault
  }
}

/** In a terminal one line that counts, elsewhere a line for each tenth. */
function progress(words: Words): (done: number, of: number) => void {
  let tenth = -1
  return (done, of) => {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${words.home.warming(done, of)}`)
      return
    }
    const reached = of === 0 ? 0 : Math.floor((10 * done) / of)
    if (reached === tenth) return
    tenth = reached
    tell(words.home.warming(done, of))
  }
}

/** Paths and versions are the same in every language; that something is ready is not. */
function foundOf(
  ok: boolean,
  found: string,
  lacks: 'filter' | undefined,
  { doctor: say, marks }: Words,
): string {
  const known = ok && found === '' ? say.prepared : found
  return lacks === undefined ? known : `${known}${marks.semicolon}${say.lacks[lacks]}`
}

const said = (found: string, { marks }: Words): string => found && `${marks.colon}${found}`
