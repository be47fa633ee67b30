import { join } from 'node:path'
import { writeWhole } from '../../disk/write-whole.ts'

/** Writes a file for its owner alone: whoever reads the keys of a server may write as anybody. */
export function putPrivate(folder: string, name: string, text: string): void {
  const old = process.umask(0o077)
  try {
    writeWhole(join(folder, name), [text])
  } finally {
    process.umask(old)
  }
}
