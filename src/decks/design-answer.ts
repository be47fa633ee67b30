// The played answers of prose questions: `solutions/<deck>/<id>/answer.yaml`, and plausible bad ones under `wrong/`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DesignAnswer,
  EMPTY_PANE,
  PANE_LINES,
  type PaneAnswer,
} from '../core/design/answer.ts'
import { LETTERS, type Letter } from '../core/kinds/behavioral/question.ts'
import { type DesignQuestion, PANES, type Pane } from '../core/kinds/design/question.ts'
import { nearest } from '../core/nearest.ts'
import { type Flaw, flaw, type Path, type Place, quote, START } from './flaw.ts'
import { parseYaml, type Source } from './parse.ts'
import { readText } from './read.ts'

export type PlayedFile = {
  /** Inside the solutions of the question: `answer.yaml`, `wrong/product-names.yaml`. */
  readonly file: string
  readonly path: string
  readonly role: 'reference' | 'wrong'
}

/** An answer with where each part of it stands (the nearest part above it, for what is missing), or why it is none. */
export type Played<A> =
  | { readonly answer: A; readonly place: (path: Path) => Place }
  | { readonly flaws: readonly Flaw[] }

/** The model answer first, then the bad ones by name. */
export function playedFiles(folder: string): readonly PlayedFile[] {
  const answer: PlayedFile = {
    file: 'answer.yaml',
    path: join(folder, 'answer.yaml'),
    role: 'reference',
  }
  const wrong = join(folder, 'wrong')
  const names = existsSync(wrong) ? readdirSync(wrong).filter((name) => name.endsWith('.yaml')) : []
  return [
    ...(existsSync(answer.path) ? [answer] : []),
    ...names
      .sort()
      .map(
        (name): PlayedFile => ({ file: `wrong/${name}`, path: join(wrong, name), role: 'wrong' }),
      ),
  ]
}

/** Lines that are missing are empty; keys and estimates that the question does not have are flaws. */
export function readDesignAnswer(path: string, question: DesignQuestion): Played<DesignAnswer> {
  const read = readMap(path)
  if ('flaws' in read) return read
  const { data, source } = read
  const estimates = question.estimates.map(({ id }) => id)
  const flaws = [
    ...strays(source, data, [], ['asked', 'estimates', ...PANES]),
    ...shapes(source, data),
    ...strays(source, data['estimates'], ['estimates'], estimates),
    ...PANES.flatMap((pane) => strays(source, data[pane], [pane], PANE_LINES)),
  ]
  if (flaws.length > 0) return { flaws }
  const asked = Array.isArray(data['asked']) ? data['asked'].map(textOf) : []
  const typed = Object.entries(recordOf(data['estimates']))
  return {
    answer: {
      asked,
      estimates: Object.fromEntries(typed.map(([id, value]) => [id, textOf(value)])),
      panes: {
        storage: paneOf(data, 'storage'),
        sharding: paneOf(data, 'sharding'),
        failover: paneOf(data, 'failover'),
      },
    },
    place: placeIn(source),
  }
}

/** A story letter by letter; letters that are missing are empty. */
export function readStoryAnswer(path: string): Played<Readonly<Record<Letter, string>>> {
  const read = readMap(path)
  if ('flaws' in read) return read
  const { data, source } = read
  const flaws = [
    ...strays(source, data, [], LETTERS),
    ...LETTERS.filter((letter) => !isText(data[letter])).map((letter) => noText(source, [letter])),
  ]
  if (flaws.length > 0) return { flaws }
  const letters = LETTERS.map((letter) => [letter, textOf(data[letter])] as const)
  return { answer: Object.fromEntries(letters) as Record<Letter, string>, place: placeIn(source) }
}

type Data = Readonly<Record<string, unknown>>

function readMap(
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

function shapes(source: Source, data: Data): readonly Flaw[] {
  const { asked } = data
  const flaws: Flaw[] = []
  if (asked !== undefined && asked !== null && !(Array.isArray(asked) && asked.every(isText)))
    flaws.push(
      flaw(source.place(['asked']), 'type', '"asked" is a list of texts', 'Begin each with "- ".'),
    )
  for (const part of ['estimates', ...PANES])
    if (data[part] !== undefined && data[part] !== null && !isRecord(data[part]))
      flaws.push(
        flaw(source.place([part]), 'type', `"${part}" is a map`, 'Write its lines as keys.'),
      )
  for (const part of ['estimates', ...PANES])
    for (const [key, value] of Object.entries(recordOf(data[part])))
      if (!isText(value)) flaws.push(noText(source, [part, key]))
  return flaws
}

function strays(
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

const noText = (source: Source, path: Path): Flaw =>
  flaw(source.place(path), 'type', `${quote(path.at(-1))} must be text`, 'Put it in quotes.')

function paneOf(data: Data, pane: Pane): PaneAnswer {
  const lines = recordOf(data[pane])
  const given = PANE_LINES.map((line) => [line, textOf(lines[line])] as const)
  return { ...EMPTY_PANE, ...Object.fromEntries(given) }
}

/** What is missing has the place of what it is missing from. */
const placeIn =
  (source: Source) =>
  (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length)
      if (source.locate(part).missing === undefined) return source.place(part, true)
    }
    return START
  }

const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const recordOf = (value: unknown): Data => (isRecord(value) ? value : {})
/** YAML reads `3` and `true` as no strings; in an answer they are what was written. */
const isText = (value: unknown): boolean =>
  value === null || value === undefined || typeof value !== 'object'
const textOf = (value: unknown): string => String(value ?? '')
