// The folder that was given, and nothing outside it.
import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { namesIn } from '../read/tree.ts'
import type { Part } from './exercise.ts'
import { unfit } from './unfit.ts'

/** What a collection takes too. */
const MOST_BYTES = 1_000_000

export type Folder = {
  readonly path: string
  readonly name: string
  /** Files straight in it, without those that begin with a dot. */
  readonly names: () => readonly string[]
  readonly has: (name: string) => boolean
  /** @throws SparrError no-exercise for what is not there, leads outside, is no file or too large */
  readonly bytes: (name: string) => Buffer
  /** @throws SparrError no-exercise; also for what is not UTF-8 */
  readonly text: (name: string) => string
  /** Every file below a folder in it. */
  readonly below: (name: string) => readonly Part[]
}

/** @param real of a folder, behind all links */
export function folderAt(real: string): Folder {
  const isFile = (name: string): boolean =>
    lstatSync(join(real, name), { throwIfNoEntry: false })?.isFile() === true
  const bytes = (name: string): Buffer => {
    const inside = realInside(real, name)
    if (inside === null) throw unfit(real, 'file', name)
    if (lstatSync(inside).size > MOST_BYTES) throw unfit(real, 'too-large', name)
    return readFileSync(inside)
  }
  const below = (name: string): readonly Part[] =>
    namesIn(join(real, name)).flatMap((entry) => {
      const path = `${name}/${entry}`
      if (lstatSync(join(real, path)).isDirectory()) return below(path)
      return isFile(path) ? [{ name: path, bytes: bytes(path) }] : []
    })
  return {
    path: real,
    name: basename(real),
    names: () => namesIn(real).filter((name) => !name.startsWith('.') && isFile(name)),
    has: isFile,
    bytes,
    below,
    text(name) {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes(name))
      } catch (error) {
        if (error instanceof TypeError) throw unfit(real, 'not-text', name)
        throw error
      }
    },
  }
}

/** Null for what is no regular file in it. */
function realInside(root: string, name: string): string | null {
  try {
    const real = realpathSync(join(root, name))
    return real.startsWith(root + sep) && lstatSync(real).isFile() ? real : null
  } catch {
    return null
  }
}
