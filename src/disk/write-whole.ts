/** How every file of ours is written: beside its place, to the end, synced, checked, and only then renamed. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { NotAFile } from './not-a-file.ts'

/** `new`: what stands there already is left alone, and said with EEXIST. */
export type Place = 'replace' | 'new'

export type Beside = {
  /** Puts the new file in its place. Throws what the file system throws; nothing is left over then. */
  readonly put: (place: Place) => void
  readonly drop: () => void
}

/**
 * Puts the text at `path`; on any failure what was there is there as it was. A link is followed, so that a settings
 * file may lie elsewhere. Throws what the file system throws, and NotAFile where a folder, pipe or device stands.
 */
export function writeWhole(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  place: Place = 'replace',
): void {
  const target = existsSync(path) ? realpathSync(path) : path
  const old = statSync(target, { throwIfNoEntry: false })
  if (old && !old.isFile()) throw new NotAFile(path)
  writeBeside(target, pieces, old?.mode).put(place)
}

/** The whole new file, not in its place yet: for whoever has to move the old one away first. */
export function writeBeside(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  mode?: number,
): Beside {
  const part = `${path}.${process.pid}.part`
  const drop = (): void => {
    // A folder of that name is not ours to take away.
    if (statSync(part, { throwIfNoEntry: false })?.isFile()) rmSync(part, { force: true })
  }
  try {
    fill(part, pieces, mode)
  } catch (error) {
    drop()
    throw error
  }
  return {
    drop,
    put: (place) => {
      try {
        if (place === 'replace') putInPlace(part, path)
        else putWhereNothingIs(part, path)
      } catch (error) {
        drop()
        throw error
      }
    },
  }
}

/** Renames what was written beside `path`, once it is on the disk. */
export function putInPlace(part: string, path: string): void {
  synced(part)
  renameSync(part, path)
  synced(dirname(path))
}

/** A rename would go over what somebody else made in between. */
function putWhereNothingIs(part: string, path: string): void {
  try {
    linkSync(part, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error.code === 'EEXIST') throw error
    // Some disks know no second name of a file.
    if (existsSync(path)) throw Object.assign(error, { code: 'EEXIST' })
    renameSync(part, path)
  }
  rmSync(part, { force: true })
  synced(dirname(path))
}

function fill(part: string, pieces: Iterable<string | Uint8Array>, mode: number | undefined): void {
  const fd = openSync(part, 'w')
  try {
    if (mode !== undefined) fchmodSync(fd, mode & 0o7777)
    let size = 0
    for (const piece of pieces) size += writeAll(fd, piece)
    fsyncSync(fd)
    // What a full disk took of it is not the file.
    if (fstatSync(fd).size !== size) throw noSpace(part)
  } finally {
    closeSync(fd)
  }
}

const noSpace = (path: string): Error =>
  Object.assign(new Error('the disk took a part only'), { code: 'ENOSPC', syscall: 'write', path })

/** A disk that fills up takes a part of a piece and says so only by its size. */
function writeAll(fd: number, piece: string | Uint8Array): number {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
  let done = 0
  while (done < bytes.length) {
    const taken = writeSync(fd, bytes, done, bytes.length - done)
    if (taken === 0) throw noSpace('')
    done += taken
  }
  return bytes.length
}

/** Folders cannot be synced everywhere; a file that cannot be is a failure. */
function synced(path: string): void {
  const isFolder = statSync(path).isDirectory()
  try {
    const fd = openSync(path, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (!isFolder) throw error
  }
}
