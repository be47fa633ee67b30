/** What somebody says of another's answer, part by part; and the page on which they write it. */
import type { Instant } from '../clock.ts'
import { type Answer, isPart } from './answer.ts'
import { isAnswerId, isHandle } from './places.ts'
import * as sound from './sound.ts'

const REVIEW_VERSION = 1

/** What every reviewer is asked; a line of the rubric is a part `line.ID`. */
const ASKED = ['strongest', 'change', 'go-on'] as const

export type ReviewPart = { readonly part: string; readonly text: string }

export type Review = {
  readonly by: string
  readonly at: Instant
  /** `digest`: of the answer as it was read. */
  readonly answer: { readonly handle: string; readonly id: string; readonly digest: string }
  /** In the order of the page; never empty, untrusted. */
  readonly parts: readonly ReviewPart[]
}

const LINE = 'line.'
const MOST_PARTS = 80
const LONGEST = 4000
const MOST_TEXT = 100_000

export function reviewText({ at, answer, parts }: Omit<Review, 'by'>): string {
  return `${JSON.stringify({ v: REVIEW_VERSION, at, answer, parts }, null, 1)}\n`
}

/** @param by whose folder it lies in. Null: not one of ours. */
export function readReview(text: string, by: string): Review | null {
  if (text.length > MOST_TEXT) return null
  const fields = sound.fieldsFrom(text)
  if (fields?.['v'] !== REVIEW_VERSION) return null
  const { at, answer, parts } = fields
  if (!sound.isInstant(at) || typeof answer !== 'object' || answer === null) return null
  const { handle, id, digest } = answer as sound.Fields
  if (typeof handle !== 'string' || !isHandle(handle) || !sound.isDigest(digest)) return null
  if (typeof id !== 'string' || !isAnswerId(id) || !Array.isArray(parts)) return null
  const read = parts.slice(0, MOST_PARTS).flatMap((one: unknown) => partOf(one) ?? [])
  return read.length === 0 ? null : { by, at, answer: { handle, id, digest }, parts: read }
}

function partOf(value: unknown): ReviewPart | null {
  if (typeof value !== 'object' || value === null) return null
  const { part, text } = value as sound.Fields
  if (!isPart(part) || typeof text !== 'string' || text.trim() === '') return null
  return { part, text: text.slice(0, LONGEST) }
}

/** What is asked of an answer, in order. */
const partsOf = ({ lines }: Pick<Answer, 'lines'>): readonly string[] => [
  ...ASKED,
  ...lines.map(({ id }) => `${LINE}${id}`),
]

/** The text of a rubric's line that a part is about; undefined for what every reviewer is asked. */
export const lineOfPart = ({ lines }: Pick<Answer, 'lines'>, part: string): string | undefined =>
  lines.find(({ id }) => part === `${LINE}${id}`)?.text

/** Below it a reviewer writes. */
const BEGINS = '<!-- sparr review -->'

/**
 * @param headings what each part asks, in one line
 * @param notes what a reviewer should know, such as how to leave something out
 */
export function reviewPage(
  answer: Pick<Answer, 'markdown' | 'lines'>,
  headings: (part: string) => string,
  notes: readonly string[],
): string {
  return [
    answer.markdown.trimEnd(),
    '',
    BEGINS,
    ...notes.map((note) => `<!-- ${note} -->`),
    '',
    ...partsOf(answer).flatMap((part) => [`## [${part}] ${headings(part)}`, '', '']),
  ].join('\n')
}

/** What was written below the headings; parts that say nothing are left out. Null: the page has lost its marks. */
export function readPage(
  page: string,
  answer: Pick<Answer, 'lines'>,
): readonly ReviewPart[] | null {
  // The answer above may hold such a mark: the last one is ours.
  const from = page.lastIndexOf(`\n${BEGINS}`)
  if (from < 0) return null
  const known = new Set(partsOf(answer))
  const found = new Map<string, string[]>()
  let open: string[] | null = null
  for (const line of page.slice(from + BEGINS.length + 1).split('\n')) {
    const [, part] = /^## \[([\w.-]+)\]/.exec(line) ?? []
    if (part !== undefined && known.has(part)) {
      open = found.get(part) ?? []
      found.set(part, open)
    } else open?.push(line)
  }
  if (found.size === 0) return null
  return partsOf(answer).flatMap((part) => {
    const text = (found.get(part) ?? []).join('\n').trim().slice(0, LONGEST)
    return text === '' ? [] : [{ part, text }]
  })
}
