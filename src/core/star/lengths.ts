/**
 * What a letter takes at the least to be told: below it names and numbers may stand there, and nobody has heard a story. And at
 * the most: who listens waits for the next one.
 */
import type { Letter } from '../kinds/behavioral/question.ts'
import { LONGEST_STORY_SECONDS, type Pace, spokenSeconds, spokenUnits } from './pace.ts'
import { isChinese } from './terms/lexicon.ts'

/** English words, and Chinese signs with the words between them. The shortest letter that a reader found convincing is longer. */
const LEAST: Readonly<Record<Letter, { readonly words: number; readonly signs: number }>> = {
  situation: { words: 8, signs: 14 },
  task: { words: 8, signs: 13 },
  action: { words: 12, signs: 24 },
  result: { words: 8, signs: 10 },
  relevance: { words: 12, signs: 24 },
}

export function isTooShort(letter: Letter, text: string): boolean {
  const { words, signs } = LEAST[letter]
  return spokenUnits(text) < (isChinese(text) ? signs : words)
}

/** Half of a story is what was done; the others have less than a third of it each. */
const mostSeconds = (letter: Letter): number =>
  LONGEST_STORY_SECONDS * (letter === 'action' ? 0.5 : 0.3)

/** By the time it takes to be said, and not by its sentences: five short ones are said in ten seconds. */
export const isTooLong = (letter: Letter, text: string, pace?: Pace): boolean =>
  spokenSeconds(text, pace) > mostSeconds(letter)

/** In a letter that is too short every second piece counts: the words are there, the story is not. */
export const countedIn = (found: number, isShort: boolean): number =>
  isShort ? Math.floor(found / 2) : found
