/** `sparr deck update` and `sparr deck diff`: what is new of the collections that were fetched. */
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { isTag } from '../../decks/sharing/address.ts'
import { type LockedDeck, readLock } from '../../decks/sharing/lock.ts'
import { confirmed } from '../../session/confirmed.ts'
import { interruptible } from '../../session/interruptible.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import { faultText } from '../../telling/notice.ts'
import { lockedNamed } from './collection-named.ts'
import { changesText } from './deck-changes-text.ts'
import { type Found, lookForNew, type Taken } from './look-for-new.ts'

type How = {
  /** Only shown. */
  readonly isDry: boolean
  readonly isYes: boolean
}

/** @param name an id, or `id@TAG`; all that were fetched without one */
export function deckUpdate(
  name: string | undefined,
  how: How,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const asked = askedFor(name, session)
      if (asked.length === 0 && !options.json) tell(session.words.sharing.noneFetched)
      const results: Result[] = []
      let code: ExitCode = EXIT.ok
      for (const one of asked) {
        try {
          results.push(await updateOne(one, how, session, signal))
        } catch (error) {
          // Of several, one that cannot be reached does not hold up the others.
          if (!(error instanceof SparrError) || asked.length === 1) throw error
          const message = faultText(error.fault, session.words)
          if (!options.json) tell(message)
          results.push({ id: one.deck.id, error: { code: error.fault.code, message } })
          code = error.exitCode
        }
      }
      if (options.json) printJson({ collections: results })
      if (code === EXIT.ok && results.some((one) => 'isLeft' in one && one.isLeft))
        return EXIT.failed
      return code
    } finally {
      session.close()
    }
  })
}

type Asked = { readonly deck: LockedDeck; readonly tag?: string }

/** @throws SparrError unknown-collection, deck-address (tag), lock-broken */
function askedFor(name: string | undefined, session: Session): readonly Asked[] {
  if (name === undefined) return readLock(session.dirs.data).map((deck) => ({ deck }))
  const at = name.indexOf('@')
  if (at < 0) return [{ deck: lockedNamed(name, session) }]
  const [id, tag] = [name.slice(0, at), name.slice(at + 1)]
  if (!isTag(tag)) throw new SparrError({ code: 'deck-address', address: name, why: 'tag' })
  return [{ deck: lockedNamed(id, session), tag }]
}

type Result =
  | { readonly id: string; readonly error: { readonly code: string; readonly message: string } }
  | (Omit<Found, 'take'> & {
      readonly id: string
      readonly isUpdated: boolean
      /** Nobody was there to say yes. */
      readonly isLeft: boolean
      /** A folder with the files that somebody had changed here. */
      readonly kept: string | null
    })

async function updateOne(
  { deck, tag }: Asked,
  { isDry, isYes }: How,
  session: Session,
  signal: AbortSignal,
): Promise<Result> {
  const { words, options } = session
  return lookForNew(deck, tag, session, signal, async ({ take, ...found }) => {
    if (!options.json) print(changesText(found, words, deck.id))
    const result = { id: deck.id, ...found, isUpdated: false, isLeft: false, kept: null }
    if (isDry || found.isSame) return result
    const isWanted = isYes || (await confirmed(words.sharing.wanted(deck.id), signal))
    signal.throwIfAborted()
    if (!isWanted) {
      const isLeft = !process.stdin.isTTY || !process.stderr.isTTY
      if (isLeft && !options.json) tell(words.sharing.nobodyAsked(deck.id))
      return { ...result, isLeft }
    }
    const { kept }: Taken = await take()
    if (!options.json) {
      print(words.sharing.updated(deck.id))
      if (kept !== null) print(words.sharing.kept(kept))
    }
    return { ...result, isUpdated: true, kept }
  })
}
