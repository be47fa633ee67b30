// A text of a played answer: in one language, or in several as texts of a deck are.
import { type Text, textIn } from '../../core/question/text.ts'
import type { Flaw, Path } from '../read/flaw.ts'
import type { Source } from '../read/parse.ts'
import { isRecord, isText, noText, textOf } from './parts.ts'

/** BCP 47, as texts of a deck are named. */
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** With where it stands in its file. */
export type PlacedText = readonly [path: Path, text: Text]

export function textFlaws(source: Source, path: Path, value: unknown): readonly Flaw[] {
  if (!isRecord(value)) return isText(value) ? [] : [noText(source, path)]
  return Object.entries(value)
    .filter(([tag, one]) => !TAG.test(tag) || !isText(one))
    .map(([tag]) => noText(source, [...path, tag]))
}

/** What is missing is empty. */
export const playedText = (value: unknown): Text =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([tag, one]) => [tag, textOf(one)]))
    : textOf(value)

/** The tags that any of them has; one empty tag where all of them are plain texts. */
export function languagesOf(texts: readonly Text[]): readonly string[] {
  const tags = new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text))))
  return tags.size === 0 ? [''] : [...tags]
}

/** One language alone: a plain text is in all of them, and one that has others and not this one is empty in it. */
export const alone = (text: Text, tag: string): string =>
  typeof text === 'string' || Object.hasOwn(text, tag) ? textIn(text, tag, tag) : ''
