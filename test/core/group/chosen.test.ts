/** What everybody computes alike: pairs, reviewers, the questions of a week. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/core/day.ts'
import { pairsOf } from '../../../src/core/group/pairs.ts'
import { ranked } from '../../../src/core/group/rendezvous.ts'
import type { GroupSettings } from '../../../src/core/group/settings.ts'
import { questionsOfWeek } from '../../../src/core/group/week-questions.ts'

const handles = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/), {
  minLength: 2,
  maxLength: 13,
})
const MONDAY = '2026-11-30'
const weeks = fc.integer({ min: -500, max: 500 }).map((n) => addDays(MONDAY, 7 * n))

test('everybody is in one pair, or one three of an odd number, whatever order the names are in', () => {
  fc.assert(
    fc.property(handles, weeks, (names, week) => {
      const { pairs, rest } = pairsOf(names, week, 'three')
      expect(pairs.flat().toSorted()).toEqual(names.toSorted())
      expect(rest).toEqual([])
      const sizes = pairs.map(({ length }) => length).toSorted()
      expect(sizes.filter((size) => size !== 2)).toEqual(names.length % 2 === 1 ? [3] : [])
      expect(pairsOf(names.toReversed(), week, 'three')).toEqual({ pairs, rest })
    }),
  )
})

test('in a round everybody meets everybody once, and where one rests everybody rests once', () => {
  fc.assert(
    fc.property(handles, weeks, (names, week) => {
      const rounds = names.length % 2 === 0 ? names.length - 1 : names.length
      const met = Array.from({ length: rounds }, (_, i) =>
        pairsOf(names, addDays(week, 7 * i), 'rest'),
      )
      const pairs = met.flatMap((one) => one.pairs.map((pair) => pair.join(' ')))
      expect(new Set(pairs).size).toBe((names.length * (names.length - 1)) / 2)
      expect(pairs.length).toBe(new Set(pairs).size)
      if (names.length % 2 === 1)
        expect(met.flatMap(({ rest }) => rest).toSorted()).toEqual(names.toSorted())
    }),
  )
})

test('nobody is paired with nobody: one alone rests', () => {
  expect(pairsOf(['ada'], MONDAY, 'three')).toEqual({ pairs: [], rest: ['ada'] })
  expect(pairsOf([], MONDAY, 'three')).toEqual({ pairs: [], rest: [] })
})

test('who comes or goes changes only choices that are theirs', () => {
  fc.assert(
    fc.property(handles, fc.string(), fc.nat(), (names, key, at) => {
      const gone = names[at % names.length] ?? ''
      const before = ranked(key, names)
      expect(
        ranked(
          key,
          names.filter((name) => name !== gone),
        ),
      ).toEqual(before.filter((name) => name !== gone))
      expect(ranked(key, names.toReversed())).toEqual(before)
    }),
  )
})

test('choices are spread evenly: of 12 members nobody is chosen for twice their share of answers', () => {
  const names = Array.from({ length: 12 }, (_, i) => `member-${i}`)
  const counts = new Map(names.map((name) => [name, 0]))
  for (let i = 0; i < 1200; i += 1)
    for (const name of ranked(`ada/answer-${i}`, names).slice(0, 2))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  expect(Math.min(...counts.values())).toBeGreaterThan(150)
  expect(Math.max(...counts.values())).toBeLessThan(260)
})

const settings = (some: Partial<GroupSettings> = {}): GroupSettings => ({
  title: 'Evening Go',
  zone: 'UTC',
  firstDay: 1,
  hour: 4,
  organisers: [],
  perWeek: 5,
  decks: [],
  odd: 'three',
  scores: true,
  due: true,
  weeks: new Map(),
  ...some,
})
const SHIPPED = Array.from({ length: 60 }, (_, i) => `go-recall/q-${i}`)
const OWN = ['ours/a', 'ours/b', 'ours/c']
const namesOf = (...args: Parameters<typeof questionsOfWeek>): readonly string[] =>
  questionsOfWeek(...args).questions.map(({ source, question }) => `${source} ${question}`)

test('a week that an organiser has set is that week, in its order', () => {
  const weeks = new Map([[MONDAY, ['go-recall/q-7', 'ours/a']]])
  const week = questionsOfWeek(settings({ weeks }), OWN, SHIPPED, MONDAY)
  expect(week).toMatchObject({ isSet: true })
  expect(week.questions).toEqual([
    { source: 'sparr', question: 'go-recall/q-7' },
    { source: 'group', question: 'ours/a' },
  ])
})

test('otherwise it is drawn from the decks of the group, else from those that are named, else from all', () => {
  expect(namesOf(settings(), OWN, SHIPPED, MONDAY).toSorted()).toEqual(
    OWN.map((name) => `group ${name}`),
  )
  const named = namesOf(settings({ decks: ['go-recall'] }), OWN, SHIPPED, MONDAY)
  expect(named).toHaveLength(5)
  expect(named.every((name) => name.startsWith('sparr go-recall/'))).toBe(true)
  expect(namesOf(settings(), [], SHIPPED, MONDAY)).toHaveLength(5)
  expect(namesOf(settings(), [], [], MONDAY)).toEqual([])
})

test('a draw is the same in any order of the decks, does not come back the week after, and one new question moves one at most', () => {
  fc.assert(
    fc.property(weeks, fc.nat(), (week, seed) => {
      const drawn = namesOf(settings(), [], SHIPPED, week)
      expect(namesOf(settings(), [], SHIPPED.toReversed(), week)).toEqual(drawn)
      const next = namesOf(settings(), [], SHIPPED, addDays(week, 7))
      const plain = ranked(
        week,
        SHIPPED.map((name) => `sparr:${name}`),
      ).slice(0, 5)
      expect(next.filter((name) => plain.includes(name.replace(' ', ':')))).toEqual([])
      const more = namesOf(settings(), [], [...SHIPPED, `go-recall/new-${seed}`], week)
      // It may stand in this week, or have taken a place in one that this week leaves out.
      expect(drawn.filter((name) => !more.includes(name)).length).toBeLessThanOrEqual(3)
    }),
  )
})
