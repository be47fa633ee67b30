import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  allowPublisher,
  forgetPublishers,
  publishersOf,
  readKey,
} from '../../../src/decks/sharing/publishers.ts'

const KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${'a'.repeat(44)}`

test('a key is the line of a .pub file without its remark, or a whole fingerprint', () => {
  expect(readKey(`${KEY} me@host\n`)).toEqual({ type: 'ssh', key: KEY })
  expect(readKey('0123 4567 89ab cdef 0123  4567 89ab cdef 0123 4567')).toEqual({
    type: 'gpg',
    fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567',
  })
})

test('what would be another line or an option of the file of signers is no key', () => {
  for (const text of [
    `cert-authority ${KEY}`,
    `* ${KEY}`,
    'ssh-ed25519 AAAA',
    '89ABCDEF',
    '',
    'ssh-ed25519',
    `ssh-ed25519 ${'a'.repeat(60)}"x`,
  ])
    expect(readKey(text), text).toBeNull()
})

test('a publisher is one of one address alone, and is forgotten with it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-publishers-'))
  const key = { type: 'ssh', key: KEY } as const
  await allowPublisher(dataDir, { url: 'https://host/a', key })
  await allowPublisher(dataDir, { url: 'https://host/a', key })
  expect(publishersOf(dataDir, 'https://host/a')).toEqual([key])
  expect(publishersOf(dataDir, 'https://host/b')).toEqual([])
  expect(await forgetPublishers(dataDir, 'https://host/a')).toBe(1)
  expect(publishersOf(dataDir, 'https://host/a')).toEqual([])
})
