/** A story as a file: a map of the five letters, and the key words of a posting. */
import { SparrError } from '../core/errors.ts'
import { LETTERS } from '../core/question.ts'
import type { Story } from '../core/star/finding.ts'
import { parseYaml } from '../decks/parse.ts'
import type { Words } from '../words/words.ts'

export type StoryFile = { readonly story: Story; readonly jd: readonly string[] }

const START = { line: 1, column: 1 }

/**
 * Letters that are missing or empty are empty answers. An empty file is an empty story.
 * @throws SparrError deck-invalid with the place, for what is no story.
 */
export function parseStory(
  text: string,
  file: string,
  { star: { story: say } }: Pick<Words, 'star'>,
): StoryFile {
  if (!/\S/.test(text)) return { story: storyOf({}), jd: [] }
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
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'jd' && !(LETTERS as readonly string[]).includes(key))
      throw invalid(file, place([key], true), say.unknownKey(key), say.hint)
    const isSound = key === 'jd' ? isWords(value) : isText(value)
    if (!isSound) throw invalid(file, place([key]), say.notText(key), say.hint)
  }
  const jd = Array.isArray(data['jd']) ? data['jd'].map(String) : []
  return { story: storyOf(data), jd: jd.filter((word) => word.trim() !== '') }
}

const storyOf = (data: Readonly<Record<string, unknown>>): Story => {
  const textOf = (letter: string): string => String(data[letter] ?? '')
  return {
    situation: textOf('situation'),
    task: textOf('task'),
    action: textOf('action'),
    result: textOf('result'),
    relevance: textOf('relevance'),
  }
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
/** YAML reads `3` and `true` as no strings; in a story they are what was written. */
const isText = (value: unknown): boolean =>
  value === null || value === undefined || typeof value !== 'object'
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
