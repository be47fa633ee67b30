/** A story as a file: a map of the five letters, the key words of a posting, and what the bank knows of it. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import { textIn } from '../../core/question/text.ts'
import type { Story } from '../../core/star/finding.ts'
import { parseYaml } from '../../decks/read/parse.ts'
import { readText } from '../../decks/read/read.ts'
import type { Words } from '../../words/words.ts'

export type StoryFile = {
  readonly story: Story
  readonly jd: readonly string[]
  /** What is not written is undefined. */
  readonly name: string | undefined
  readonly lang: string | undefined
  readonly title: string | undefined
  readonly competencies: readonly string[] | undefined
  readonly questions: readonly string[] | undefined
}

const START = { line: 1, column: 1 }
const LISTS = ['jd', 'competencies', 'questions'] as const
const LINES = ['name', 'lang', 'title'] as const
const KEYS: readonly string[] = [...LETTERS, ...LISTS, ...LINES]

/**
 * Letters that are missing or empty are empty answers. An empty file is an empty story.
 * @param wanted the language to read of letters that are told in several, as in an `answer.yaml`; without it they are in one
 * @throws SparrError deck-invalid with the place, for what is no story.
 */
export function parseStory(
  text: string,
  file: string,
  { star: { story: say } }: Pick<Words, 'star'>,
  wanted?: string,
): StoryFile {
  if (!/\S/.test(text)) return fileOf({})
  const parsed = parseYaml(text)
  if ('flaws' in parsed) {
    const { line, column, message, hint } = parsed.flaws[0] ?? {
      ...START,
      message: say.notAMap,
      hint: say.hint,
    }
    throw invalid(file, { line, column }, message, hint)
  }
  const { data, place } = parsed.source
  if (!isRecord(data)) throw invalid(file, START, say.notAMap, say.hint)
  const read = wanted === undefined ? data : inLanguage(data, wanted)
  for (const [key, value] of Object.entries(read)) {
    if (!KEYS.includes(key)) throw invalid(file, place([key], true), say.unknownKey(key), say.hint)
    const isSound = isList(key) ? isWords(value) : isText(value)
    if (!isSound) throw invalid(file, place([key]), say.notText(key), say.hint)
  }
  return fileOf(read)
}

function inLanguage(data: Data, wanted: string): Data {
  const letters: readonly string[] = LETTERS
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      letters.includes(key) && isTexts(value) ? textIn(value, wanted, 'en') : value,
    ]),
  )
}

/**
 * The text of a file that somebody named.
 * @throws SparrError no-such-file; deck-invalid for what is too large or not UTF-8.
 */
export function storyText(file: string, cwd: string): string {
  let path: string
  try {
    path = realpathSync(resolve(cwd, file))
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
  const read = readText(path)
  if (!('flaw' in read)) return read.value
  const { line, column, code, message, hint } = read.flaw
  if (code === 'unreadable') throw new SparrError({ code: 'no-such-file', path: file })
  throw invalid(file, { line, column }, message, hint)
}

type Data = Readonly<Record<string, unknown>>

const fileOf = (data: Data): StoryFile => ({
  story: storyOf(data),
  jd: listOf(data, 'jd') ?? [],
  name: lineOf(data, 'name'),
  lang: lineOf(data, 'lang'),
  title: lineOf(data, 'title'),
  competencies: listOf(data, 'competencies'),
  questions: listOf(data, 'questions'),
})

function storyOf(data: Data): Story {
  const textOf = (letter: string): string => String(data[letter] ?? '')
  return {
    situation: textOf('situation'),
    task: textOf('task'),
    action: textOf('action'),
    result: textOf('result'),
    relevance: textOf('relevance'),
  }
}

function listOf(data: Data, key: (typeof LISTS)[number]): readonly string[] | undefined {
  const value = data[key]
  if (!Array.isArray(value)) return undefined
  return value.map((one) => String(one).trim()).filter((word) => word !== '')
}

function lineOf(data: Data, key: (typeof LINES)[number]): string | undefined {
  const line = String(data[key] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? undefined : line
}

const isList = (key: string): boolean => (LISTS as readonly string[]).includes(key)
const isRecord = (data: unknown): data is Data =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
/** YAML reads `3` and `true` as no strings; in a story they are what was written. */
const isText = (value: unknown): boolean =>
  value === null || value === undefined || typeof value !== 'object'
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string')
const isWords = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.every(isText))

function invalid(
  file: string,
  place: { line: number; column: number },
  problem: string,
  hint: string,
): SparrError {
  const { line, column } = place
  return new SparrError({ code: 'deck-invalid', file, line, column, problem, hint })
}
