import { LETTERS, type Letter } from '../../../core/kinds/behavioral/question.ts'
import {
  isText,
  noText,
  type Played,
  placeIn,
  readMap,
  strays,
  textOf,
} from '../../played/parts.ts'

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
