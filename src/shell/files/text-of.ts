import { readFileSync, type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'

/** More than the judge takes of an answer. */
const MOST_BYTES = 1 << 20

/** A pipe in the place of a file would never end, and a huge one is no answer. */
const isText = (file: Stats): boolean => file.isFile() && file.size <= MOST_BYTES

/** Null where the file cannot be read. */
export async function textOf(file: string): Promise<string | null> {
  try {
    return isText(await stat(file)) ? await readFile(file, 'utf8') : null
  } catch {
    return null
  }
}

/** As `textOf`, for what must be written down at once. */
export function textNow(file: string): string | null {
  try {
    return isText(statSync(file)) ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}
