import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { changeLock, type LockedDeck, lockPath, readLock } from '../../../src/decks/sharing/lock.ts'

const DECK: LockedDeck = {
  id: 'fun',
  url: 'https://host/fun',
  ref: 'refs/tags/v1',
  commit: 'a'.repeat(40),
  digest: `sha256:${'b'.repeat(64)}`,
}

function withFile(text: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-lock-'))
  mkdirSync(dirname(lockPath(dataDir)), { recursive: true })
  writeFileSync(lockPath(dataDir), text)
  return dataDir
}

const codeOf = (text: string): string => {
  try {
    readLock(withFile(text))
    return 'taken'
  } catch (error) {
    if (error instanceof SparrError) return error.fault.code
    throw error
  }
}

const file = (...decks: readonly object[]): string => JSON.stringify({ version: 1, decks })

test('what is written is read again, and nothing is there before', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-lock-'))
  expect(readLock(dataDir)).toEqual([])
  await changeLock(dataDir, (decks) => [...decks, DECK])
  await changeLock(dataDir, (decks) => [...decks, { ...DECK, id: 'two', signer: 'ssh:x' }])
  expect(readLock(dataDir)).toEqual([DECK, { ...DECK, id: 'two', signer: 'ssh:x' }])
  expect(JSON.parse(readFileSync(lockPath(dataDir), 'utf8'))).toMatchObject({ version: 1 })
})

test('a change that fails leaves it as it was', async () => {
  const dataDir = withFile(file(DECK))
  const change = changeLock(dataDir, () => {
    throw new Error('no')
  })
  await expect(change).rejects.toThrow('no')
  expect(readLock(dataDir)).toEqual([DECK])
})

test('twenty changes at once are all kept', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-lock-'))
  const names = Array.from({ length: 20 }, (_, i) => `deck-${i}`)
  await Promise.all(names.map((id) => changeLock(dataDir, (decks) => [...decks, { ...DECK, id }])))
  expect(new Set(readLock(dataDir).map(({ id }) => id))).toEqual(new Set(names))
})

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no decks', '{"version":1}'],
  ['an id that leads elsewhere', file({ ...DECK, id: '../x' })],
  ['an id that is hidden', file({ ...DECK, id: '.x' })],
  ['an option as a commit', file({ ...DECK, commit: '--upload-pack=x' })],
  ['a sign that turns a terminal', file({ ...DECK, url: 'https://host/\u001b[2J' })],
  ['an id twice', file(DECK, DECK)],
])('%s is refused as a whole', (_, text) => {
  expect(codeOf(text)).toBe('lock-broken')
})

test('a lock of a newer program says so', () => {
  expect(codeOf('{"version":2,"decks":[]}')).toBe('lock-newer')
  expect(codeOf(file(DECK))).toBe('taken')
})
