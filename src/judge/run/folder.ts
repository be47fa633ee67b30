// The files of a question and the temporary folder they are put together in.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { explained } from '../../core/system-fault.ts'
import { readFileBytes } from '../../disk/read-file.ts'

export type SourceFile = { readonly name: string; readonly bytes: Buffer }

const MOST_BYTES = 1 << 20

/** Regular files of a folder and its subfolders, by path inside it; none when the folder is not there. */
export async function readFolder(folder: string): Promise<readonly SourceFile[]> {
  let entries: import('node:fs').Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: relative(folder, path), bytes: await readFile(path) }
    }),
  )
}

/** The candidate's file; throws no-such-file. Null when it is too large to be an answer. */
export async function readAnswer(path: string): Promise<Buffer | null> {
  try {
    const { bytes, size } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
    return size > MOST_BYTES ? null : bytes
  } catch (cause) {
    throw new SparrError({ code: 'no-such-file', path }, { cause })
  }
}

/** Runs `use` in a temporary folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sparr-'))
  try {
    return await use(folder)
  } catch (error) {
    // A write that a full disk refused names no file.
    const fault = explained(error, folder)
    throw fault === null || error instanceof SparrError
      ? error
      : new SparrError(fault, { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
