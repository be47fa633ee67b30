// A question into a collection on the disk: all of its files or none, and nothing that is there is written over.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { SparrError } from '../core/errors.ts'

export type Placing = {
  /** Absolute; made when missing. */
  readonly root: string
  readonly deck: string
  /** The question's file or folder, below the collection, and that of its solutions; in this order they are looked for. */
  readonly parts: readonly string[]
  /** For whoever finds the folder in between. */
  readonly stagedAs: string
  /** What is put together is the new collection as far as it goes, with `deck.yaml`; what this throws undoes everything. */
  readonly fill: (stage: string) => Promise<void>
}

/** The first of these folders, below the collection, whose place a file has. */
export const fileAt = (root: string, folders: readonly string[]): string | undefined =>
  folders
    .map((folder) => join(root, folder))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false)

/** The first of the parts that is there already. */
export const takenBy = ({ root, parts }: Pick<Placing, 'root' | 'parts'>): string | undefined =>
  parts.map((part) => join(root, part)).find((path) => existsSync(path))

/**
 * Put together beside its place and then moved, the question last: before it nobody sees the rest. Returns whether the deck
 * is new.
 * @throws SparrError store-failed, and what `fill` throws
 */
export async function placeQuestion(placing: Placing): Promise<{ readonly isNewDeck: boolean }> {
  const { root, deck, parts, stagedAs, fill } = placing
  const head = join(root, 'questions', deck, 'deck.yaml')
  // What is taken back when something fails: the last one first.
  const undo: (() => void)[] = []
  const emptied = (folder: string) =>
    undo.push(...madeFolders(folder).map((path) => () => removeEmpty(path)))
  try {
    emptied(dirname(head))
    const stage = mkdtempSync(join(root, `.${stagedAs}-`))
    try {
      await fill(stage)
      const isNewDeck = !existsSync(head)
      const whole = parts.map((part) => join(root, part)).toReversed()
      for (const to of [...(isNewDeck ? [head] : []), ...whole]) {
        const from = join(stage, relative(root, to))
        if (!existsSync(from)) continue
        emptied(dirname(to))
        renameSync(from, to)
        undo.push(() => rmSync(to, { recursive: true }))
      }
      return { isNewDeck }
    } finally {
      rmSync(stage, { recursive: true, force: true })
    }
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw explained(join(root, parts[0] ?? ''), error)
  }
}

/** A file of the stage, with its folders. */
export function put(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes, { flag: 'wx' })
}

/** Those that were missing, from the outermost. */
function madeFolders(path: string): readonly string[] {
  const first = mkdirSync(path, { recursive: true })
  if (first === undefined) return []
  const made: string[] = []
  for (let at = path; at.startsWith(first); at = dirname(at)) made.unshift(at)
  return made
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something is in it by now: it is not ours to take away.
  }
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof SparrError || !(error instanceof Error && 'code' in error)) return error
  const problem = String(error.code)
  return new SparrError(
    { code: 'store-failed', path: refusedIn(error) ?? path, problem },
    { cause: error },
  )
}

/** The folder that nothing may be put into: of it the system names what was to be put there. */
function refusedIn(error: Error): string | null {
  const { code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string }
  const isRight = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
  const wanted = dest ?? path
  return isRight && wanted !== undefined ? dirname(wanted) : null
}
