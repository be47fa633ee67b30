/** The files of a collection as they are written and fingerprinted. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFileBytes } from '../../disk/read-file.ts'
import { isPassedOver, listTree, namesIn } from '../read/tree.ts'
import type { Blob } from './tree.ts'

/** Of a repository, only what decks are read from, and by what right: what the reader of decks passes over is not written. */
export const isOfCollection = (path: string): boolean =>
  (/^(?:questions|solutions)\//.test(path) && !path.split('/').some(isPassedOver)) ||
  isAboutRights(path)

const isAboutRights = (path: string): boolean =>
  /^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|README)(?:[.-][A-Za-z0-9.-]+)?$/i.test(path)

/** Each on the disk before the next: a folder that is put in its place afterwards is whole. Throws what the file system throws. */
export function writeFiles(folder: string, files: readonly Blob[]): void {
  for (const { path, bytes } of files) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true, mode: 0o700 })
    // Not one of them may be run by its name, and none stands there already.
    writeFileSync(full, bytes, { flag: 'wx', mode: 0o600, flush: true })
  }
}

/** `sha256:` and 64 hex digits, whatever the order of the files. */
export function digestOfFiles(files: readonly Blob[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${JSON.stringify(path)} ${createHash('sha256').update(bytes).digest('hex')}\n`)
  return `sha256:${hash.digest('hex')}`
}

/** The same of a folder that was written so, as it is now: another digest says that somebody has worked in it. */
export function digestOfFolder(folder: string): string {
  const beside = namesIn(folder).filter(isAboutRights)
  const below = ['questions', 'solutions'].flatMap((name) => listTree(folder, name).files)
  const paths = [...beside.map((path) => ({ path, real: join(folder, path) })), ...below]
  return digestOfFiles(
    paths.map(({ path, real }) => ({
      path,
      bytes: readFileBytes(real, { most: 8 << 20, isLinkFollowed: false }).bytes,
    })),
  )
}
