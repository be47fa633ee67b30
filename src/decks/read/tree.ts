// What lies in a collection, without opening any of it.
import { lstatSync, readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

export type TreeFile = {
  /** Below the collection's folder, with `/`. */
  readonly path: string
  /** Where it really lies: a link inside the collection is followed. */
  readonly real: string
  readonly size: bigint
  readonly mtimeNs: bigint
  /** Cannot be set back by whoever changes a file and its times. */
  readonly ctimeNs: bigint
}

/** Links that lead out of the collection or to folders, pipes, sockets and devices. */
type Odd = { readonly path: string; readonly what: string }

export type Tree = {
  /** Sorted by path. */
  readonly files: readonly TreeFile[]
  readonly odd: readonly Odd[]
}

/** More files than this in one deck are a mistake. */
const MAX_FILES = 20_000
const MAX_DEPTH = 12
/** What running tests in place leaves behind. */
const LEFTOVERS = new Set(['node_modules', '__pycache__'])

/** Files and folders that are nobody's question. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || LEFTOVERS.has(name)

/**
 * Every file of a folder of the collection, none when it is not there. Names that begin with a dot are passed over.
 * @param root the collection's real path
 * @param folder below it, with `/`
 */
export function listTree(root: string, folder: string): Tree {
  const files: TreeFile[] = []
  const odd: Odd[] = []
  const visit = (path: string, depth: number): void => {
    for (const name of namesIn(join(root, path))) {
      if (isPassedOver(name) || files.length >= MAX_FILES) continue
      const below = `${path}/${name}`
      const entry = look(root, below)
      if (entry === 'folder') {
        if (depth < MAX_DEPTH) visit(below, depth + 1)
      } else if (typeof entry === 'string') odd.push({ path: below, what: entry })
      else if (entry) files.push(entry)
    }
  }
  visit(folder, 0)
  return { files, odd }
}

/** One entry: a file, `folder`, or what else it is in words; undefined when it has just gone. */
export function look(root: string, path: string): TreeFile | string | undefined {
  const full = join(root, path)
  const stat = lstatSync(full, { bigint: true, throwIfNoEntry: false })
  if (!stat) return undefined
  if (stat.isDirectory()) return 'folder'
  if (stat.isFile()) return { path, real: full, ...timesOf(stat) }
  if (!stat.isSymbolicLink()) return 'neither a file nor a folder'
  return lookThrough(root, path, full)
}

function lookThrough(root: string, path: string, full: string): TreeFile | string {
  let real: string
  try {
    real = realpathSync(full)
  } catch {
    return 'a link that leads nowhere'
  }
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep))
    return 'a link out of the collection'
  const target = lstatSync(real, { bigint: true, throwIfNoEntry: false })
  if (!target?.isFile()) return 'a link to something that is not a file'
  return { path, real, ...timesOf(target) }
}

function timesOf(stat: { size: bigint; mtimeNs: bigint; ctimeNs: bigint }) {
  return { size: stat.size, mtimeNs: stat.mtimeNs, ctimeNs: stat.ctimeNs }
}

/** Sorted; none for a folder that cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}
