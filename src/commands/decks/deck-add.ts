import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { loadCollections } from '../../decks/load.ts'
import { readAddress } from '../../decks/sharing/address.ts'
import { type Source, tagOf } from '../../decks/sharing/fetch.ts'
import { withIncoming } from '../../decks/sharing/incoming.ts'
import { addCollection } from '../../decks/sharing/install.ts'
import { collectionFolder, isCollectionId } from '../../decks/sharing/lock.ts'
import { interruptible } from '../../session/interruptible.ts'
import { isRun } from '../../session/judging/trust.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'

/** Fetches a collection of somebody else, to be read from now on. Nothing of it runs before somebody trusts it. */
export function deckAdd(
  text: string,
  as: string | undefined,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const { url, protocol, tag } = readAddress(text, session.cwd)
      const source: Source = {
        url,
        protocol,
        ref: tag === undefined ? 'HEAD' : `refs/tags/${tag}`,
      }
      await add(source, idFor(url, as), session, signal)
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

async function add(
  source: Source,
  id: string,
  { dirs, cwd, words, options }: Session,
  signal: AbortSignal,
): Promise<void> {
  await withIncoming(dirs.data, source, signal, async (incoming) => {
    const { decks, problems } = await loadCollections(
      [{ path: incoming.folder, origin: 'fetched' }],
      { cwd },
    )
    signal.throwIfAborted()
    await addCollection(dirs.data, id, incoming)
    const folder = collectionFolder(dirs.data, id)
    const questions = decks.flatMap((deck) => deck.questions)
    const run = questions.filter(isRun).length
    const { commit } = incoming.fetched
    if (options.json)
      return printJson({
        id,
        url: source.url,
        ref: source.ref,
        commit,
        folder,
        decks: decks.map((deck) => ({ id: deck.id, questions: deck.questions.length })),
        run,
        problems: problems.length,
      })
    const { sharing } = words
    print(sharing.added(id, decks.length, questions.length, placeOf(source.ref, commit)))
    if (problems.length > 0) tell(sharing.problems(problems.length, folder))
    if (run > 0) print(sharing.readOnly(run, id))
  })
}

/** As people say which one it is: its tag, or the beginning of its commit. */
export const placeOf = (ref: string, commit: string): string =>
  ref === 'HEAD' ? commit.slice(0, 7) : tagOf(ref)

/** What the address ends in, unless somebody says otherwise. @throws SparrError bad-value */
function idFor(url: string, as: string | undefined): string {
  const id = as ?? nameIn(url)
  if (isCollectionId(id)) return id
  throw new SparrError({
    code: 'bad-value',
    name: '--as',
    value: id,
    expected: '1 to 64 of a-z, 0-9 and -, not beginning with -',
  })
}

/** `https://host/me/Go%20decks.git` is go-decks. */
function nameIn(url: string): string {
  const last = url.replace(/\/+$/, '').split(/[/:]/).at(-1) ?? ''
  return decoded(last)
    .replace(/\.git$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
