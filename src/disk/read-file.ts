/** How every file that a person names is read: regular files only, never more than the limit, never waiting for a pipe. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { NotAFile } from './not-a-file.ts'

/** `isLinkFollowed`: a deck must not lead out of its folder; a file that a person names may be a link. */
export type Limits = { readonly most: number; readonly isLinkFollowed: boolean }

/** `size` is that of the file; where it is above the limit, `bytes` are its beginning. */
export type FileBytes = { readonly bytes: Buffer; readonly size: number }

/** @throws NotAFile, and what the file system throws. */
export function readFileBytes(path: string, { most, isLinkFollowed }: Limits): FileBytes {
  const { O_RDONLY, O_NONBLOCK, O_NOCTTY, O_NOFOLLOW } = constants
  const fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | (isLinkFollowed ? 0 : O_NOFOLLOW))
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) throw new NotAFile(path)
    const bytes = readAll(fd, Math.min(stat.size, most + 1))
    // Files of the system say they are empty; those that grow are as large as what was read of them.
    const size = Math.max(stat.size, bytes.length)
    return { bytes: bytes.subarray(0, most), size }
  } finally {
    closeSync(fd)
  }
}

/** What a link, a socket or a pipe nobody writes to is refused with. */
function open(path: string, flags: number): number {
  try {
    return openSync(path, flags)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ELOOP' || code === 'EMLINK' || code === 'ENXIO') throw new NotAFile(path)
    throw error
  }
}

function readAll(fd: number, size: number): Buffer {
  const buffer = Buffer.alloc(size)
  let length = 0
  while (length < size) {
    const read = readSync(fd, buffer, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return buffer.subarray(0, length)
}
