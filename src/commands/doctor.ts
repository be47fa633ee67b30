import { EXIT, type ExitCode } from '../core/errors.ts'
import type { Words } from '../words/words.ts'
import { print, printJson, tell } from './output.ts'
import { type GlobalOptions, openSession } from './session.ts'

/** What this machine has, a remedy for each missing piece, and the Go build cache warmed. */
export async function doctor(options: GlobalOptions): Promise<ExitCode> {
  const session = openSession(options)
  try {
    const [{ inspectTools }, { warm }] = await Promise.all([
      import('../judge/tools.ts'),
      import('../judge/warm.ts'),
    ])
    const { words, dirs } = session
    const first = await inspectTools(dirs.cache)
    const isGoHere = first.some(({ id, ok }) => id === 'go' && ok)
    const isCold = first.some(({ id, ok }) => id === 'go-cache' && !ok)
    if (isGoHere && isCold) {
      await warm(dirs.cache, (done, of) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${words.home.warming(done, of)}`)
      })
      if (process.stderr.isTTY) tell('')
    }
    const items = isGoHere && isCold ? await inspectTools(dirs.cache) : first
    const isWell = items.every(({ ok }) => ok)
    if (options.json) {
      printJson({
        ok: isWell,
        items: items.map(({ id, ok, found, code, remedy }) => ({
          id,
          ok,
          found: foundOf(id, found, words),
          message: ok ? words.doctor.well : words.doctor.problem(id, code),
          remedy: ok ? '' : words.doctor.remedy(id, remedy),
        })),
      })
    } else {
      for (const { id, ok, found, remedy } of items)
        print(
          `${ok ? '+' : 'x'} ${words.doctor.names[id]}${found ? `${words.marks.colon}${foundOf(id, found, words)}` : ''}${ok ? '' : `${words.marks.stop}${words.doctor.remedy(id, remedy)}`}`,
        )
      print(words.doctor.places(dirs.data, dirs.cache, session.settings.workspace))
    }
    return isWell ? EXIT.ok : EXIT.missing
  } finally {
    session.close()
  }
}

/** Paths and versions are the same in every language; that the cache is ready is not. */
function foundOf(id: string, found: string, { doctor: say }: Words): string {
  return id === 'go-cache' && found !== '' ? say.prepared : found
}
