import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../core/errors.ts'
import { explained } from '../../core/system-fault.ts'

/** What programs say when the disk refuses them, in the words of strerror. */
const SAID = [
  [/no space left on device/i, 'full', 'ENOSPC'],
  [/disk quota exceeded/i, 'full', 'EDQUOT'],
  [/read-only file system/i, 'read-only', 'EROFS'],
  [/too many open files/i, 'busy', 'EMFILE'],
  [/input\/output error/i, 'disk', 'EIO'],
] as const

/** The disk's fault in what a compiler printed; null where it names none. `place`: where the compiler writes. */
export function machineFault(text: string, place: string): Fault | null {
  const found = SAID.find(([words]) => words.test(text))
  return found ? { code: 'system', trouble: found[1], problem: found[2], path: place } : null
}

const TRIED_BYTES = 1 << 20

/** A program whose disk is full may say anything: whether a folder takes a file is tried. */
export async function diskFault(folder: string): Promise<Fault | null> {
  const file = join(folder, `tried-${process.pid}`)
  try {
    await writeFile(file, Buffer.alloc(TRIED_BYTES))
    return null
  } catch (error) {
    return explained(error, folder)
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}
