// What zod found, as sentences with a remedy and the path they are about.
import type { z } from 'zod'
import { nearest } from '../../core/nearest.ts'
import { type Complaint, MOST_FLAWS, type Path, quote } from '../read/flaw.ts'
import { isRecord, keysAt } from './schema-tree.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

const COMMA =
  'A comma ends a text inside { }: put the text in quotes, or write the map on lines of its own.'

/** `isInFlow`: whether the authored data at this path stands inside `{ }` or `[ ]`. */
export function explain(
  issues: readonly Issue[],
  data: unknown,
  schema: Schema,
  isInFlow: (path: Path) => boolean,
): readonly Complaint[] {
  // One more than is listed says that there are more.
  const some = issues.slice(0, MOST_FLAWS + 1)
  return some.flatMap(furthest).flatMap((issue): Complaint | Complaint[] => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .slice(0, MOST_FLAWS + 1)
        .map((key) => unknownKey([...path, key], data, schema, isInFlow))
    if (issue.code === 'invalid_key') return noLanguageTag(path, isInFlow)
    const value = valueAt(data, path)
    return value === undefined ? missing(path, data) : wrong(issue, path, value, isInFlow)
  })
}

/** Of a union the branch that got furthest: the one whose type is right at its root, then the deepest. */
function furthest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const branches = issue.errors.toSorted((a, b) => score(b) - score(a))
  const best = branches[0] ?? []
  return best.flatMap((inner) => furthest({ ...inner, path: [...issue.path, ...inner.path] }))
}

function score(branch: readonly Issue[]): number {
  const only = branch[0]
  if (branch.length === 1 && only?.path.length === 0 && isOfAnotherType(only)) return -1
  return Math.max(...branch.map((issue) => issue.path.length)) * 10 - branch.length
}

const isOfAnotherType = (issue: Issue): boolean =>
  issue.code === 'invalid_type' || issue.code === 'invalid_value'

function unknownKey(
  path: Path,
  data: unknown,
  schema: Schema,
  isInFlow: (path: Path) => boolean,
): Complaint {
  const key = String(path.at(-1))
  const base = { path, isOfKey: true, code: 'unknown-key' }
  if (valueAt(data, path) === null && isInFlow(path))
    return { ...base, message: `${quote(key)} is no field: it is the rest of a text`, hint: COMMA }
  const known = keysAt(schema, path.slice(0, -1))
  const near = nearest(key, known)
  const hint = known.includes(key)
    ? 'Remove it, or what it cannot stand beside.'
    : near
      ? `Did you mean "${near}"?`
      : `Remove it; the fields here are ${known.toSorted().join(', ')}.`
  return { ...base, message: `${quote(key)} is no field here`, hint }
}

function noLanguageTag(path: Path, isInFlow: (path: Path) => boolean): Complaint {
  const message = `${quote(path.at(-1))} is no language tag, as the keys of a text must be`
  const hint = isInFlow(path) ? COMMA : 'Use tags like en and zh-CN, each on a line of its own.'
  return { path, isOfKey: true, code: 'language-tag', message, hint }
}

function missing(path: Path, data: unknown): Complaint {
  const key = path.at(-1)
  if (typeof key === 'number' || key === undefined)
    return { path, code: 'missing', message: `${nameOf(path)} is missing`, hint: 'Add it.' }
  const siblings = valueAt(data, path.slice(0, -1))
  const near = isRecord(siblings) ? nearest(key, Object.keys(siblings)) : undefined
  const hint = near ? `Is ${quote(near)} meant to be "${key}"?` : `Add "${key}:".`
  return { path, code: 'missing', message: `"${key}" is missing`, hint }
}

function wrong(
  issue: Issue,
  path: Path,
  value: unknown,
  isInFlow: (path: Path) => boolean,
): Complaint {
  const name = nameOf(path)
  const about = (code: string, message: string, hint: string): Complaint => ({
    path,
    code,
    message: `${name} ${message}`,
    hint,
  })
  switch (issue.code) {
    case 'invalid_type':
      return about(
        'type',
        `must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(value)}`,
        typeHint(issue.expected, value, isInFlow(path)),
      )
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined
      const hint = near ? `Did you mean "${near}"?` : `It may be ${allowed.join(', ')}.`
      return about('value', `cannot be ${shown(value)}`, hint)
    }
    case 'too_small':
      return about('range', bound(issue.origin, `${issue.minimum}`, 'least', value), 'Correct it.')
    case 'too_big':
      return about('range', bound(issue.origin, `${issue.maximum}`, 'most', value), 'Correct it.')
    case 'invalid_format':
      return about('format', issue.message, `Correct ${shown(value)}.`)
    case 'custom':
      return about('value', issue.message, 'Write it, or remove the field.')
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return about('value', `cannot be ${shown(value)}`, 'Look it up in the deck format.')
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
}

function typeOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') return 'text'
  return `the ${typeof value === 'boolean' ? 'value' : 'number'} ${value}`
}

function typeHint(expected: string, value: unknown, isInFlow: boolean): string {
  if (expected === 'string') {
    if (value === null) return isInFlow ? COMMA : 'Write the text after the colon.'
    if (typeof value !== 'object') return `Put it in quotes: "${value}".`
    return 'Put the text in quotes: a colon and a space, or a bracket, make something else of it.'
  }
  if (expected === 'array' || expected === 'tuple') return 'Begin each entry with "- ".'
  if (expected === 'object' || expected === 'record')
    return 'Write its fields on lines of their own.'
  return typeof value === 'string' ? 'Remove the quotes or the letters.' : 'Correct it.'
}

function bound(origin: string, limit: string, side: 'least' | 'most', value: unknown): string {
  if (origin === 'string') return `must have at ${side} ${limit} characters`
  if (Array.isArray(value))
    return `must have at ${side} ${limit} ${limit === '1' ? 'entry' : 'entries'}, not ${value.length}`
  return `must be at ${side} ${limit}, not ${value}`
}

function shown(value: unknown): string {
  return typeof value === 'object' ? typeOf(value) : quote(value)
}

/** `"title"`, `an entry of "tags"`, or `the file`. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last === 'string') return quote(last)
  const list = path.findLast((step) => typeof step === 'string')
  return list === undefined ? 'an entry' : `an entry of ${quote(list)}`
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}
