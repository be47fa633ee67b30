/** A collection changes as a whole, wherever the change is cut. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestOfFiles, writeFiles } from '../../../src/decks/sharing/collection-files.ts'
import type { Incoming } from '../../../src/decks/sharing/incoming.ts'
import {
  addCollection,
  removeCollection,
  replaceCollection,
} from '../../../src/decks/sharing/install.ts'
import {
  changeLock,
  collectionFolder,
  isCut,
  type LockedDeck,
  readLock,
  sharedFolder,
} from '../../../src/decks/sharing/lock.ts'
import { mendNow } from '../../../src/decks/sharing/mend.ts'

const NEW = { commit: 'b'.repeat(40), text: 'new' }
const OLD = { commit: 'a'.repeat(40), text: 'old' }

function incoming(dataDir: string, { commit, text }: typeof OLD): Incoming {
  const folder = join(sharedFolder(dataDir), `.incoming-${process.pid}-${commit[0]}`)
  const files = [{ path: 'questions/d/q.yaml', bytes: Buffer.from(text) }]
  mkdirSync(folder, { recursive: true })
  writeFiles(folder, files)
  return {
    source: { url: 'https://host/fun', protocol: 'https', ref: 'HEAD' },
    fetched: { gitDir: '', commit, object: commit },
    folder,
    digest: digestOfFiles(files),
  }
}

/** One collection, `fun`, as OLD has it. */
async function installed(): Promise<{ dataDir: string; locked: LockedDeck; place: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-install-'))
  await addCollection(dataDir, 'fun', incoming(dataDir, OLD))
  const [locked] = readLock(dataDir)
  if (locked === undefined) throw new Error('it is not in the lock')
  return { dataDir, locked, place: collectionFolder(dataDir, 'fun') }
}

const textIn = (folder: string): string => readFileSync(join(folder, 'questions/d/q.yaml'), 'utf8')
const besides = (dataDir: string): readonly string[] =>
  readdirSync(sharedFolder(dataDir)).filter((name) => name !== 'fun' && name !== 'sparr.lock')

test('another commit takes the place of the one that is here, and nothing is left beside', async () => {
  const { dataDir, locked, place } = await installed()
  expect(await replaceCollection(dataDir, locked, incoming(dataDir, NEW), 'ssh:x')).toBeNull()
  expect(textIn(place)).toBe('new')
  expect(readLock(dataDir)).toMatchObject([{ commit: NEW.commit, signer: 'ssh:x' }])
  expect(besides(dataDir)).toEqual([])
})

test('files that somebody changed are kept beside, at an update and when it is removed', async () => {
  const { dataDir, locked, place } = await installed()
  writeFileSync(join(place, 'questions/d/q.yaml'), 'mine')
  const kept = await replaceCollection(dataDir, locked, incoming(dataDir, NEW))
  expect(textIn(kept ?? '')).toBe('mine')
  expect(textIn(place)).toBe('new')
  writeFileSync(join(place, 'questions/d/mine.yaml'), 'mine too')
  const again = await removeCollection(dataDir, 'fun')
  expect(again).not.toBe(kept)
  expect(existsSync(join(again ?? '', 'questions/d/mine.yaml'))).toBe(true)
  expect(existsSync(place)).toBe(false)
  expect(readLock(dataDir)).toEqual([])
})

test('whoever was faster is not written over', async () => {
  const { dataDir, locked, place } = await installed()
  await replaceCollection(dataDir, locked, incoming(dataDir, NEW))
  const late = replaceCollection(dataDir, locked, incoming(dataDir, OLD))
  await expect(late).rejects.toMatchObject({ fault: { code: 'deck-changed' } })
  expect(textIn(place)).toBe('new')
})

test('where the lock cannot be written the old collection is back in its place', async () => {
  const { dataDir, locked, place } = await installed()
  const next = incoming(dataDir, NEW)
  // A folder stands where the new lock would be written first.
  const part = join(sharedFolder(dataDir), `sparr.lock.${process.pid}.part`)
  mkdirSync(part)
  await expect(replaceCollection(dataDir, locked, next)).rejects.toMatchObject({ code: 'EISDIR' })
  rmSync(part, { recursive: true })
  expect(textIn(place)).toBe('old')
  expect(readLock(dataDir)).toEqual([locked])
  expect(isCut(dataDir, [locked])).toBe(false)
})

/** Each moment at which a program can be killed, made by hand: what is in the place, beside it, and in the lock. */
const CUTS: readonly (readonly [
  moment: string,
  place: 'old' | 'new' | 'none',
  lock: 'old' | 'new',
  after: string,
])[] = [
  ['before the new one is in its place', 'none', 'old', 'old'],
  ['before the lock is written', 'new', 'old', 'old'],
  ['before the old one is gone', 'new', 'new', 'new'],
]

for (const isChanged of [false, true])
  test.each(CUTS)(
    `an update of files that were ${isChanged ? '' : 'not '}changed here, killed %s, is ended or taken back`,
    async (_, at, lock, after) => {
      const { dataDir, place } = await installed()
      const old = isChanged ? 'mine' : 'old'
      if (isChanged) writeFileSync(join(place, 'questions/d/q.yaml'), old)
      const beside = join(sharedFolder(dataDir), isChanged ? '.fun.changed' : '.fun.before')
      const next = incoming(dataDir, NEW)
      renameSync(place, beside)
      if (at === 'new') renameSync(next.folder, place)
      else rmSync(next.folder, { recursive: true })
      if (lock === 'new')
        await changeLock(dataDir, (decks) =>
          decks.map((deck) => ({ ...deck, commit: NEW.commit, digest: next.digest })),
        )
      expect(isCut(dataDir, readLock(dataDir))).toBe(true)
      mendNow(dataDir)
      expect(textIn(place)).toBe(after === 'old' ? old : 'new')
      expect(isCut(dataDir, readLock(dataDir))).toBe(false)
      // Not even then is anything lost that somebody wrote.
      const kept = besides(dataDir)
      if (isChanged && after === 'new')
        expect(kept.map((name) => textIn(join(sharedFolder(dataDir), name)))).toEqual(['mine'])
      else expect(kept).toEqual([])
    },
  )

test('an id or an address that is there already is not added twice', async () => {
  const { dataDir } = await installed()
  const again = addCollection(dataDir, 'other', incoming(dataDir, NEW))
  await expect(again).rejects.toMatchObject({ fault: { code: 'deck-there', isSame: true } })
  const next = incoming(dataDir, OLD)
  const source = { ...next.source, url: 'https://host/other' }
  const same = addCollection(dataDir, 'fun', { ...next, source })
  await expect(same).rejects.toMatchObject({ fault: { code: 'deck-there', isSame: false } })
})
