/** What leaves the machine goes through here: the words of the list beside the settings stay home. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, SparrError } from '../core/errors.ts'
import {
  allReplaced,
  outgoing,
  outgoingLive,
  type PrivateWords,
  parsePrivateWords,
  privateLines,
  privateWordsOf,
  type Replaced,
  withTexts,
} from '../core/private-words.ts'
import { type FileBytes, readFileBytes } from '../disk/read-file.ts'
import { clean } from '../text/clean.ts'

/** Thousands of names; a file above it is no list. */
const MOST_BYTES = 65_536
const NONE = privateWordsOf([])

export type Leaving = {
  /** A text as it may leave; what was replaced in it is counted. */
  readonly text: (text: string) => string
  /** Data with all its texts as they may leave, but for the fields that hold words of the program. */
  readonly data: <T>(data: T, codes: ReadonlySet<string>) => T
  /** A field while it is typed: not counted, as it leaves again with each key. `caret`: in units of the text. */
  readonly live: (text: string, caret?: number) => string
  /**
   * Code as it is.
   * @param what names the file or the answer in the error
   * @throws SparrError private-code where it names what should stay home
   */
  readonly code: (code: string, what: string) => string
  /** So far, each word once. */
  readonly replaced: () => readonly Replaced[]
}

const privateFile = (configDir: string): string => join(configDir, 'private.txt')

/**
 * Read anew each time, so that a word counts from when it is listed. No file: no words.
 * @throws SparrError private-words where there is a file that cannot be understood: nothing may leave then
 */
export function readPrivateWords(configDir: string): PrivateWords {
  const path = privateFile(configDir)
  const text = textOf(path)
  if (text === null) return NONE
  const { words, badLines } = parsePrivateWords(text)
  const [line] = badLines
  if (line !== undefined) throw refusal(path, 'line', line)
  return privateWordsOf(words.map((one) => ({ ...one, replacement: clean(one.replacement) })))
}

type ListState = {
  readonly file: string
  readonly count: number
  /** Why nothing may leave. */
  readonly fault: Fault | null
}

/** For whoever looks after the machine. */
export function privateList(configDir: string): ListState {
  const file = privateFile(configDir)
  try {
    return { file, count: readPrivateWords(configDir).count, fault: null }
  } catch (error) {
    if (!(error instanceof SparrError)) throw error
    return { file, count: 0, fault: error.fault }
  }
}

/** @throws SparrError private-words */
export function leavingFrom(configDir: string): Leaving {
  const words = readPrivateWords(configDir)
  let counted: readonly Replaced[] = []
  const text = (one: string): string => {
    const { text, replaced } = withoutNames(one, words)
    counted = allReplaced([counted, replaced])
    return text
  }
  return {
    text,
    data: (data, codes) => withTexts(data, codes, text),
    live: (one, caret) => withoutNames(outgoingLive(one, words, caret).text, words).text,
    code: (code, what) => {
      const [hit] = privateLines(code, words)
      if (hit) throw new SparrError({ code: 'private-code', what, ...hit })
      return code
    },
    replaced: () => counted,
  }
}

/** As it is, and as whoever shows it cleans it: a name may come out of an escape sequence that is taken away. */
function withoutNames(text: string, words: PrivateWords): ReturnType<typeof outgoing> {
  if (words.count === 0) return { text, replaced: [] }
  const out = outgoing(text, words)
  const cleaned = outgoing(clean(out.text), words)
  if (cleaned.replaced.length === 0) return out
  return { text: cleaned.text, replaced: allReplaced([out.replaced, cleaned.replaced]) }
}

function textOf(path: string): string | null {
  let read: FileBytes
  try {
    // A link that leads nowhere is a list that is not there now: on a disk, say, that is not mounted.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null
    read = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
  } catch (error) {
    throw refusal(path, 'unreadable', 0, error)
  }
  if (read.size > MOST_BYTES) throw refusal(path, 'too-large')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)
    if (!text.includes('\0')) return text
  } catch {
    // In another encoding its words would be found nowhere.
  }
  throw refusal(path, 'not-utf-8')
}

type Why = 'unreadable' | 'too-large' | 'not-utf-8' | 'line'

const refusal = (path: string, why: Why, line = 0, cause?: unknown): SparrError =>
  new SparrError({ code: 'private-words', path, why, line }, { cause })
