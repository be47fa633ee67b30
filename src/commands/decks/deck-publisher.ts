/** `sparr deck trust ID --publisher KEY`: what a tag of this collection brings may run when that key has signed it. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXIT, type ExitCode, SparrError } from '../../core/errors.ts'
import { loadCollections } from '../../decks/load.ts'
import { sourceOf, tagOf } from '../../decks/sharing/fetch.ts'
import { withIncoming } from '../../decks/sharing/incoming.ts'
import { changeLock, collectionFolder, type LockedDeck } from '../../decks/sharing/lock.ts'
import { allowPublisher, type PublisherKey, readKey } from '../../decks/sharing/publishers.ts'
import { signerOf } from '../../decks/sharing/signature.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { interruptible } from '../../session/interruptible.ts'
import { trustedRows } from '../../session/judging/trust.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, type Session } from '../../session/session.ts'
import type { Trusted } from '../../store/machine/trust.ts'
import { lockedNamed } from './collection-named.ts'

export function trustPublisher(
  id: string,
  keyText: string,
  options: GlobalOptions,
): Promise<ExitCode> {
  return interruptible(async (signal) => {
    const session = openSession(options)
    try {
      const locked = lockedNamed(id, session)
      if (locked.ref === 'HEAD') throw new SparrError({ code: 'no-tag', id })
      const key = keyFrom(keyText, session.cwd)
      const { signer, rows } = await signedBy(locked, key, session, signal)
      await allowPublisher(session.dirs.data, { url: locked.url, key })
      if (signer !== null) {
        ;(await session.store()).trust.add(rows)
        await changeLock(session.dirs.data, (all) =>
          all.map((one) =>
            one.id === id && one.commit === locked.commit ? { ...one, signer } : one,
          ),
        )
      }
      const trusted = rows.map(({ question }) => question)
      if (options.json) printJson({ id, publisher: key, signer, trusted })
      else {
        const [{ sharing }, tag] = [session.words, tagOf(locked.ref)]
        print(
          signer === null ? sharing.notSigned(id, tag) : sharing.signed(id, tag, trusted.length),
        )
      }
      return EXIT.ok
    } finally {
      session.close()
    }
  })
}

/** The tag is fetched once more, and what it holds is trusted, whatever the files here have become. @throws SparrError tag-moved */
async function signedBy(
  { id, url, ref, commit }: LockedDeck,
  key: PublisherKey,
  { dirs, cwd }: Session,
  signal: AbortSignal,
): Promise<{ readonly signer: string | null; readonly rows: readonly Trusted[] }> {
  return withIncoming(dirs.data, sourceOf(url, ref), signal, async ({ fetched, folder }) => {
    const tag = tagOf(ref)
    if (fetched.commit !== commit)
      throw new SparrError({ code: 'tag-moved', id, tag, from: commit, to: fetched.commit })
    const signer = await signerOf(fetched, tag, [key], signal)
    if (signer === null) return { signer, rows: [] }
    const { decks } = await loadCollections([{ path: folder, origin: 'fetched' }], { cwd })
    const place = collectionFolder(dirs.data, id)
    return { signer, rows: decks.flatMap((deck) => trustedRows(deck, place)) }
  })
}

/** The line of a `.pub` file, the path of one, or a fingerprint. @throws SparrError bad-key */
function keyFrom(text: string, cwd: string): PublisherKey {
  const path = resolve(cwd, text)
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true
  const given = isFile
    ? readFileBytes(path, { most: 64 << 10, isLinkFollowed: true }).bytes.toString('utf8')
    : text
  const key = readKey(given.split('\n', 1)[0] ?? '')
  if (key === null) throw new SparrError({ code: 'bad-key', text })
  return key
}
