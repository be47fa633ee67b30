/** Tracks: questions that somebody put in an order, of whatever collections; what of them is done is what was done anywhere. */

import type { Track } from '../question/lists.ts'
import { type Names, nameToday } from '../question/names.ts'
import type { QuestionName } from '../question/question.ts'
import { nakedName } from '../question/question-name.ts'
import type { Text } from '../question/text.ts'
import type { CatalogQuestion, CatalogTrack, ProgressByName } from './catalog.ts'

/** A track as home and lists show it. */
export type TrackState = {
  readonly id: string
  readonly title: Text
  readonly done: number
  readonly all: number
  /** What is next of it, as much as there is time for; never empty. */
  readonly next: readonly QuestionName[]
}

/** A track of which nothing is loaded has no questions. */
export function catalogTracks(
  tracks: readonly Track[],
  questions: readonly Pick<CatalogQuestion, 'name'>[],
  names: Names,
): readonly CatalogTrack[] {
  const today = new Set(questions.map(({ name }) => name))
  // Where two collections have a deck of one id, its name in lists says which; a track says only the id.
  const byNaked = new Map(questions.toReversed().map(({ name }) => [nakedName(name), name]))
  const loaded = (named: QuestionName): QuestionName | undefined => {
    const name = nameToday(names, named)
    return today.has(name) ? name : byNaked.get(name)
  }
  return tracks.map(({ id, title, questions: named }) => ({
    id,
    title,
    questions: [...new Set(named.flatMap((name) => loaded(name) ?? []))],
    missing: named.filter((name) => loaded(name) === undefined),
  }))
}

/** The one that was chosen while something of it is not done yet, else the first such one. */
export function offeredTrack(
  tracks: readonly CatalogTrack[],
  chosen: string | null,
  progress: ProgressByName,
): CatalogTrack | null {
  const open = tracks.filter(({ questions }) => questions.some((name) => !progress.has(name)))
  return open.find(({ id }) => id === chosen) ?? open[0] ?? null
}

/** The questions of a track in its order. */
export function questionsOf(
  { questions }: CatalogTrack,
  all: readonly CatalogQuestion[],
): readonly CatalogQuestion[] {
  const byName = new Map(all.map((question) => [question.name, question]))
  return questions.flatMap((name) => byName.get(name) ?? [])
}

export function doneOf({ questions }: CatalogTrack, progress: ProgressByName): number {
  return questions.filter((name) => progress.has(name)).length
}
