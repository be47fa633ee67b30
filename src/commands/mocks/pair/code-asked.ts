/** The code of an interview, from wherever it is: the command line, a file, or pasted when it is asked for. */
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { SparrError } from '../../../core/errors.ts'
import { readFileBytes } from '../../../disk/read-file.ts'
import { tell } from '../../../session/output.ts'
import type { Words } from '../../../words/words.ts'

/** A code has some 2 kB; what is larger is none. */
const MOST_BYTES = 65_536

/**
 * A file that holds it, or the code itself.
 * @throws SparrError no-such-file
 */
export function codeIn(given: string): string {
  if (given.length > 1000) return given
  // A name that was mistyped is no code that was spoilt.
  if (!existsSync(given)) {
    if (looksLikePath(given)) throw new SparrError({ code: 'no-such-file', path: given })
    return given
  }
  try {
    const { bytes, size } = readFileBytes(given, { most: MOST_BYTES, isLinkFollowed: true })
    return size > MOST_BYTES ? '' : new TextDecoder().decode(bytes)
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: given }, { cause: error })
  }
}

const looksLikePath = (given: string): boolean =>
  !given.includes('sparr-') && /^[^\s]*[./][^\s]*$/.test(given)

/** Lines until an empty one: a chat may have broken it. Empty where nothing was pasted. */
export async function askForCode({ pair }: Words): Promise<string> {
  tell(pair.told.askCode)
  const lines = createInterface({ input: process.stdin, terminal: false })
  let code = ''
  try {
    for await (const line of lines) {
      if (line.trim() === '' && code !== '') break
      code += line
      if (code.length > MOST_BYTES) break
    }
  } finally {
    lines.close()
  }
  return code.trim()
}
