/** This week's questions as a track, in a collection of its own: `sparr drill --track`, home and `sparr track` find it like any other. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../disk/make-folder.ts'
import { readFileBytes } from '../disk/read-file.ts'
import { writeWhole } from '../disk/write-whole.ts'
import { type GroupPlace, weekCollection } from './places.ts'

/** What a track is called: its file's name. */
export const trackOf = (id: string): string => `${id}-week`

/** Before the shipped ones, so that home offers it first. */
const ORDER = -1

/**
 * @param title in each language of the interface, with the week in it
 * @param questions as the loaded decks call them
 * @returns whether it is another one than before
 */
export function writeTrack(
  place: GroupPlace,
  title: Readonly<Record<string, string>>,
  questions: readonly string[],
): boolean {
  const folder = join(weekCollection(place), 'questions')
  makeFolder(folder)
  const path = join(folder, `${trackOf(place.id)}.track.yaml`)
  const text = [
    'title:',
    ...Object.entries(title).map(([lang, one]) => `  ${lang}: ${JSON.stringify(one)}`),
    `order: ${ORDER}`,
    'questions:',
    ...questions.map((name) => `  - ${name}`),
    '',
  ].join('\n')
  const before = existsSync(path)
    ? readFileBytes(path, { most: 1 << 20, isLinkFollowed: false }).bytes.toString('utf8')
    : ''
  if (before === text) return false
  writeWhole(path, [text])
  return true
}
