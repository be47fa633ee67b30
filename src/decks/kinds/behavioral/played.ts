import { LETTERS, type Letter } from '../../../core/kinds/behavioral/question.ts'
import { type Text, textIn } from '../../../core/question/text.ts'
import {
  isRecord,
  isText,
  noText,
  type Played,
  placeIn,
  readMap,
  recordOf,
  strays,
  textOf,
} from '../../played/parts.ts'
import type { Flaw } from '../../read/flaw.ts'
import type { Source } from '../../read/parse.ts'

/** Letter by letter, each in one language or in several. */
export type PlayedStory = Readonly<Record<Letter, Text>>

/** Letters that are missing are empty. */
export function readStoryAnswer(path: string): Played<PlayedStory> {
  const read = readMap(path)
  if ('flaws' in read) return read
  const { data, source } = read
  const flaws = [
    ...strays(source, data, [], LETTERS),
    ...LETTERS.flatMap((letter) => flawsOf(source, letter, data[letter])),
  ]
  if (flaws.length > 0) return { flaws }
  const letters = LETTERS.map((letter) => [letter, readLetter(data[letter])] as const)
  return { answer: Object.fromEntries(letters) as PlayedStory, place: placeIn(source) }
}

function flawsOf(source: Source, letter: Letter, value: unknown): readonly Flaw[] {
  if (!isRecord(value)) return isText(value) ? [] : [noText(source, [letter])]
  return Object.entries(value)
    .filter(([tag, one]) => !TAG.test(tag) || !isText(one))
    .map(([tag]) => noText(source, [letter, tag]))
}

/** BCP 47, as texts of a deck are named. */
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

const readLetter = (value: unknown): Text =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(recordOf(value)).map(([tag, one]) => [tag, textOf(one)]))
    : textOf(value)

/** The tags that any letter has; one empty tag where all of them are plain texts. */
export function languagesOf(story: PlayedStory): readonly string[] {
  const tags = new Set(
    LETTERS.flatMap((letter) => {
      const text = story[letter]
      return typeof text === 'string' ? [] : Object.keys(text)
    }),
  )
  return tags.size === 0 ? [''] : [...tags]
}

/** One language alone: a letter that has others and not this one is empty in it. */
export function storyIn(story: PlayedStory, tag: string): Readonly<Record<Letter, string>> {
  const inTag = (text: Text): string =>
    typeof text === 'string' || Object.hasOwn(text, tag) ? textIn(text, tag, tag) : ''
  return Object.fromEntries(LETTERS.map((letter) => [letter, inTag(story[letter])])) as Record<
    Letter,
    string
  >
}
