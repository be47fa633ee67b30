/** The texts of a design with where they stand, taken from its file as it was written. */
import type { TextLanguage } from '../../src/core/numbers/mentions.ts'

type Path = readonly (string | number)[]
export type PlacedText = {
  readonly path: Path
  readonly texts: Readonly<Record<TextLanguage, string>>
}

export const LANGUAGES: readonly TextLanguage[] = ['en', 'zh']

/** What candidates may say, words to be heard, names: nothing that tells a number. */
const PASSED = new Set([
  'wordings',
  'unanswered',
  'keys',
  'facts',
  'when',
  'tags',
  'title',
  'topic',
])

/** Those that are there in both languages. */
export function textsIn(data: unknown, path: Path = []): readonly PlacedText[] {
  if (Array.isArray(data)) return data.flatMap((item, at) => textsIn(item, [...path, at]))
  if (!isMap(data)) return []
  const { en, 'zh-CN': zh } = data
  if (typeof en === 'string' && typeof zh === 'string') return [{ path, texts: { en, zh } }]
  return Object.entries(data).flatMap(([key, value]) =>
    PASSED.has(key) || key === 'unit' ? [] : textsIn(value, [...path, key]),
  )
}

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null

export const isPart = (path: Path, ...part: Path): boolean =>
  path.length === part.length && part.every((step, at) => path[at] === step)

/** What the candidate reads or is told: the prompt, the constraints, the answers of the interviewer. */
export function isGiven(path: Path): boolean {
  const [part] = path
  if (part === 'prompt' || part === 'constraints') return true
  return (part === 'clarify' || part === 'standard') && path.at(-1) === 'answer'
}

/** People count from one. */
export const placeOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' ')
