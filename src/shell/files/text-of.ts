import { readFileBytes } from '../../disk/read-file.ts'

/** More than the judge takes of an answer. */
const MOST_BYTES = 1 << 20

/** Null where the file cannot be read, or is no text of an answer: a pipe would never end, and a huge one is none. */
export async function textOf(file: string): Promise<string | null> {
  return textNow(file)
}

/** As `textOf`, for what must be written down at once. `isLinkFollowed`: a link may lead to a file that nobody means to show. */
export function textNow(file: string, isLinkFollowed = true): string | null {
  try {
    const { bytes, size } = readFileBytes(file, { most: MOST_BYTES, isLinkFollowed })
    return size > MOST_BYTES ? null : bytes.toString()
  } catch {
    return null
  }
}
