/** Every file that this machine has written for a group, as it should be in the repository. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Line, lineText, readLines } from '../core/group/line.ts'
import { linesPath, placeOf } from '../core/group/places.ts'
import { withLock } from '../disk/lock-file.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { readFileBytes } from '../disk/read-file.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { type GroupPlace, groupFolder, ownFolder } from './places.ts'
import type { GroupState } from './state.ts'

const MOST_BYTES = 8 << 20

/** By their paths in the repository. */
export function ownFiles(place: GroupPlace): ReadonlyMap<string, string> {
  const folder = ownFolder(place)
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    // Nothing was written yet.
    return new Map()
  }
  const paths = names.map((name) => name.replaceAll('\\', '/')).sort()
  return new Map(
    paths
      .filter((path) => 'handle' in placeOf(path))
      .map((path) => [path, textOf(join(folder, path))]),
  )
}

/** An answer or a review. */
export function putOwnFile(place: GroupPlace, path: string, text: string): void {
  const full = join(ownFolder(place), path)
  makeFolder(join(full, '..'))
  writeWhole(full, [text])
}

type Me = Pick<GroupState, 'handle' | 'machine'>

export function ownLines(place: GroupPlace, { handle, machine }: Me): readonly Line[] {
  const text = ownFiles(place).get(linesPath(handle, machine)) ?? ''
  return readLines(text).lines
}

/**
 * Appends what `more` makes of what is there, by one process at a time.
 * @returns how many lines that were
 */
export function addLines(
  place: GroupPlace,
  { handle, machine }: Me,
  more: (lines: readonly Line[]) => readonly Line[],
): Promise<number> {
  return withLock(join(groupFolder(place), 'lines'), () => {
    const path = linesPath(handle, machine)
    const before = ownFiles(place).get(path) ?? ''
    const added = more(readLines(before).lines)
    if (added.length > 0) {
      const text = added.map((line) => `${lineText(line)}\n`).join('')
      putOwnFile(place, path, `${before}${text}`)
    }
    return added.length
  })
}

const textOf = (path: string): string =>
  readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: false }).bytes.toString('utf8')
