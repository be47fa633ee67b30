/**
 * An answer that its author shows the group: Markdown for people (as `sparr brief --critique` writes it) under a first line that
 * a program reads. The line is a comment of HTML, so that no reader of Markdown shows it.
 */
import type { Day } from '../day.ts'
import type { Kind } from '../question/question.ts'
import type { GroupQuestion, Source } from './line.ts'
import * as sound from './sound.ts'

const ANSWER_VERSION = 1

export type AnswerHead = GroupQuestion & {
  readonly kind: Kind
  readonly day: Day
  /** Of a code question: its programming language, and the digest of the fence that holds the answer. */
  readonly code: { readonly language: string; readonly digest: string } | null
  /** Lines of its rubric that a reviewer may say something about. */
  readonly lines: readonly { readonly id: string; readonly text: string }[]
}

export type Answer = AnswerHead & {
  readonly handle: string
  readonly id: string
  /** Of the whole file. */
  readonly digest: string
  /** Untrusted. */
  readonly markdown: string
}

const MOST_LINES = 60
const LONGEST = 500

export function answerText(head: AnswerHead, markdown: string): string {
  // `-->` would end the comment.
  const json = JSON.stringify({ v: ANSWER_VERSION, ...head }).replaceAll('>', '\\u003e')
  return `<!-- sparr ${json} -->\n\n${markdown.trimEnd()}\n`
}

/** Null: not one of ours. */
export function readAnswer(text: string): (AnswerHead & { readonly markdown: string }) | null {
  const end = text.indexOf('\n')
  const [, json] = /^<!-- sparr (\{.*\}) -->\r?$/.exec(end < 0 ? text : text.slice(0, end)) ?? []
  const fields = json === undefined ? null : sound.fieldsFrom(json)
  if (fields?.['v'] !== ANSWER_VERSION) return null
  const { source, question, kind, day, code, lines } = fields
  if (
    !isSource(source) ||
    !sound.isQuestion(question) ||
    !sound.isKind(kind) ||
    !sound.isDay(day) ||
    !Array.isArray(lines)
  )
    return null
  return {
    source,
    question,
    kind,
    day,
    code: codeOf(code),
    lines: lines.slice(0, MOST_LINES).flatMap((line: unknown) => lineOf(line) ?? []),
    markdown: text.slice(end + 1).trimStart(),
  }
}

/** A hostile text has a fence in every line. */
const MOST_FENCES = 200

/**
 * What stands in the fences of a Markdown text, without their last newline: from every line that could open one to the next that
 * closes it. Which of them a reader of Markdown would show depends on what stands before; the right one is known by its digest.
 */
export function fencesIn(markdown: string): readonly string[] {
  const lines = markdown.split('\n')
  const opens = lines.flatMap((line, at) => {
    const [, fence] = /^(`{3,})[^`]*$/.exec(line) ?? []
    return fence === undefined ? [] : [{ at, fence }]
  })
  return opens.slice(0, MOST_FENCES).flatMap(({ at, fence }) => {
    const end = lines.indexOf(fence, at + 1)
    return end < 0 ? [] : [lines.slice(at + 1, end).join('\n')]
  })
}

const isSource = (value: unknown): value is Source => value === 'sparr' || value === 'group'

function codeOf(value: unknown): AnswerHead['code'] {
  if (typeof value !== 'object' || value === null) return null
  const { language, digest } = value as sound.Fields
  return sound.isId(language) && sound.isDigest(digest) ? { language, digest } : null
}

function lineOf(value: unknown): AnswerHead['lines'][number] | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, text } = value as sound.Fields
  return isPart(id) && typeof text === 'string' ? { id, text: text.slice(0, LONGEST) } : null
}

/** Ids of lines, as decks have them. */
export const isPart = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.-]{1,64}$/.test(value)
