import { expect, test } from 'vitest'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import { ANY, choose, type ProgressByName } from '../../../src/core/practice/catalog.ts'
import {
  catalogTracks,
  doneOf,
  offeredTrack,
  questionsOf,
} from '../../../src/core/practice/tracks.ts'

const question = (name: string, minutes = 10): CatalogQuestion => ({
  name,
  kind: 'recall',
  title: name,
  lang: 'en',
  level: 'owner',
  minutes,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
})
const done = (...names: readonly string[]): ProgressByName =>
  new Map(
    names.map((name) => [
      name,
      { question: name, attempts: 1, passed: 1, lastGrade: 'good', lastAt: 1 },
    ]),
  )
const NAMES = new Map([['go/was', 'services/today']])
const ALL = ['go/a', 'go/b', 'services/today', 'sql@theirs/x'].map((name) => question(name))
const track = (id: string, questions: readonly string[]) => ({ id, title: id, questions })

test('a track names questions as they are or were called, and says which are not loaded', () => {
  const [one] = catalogTracks(
    [track('weeks', ['go/b', 'go/was', 'group/gone', 'sql/x', 'go/a'])],
    ALL,
    NAMES,
  )
  expect(one).toMatchObject({
    questions: ['go/b', 'services/today', 'sql@theirs/x', 'go/a'],
    missing: ['group/gone'],
  })
})

test('the chosen track is offered until all of it is done, then the first that is not', () => {
  const tracks = catalogTracks(
    [track('x', ['go/a']), track('y', ['go/b']), track('z', ['no/no'])],
    ALL,
    NAMES,
  )
  expect(offeredTrack(tracks, null, done())?.id).toBe('x')
  expect(offeredTrack(tracks, 'y', done())?.id).toBe('y')
  expect(offeredTrack(tracks, 'y', done('go/b'))?.id).toBe('x')
  expect(offeredTrack(tracks, 'gone', done('go/a'))?.id).toBe('y')
  // Nothing of the third is loaded: it is not offered as done or as begun.
  expect(offeredTrack(tracks, null, done('go/a', 'go/b'))).toBeNull()
})

test('nothing of a track is left out for what comes later', () => {
  const all = [question('go/a', 10), question('go/b', 35), question('go/c', 5)]
  const [weeks] = catalogTracks([track('weeks', ['go/a', 'go/b', 'go/c'])], all, NAMES)
  if (!weeks) throw new Error('it is there')
  const next = (progress: ProgressByName, minutes: number) =>
    choose(questionsOf(weeks, all), progress, { ...ANY, minutes, order: 'track' }).map(
      ({ name }) => name,
    )
  expect(next(done(), 40)).toEqual(['go/a'])
  expect(next(done('go/a'), 40)).toEqual(['go/b', 'go/c'])
  expect(next(done('go/a'), 1)).toEqual(['go/b'])
  expect(doneOf(weeks, done('go/a', 'go/z'))).toBe(1)
})
