/** Whose signed tags are trusted to run on this machine: keys, each for one address alone. Never exported. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { withLock } from '../../disk/lock-file.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { writeWhole } from '../../disk/write-whole.ts'
import { sharedFolder } from './lock.ts'

/** `ssh`: the type and the key, as a `.pub` file has them. `gpg`: 40 hex digits or more, in capitals. */
export type PublisherKey =
  | { readonly type: 'ssh'; readonly key: string }
  | { readonly type: 'gpg'; readonly fingerprint: string }

export type Publisher = { readonly url: string; readonly key: PublisherKey }

const VERSION = 1
const MOST_BYTES = 1 << 20

const publishersPath = (dataDir: string): string => join(sharedFolder(dataDir), 'publishers.json')

/** Of a text as somebody gives it: a line of a `.pub` file, or a fingerprint. Null for anything else. */
export function readKey(text: string): PublisherKey | null {
  const [, key] =
    /^((?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]{40,}={0,3})(?:\s.*)?$/.exec(
      text.trim(),
    ) ?? []
  if (key !== undefined) return { type: 'ssh', key }
  const fingerprint = text.replace(/^0x|\s/g, '').toUpperCase()
  return /^[0-9A-F]{40}(?:[0-9A-F]{24})?$/.test(fingerprint) ? { type: 'gpg', fingerprint } : null
}

/** @throws SparrError lock-broken */
export function publishersOf(dataDir: string, url: string): readonly PublisherKey[] {
  return readAll(publishersPath(dataDir)).flatMap((one) => (one.url === url ? one.key : []))
}

/** One that is there already is there once. */
export async function allowPublisher(dataDir: string, publisher: Publisher): Promise<void> {
  await change(dataDir, (all) => [
    ...all.filter((one) => JSON.stringify(one) !== JSON.stringify(publisher)),
    publisher,
  ])
}

/** @returns how many keys that were */
export async function forgetPublishers(dataDir: string, url: string): Promise<number> {
  let count = 0
  if (existsSync(publishersPath(dataDir)))
    await change(dataDir, (all) => {
      const others = all.filter((one) => one.url !== url)
      count = all.length - others.length
      return others
    })
  return count
}

async function change(
  dataDir: string,
  changed: (all: readonly Publisher[]) => readonly Publisher[],
): Promise<void> {
  const path = publishersPath(dataDir)
  makeFolder(sharedFolder(dataDir))
  await withLock(path, () => {
    const publishers = changed(readAll(path))
    writeWhole(path, [`${JSON.stringify({ version: VERSION, publishers }, null, 2)}\n`])
  })
}

function readAll(path: string): readonly Publisher[] {
  if (!existsSync(path)) return []
  const { bytes } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (isObject(value) && value['version'] === VERSION && Array.isArray(value['publishers'])) {
      const all: readonly unknown[] = value['publishers']
      if (all.every(isPublisher)) return all
    }
  } catch (error) {
    throw new SparrError({ code: 'lock-broken', path }, { cause: error })
  }
  throw new SparrError({ code: 'lock-broken', path })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isPublisher(value: unknown): value is Publisher {
  if (!isObject(value) || typeof value['url'] !== 'string' || !isObject(value['key'])) return false
  const { type, key, fingerprint } = value['key']
  // Read anew by whoever reads what is typed: it becomes a line of a file that ssh-keygen obeys.
  const text = type === 'ssh' ? key : fingerprint
  return typeof text === 'string' && readKey(text)?.type === type
}
