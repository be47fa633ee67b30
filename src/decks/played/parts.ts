// What a played answer is read with, whatever it answers; its parts are those of the question's kind.
import { nearest } from '../../core/nearest.ts'
import { type Flaw, flaw, type Path, type Place, quote, START } from '../read/flaw.ts'
import { parseYaml, type Source } from '../read/parse.ts'
import { readText } from '../read/read.ts'

/** An answer with where each part of it stands (the nearest part above it, for what is missing), or why it is none. */
export type Played<A> =
  | { readonly answer: A; readonly place: (path: Path) => Place }
  | { readonly flaws: readonly Flaw[] }

export type Data = Readonly<Record<string, unknown>>

export function readMap(
  path: string,
): { readonly data: Data; readonly source: Source } | { readonly flaws: readonly Flaw[] } {
  const text = readText(path)
  if ('flaw' in text) return { flaws: [text.flaw] }
  const parsed = parseYaml(text.value)
  if ('flaws' in parsed) return parsed
  const { source } = parsed
  if (isRecord(source.data)) return { data: source.data, source }
  const hint = 'Write its parts as keys, each on a line of its own.'
  return { flaws: [flaw(START, 'type', 'a played answer is a map', hint)] }
}

export function strays(
  source: Source,
  part: unknown,
  path: Path,
  known: readonly string[],
): readonly Flaw[] {
  return Object.keys(recordOf(part))
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = nearest(key, known)
      const hint = near ? `Did you mean "${near}"?` : `Remove it; there are ${known.join(', ')}.`
      const place = source.place([...path, key], true)
      return flaw(place, 'unknown-key', `the question has no ${quote(key)} to answer`, hint)
    })
}

export const noText = (source: Source, path: Path): Flaw =>
  flaw(source.place(path), 'type', `${quote(path.at(-1))} must be text`, 'Put it in quotes.')

/** What is missing has the place of what it is missing from. */
export const placeIn =
  (source: Source) =>
  (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length)
      if (source.locate(part).missing === undefined) return source.place(part, true)
    }
    return START
  }

export const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const recordOf = (value: unknown): Data => (isRecord(value) ? value : {})
/** YAML reads `3` and `true` as no strings; in an answer they are what was written. */
export const isText = (value: unknown): boolean =>
  value === null || value === undefined || typeof value !== 'object'
export const textOf = (value: unknown): string => String(value ?? '')
