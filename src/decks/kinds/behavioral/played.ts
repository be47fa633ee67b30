import { LETTERS, type Letter } from '../../../core/kinds/behavioral/question.ts'
import type { Text } from '../../../core/question/text.ts'
import { type Played, placeIn, readMap, strays } from '../../played/parts.ts'
import { alone, languagesOf, playedText, textFlaws } from '../../played/texts.ts'

/** Letter by letter, each in one language or in several. */
export type PlayedStory = Readonly<Record<Letter, Text>>

/** Letters that are missing are empty. */
export function readStoryAnswer(path: string): Played<PlayedStory> {
  const read = readMap(path)
  if ('flaws' in read) return read
  const { data, source } = read
  const flaws = [
    ...strays(source, data, [], LETTERS),
    ...LETTERS.flatMap((letter) => textFlaws(source, [letter], data[letter])),
  ]
  if (flaws.length > 0) return { flaws }
  const letters = LETTERS.map((letter) => [letter, playedText(data[letter])] as const)
  return { answer: Object.fromEntries(letters) as PlayedStory, place: placeIn(source) }
}

export const storyLanguages = (story: PlayedStory): readonly string[] =>
  languagesOf(LETTERS.map((letter) => story[letter]))

/** One language alone: a letter that has others and not this one is empty in it. */
export function storyIn(story: PlayedStory, tag: string): Readonly<Record<Letter, string>> {
  const letters = LETTERS.map((letter) => [letter, alone(story[letter], tag)] as const)
  return Object.fromEntries(letters) as Record<Letter, string>
}
