import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADES, type Grade } from '../../../src/core/log.ts'
import {
  ANY,
  type CatalogQuestion,
  catalogOf,
  choose,
  nextUp,
  type ProgressByName,
} from '../../../src/core/practice/catalog.ts'
import { type Deck, KINDS } from '../../../src/core/question/question.ts'
import { code, recall } from '../drill/sitting.ts'

const question = (name: string, rest: Partial<CatalogQuestion> = {}): CatalogQuestion => ({
  name: `d/${name}`,
  kind: 'recall',
  title: name,
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
  ...rest,
})

const progressOf = (
  ...rows: readonly (readonly [name: string, lastGrade: Grade, lastAt: number])[]
): ProgressByName =>
  new Map(
    rows.map(([name, lastGrade, lastAt]) => [
      `d/${name}`,
      { question: `d/${name}`, attempts: 1, passed: 0, lastGrade, lastAt },
    ]),
  )

const namesOf = (questions: readonly CatalogQuestion[]) =>
  questions.map(({ name }) => name.slice(2))
const NONE: ProgressByName = new Map()

test('new questions come first, in the order of the deck', () => {
  const questions = ['a', 'b', 'c', 'd'].map((name) => question(name))
  expect(namesOf(nextUp(questions, progressOf(['b', 'again', 1])))).toEqual(['a', 'c', 'd', 'b'])
})

test('then the worst last grade, and of one grade the oldest', () => {
  const questions = ['a', 'b', 'c', 'd', 'e'].map((name) => question(name))
  const past = progressOf(
    ['a', 'easy', 1],
    ['b', 'hard', 9],
    ['c', 'again', 9],
    ['d', 'good', 1],
    ['e', 'hard', 2],
  )
  expect(namesOf(nextUp(questions, past))).toEqual(['c', 'e', 'b', 'd', 'a'])
})

test('a drill takes every kind unless some are named', () => {
  const questions = [
    question('a'),
    question('b', { kind: 'code' }),
    question('c', { kind: 'choice' }),
  ]
  expect(namesOf(choose(questions, NONE, ANY))).toEqual(['a', 'b', 'c'])
  expect(namesOf(choose(questions, NONE, { ...ANY, kinds: ['code', 'choice'] }))).toEqual([
    'b',
    'c',
  ])
})

test('of several tags a question must have all', () => {
  const questions = [question('a', { tags: ['go', 'race'] }), question('b', { tags: ['go'] })]
  expect(namesOf(choose(questions, NONE, { ...ANY, tags: ['go'] }))).toEqual(['a', 'b'])
  expect(namesOf(choose(questions, NONE, { ...ANY, tags: ['race', 'go'] }))).toEqual(['a'])
  expect(choose(questions, NONE, { ...ANY, tags: ['sql'] })).toEqual([])
})

test('a limit counts questions', () => {
  const questions = ['a', 'b', 'c'].map((name) => question(name))
  expect(namesOf(choose(questions, NONE, { ...ANY, limit: 2 }))).toEqual(['a', 'b'])
})

test('minutes are filled: a long question is passed over for a shorter one after it', () => {
  const questions = [
    question('a', { minutes: 4 }),
    question('b', { minutes: 25 }),
    question('c', { minutes: 6 }),
    question('d', { minutes: 1 }),
  ]
  expect(namesOf(choose(questions, NONE, { ...ANY, minutes: 10 }))).toEqual(['a', 'c'])
})

test('the first question is taken even when it alone is too long', () => {
  const questions = [question('a', { minutes: 25 }), question('b', { minutes: 1 })]
  expect(namesOf(choose(questions, NONE, { ...ANY, minutes: 10 }))).toEqual(['a'])
})

test('a drill is part of what comes next, in that order, and keeps its limits', () => {
  const made = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      minutes: fc.integer({ min: 1, max: 30 }),
      grade: fc.option(fc.constantFrom(...GRADES)),
      lastAt: fc.nat(5),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(made, fc.nat(5), fc.integer({ min: 1, max: 60 }), (rows, limit, minutes) => {
      const questions = rows.map((row, i) => question(`${i}`, row))
      const past = progressOf(
        ...rows.flatMap(({ grade, lastAt }, i) =>
          grade ? [[`${i}`, grade, lastAt] as const] : [],
        ),
      )
      const chosen = choose(questions, past, { ...ANY, limit, minutes })
      const order = namesOf(nextUp(questions, past))
      const places = namesOf(chosen).map((name) => order.indexOf(name))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
      expect(chosen.length).toBeLessThanOrEqual(limit)
      const sum = chosen.reduce((all, one) => all + one.minutes, 0)
      if (chosen.length > 1) expect(sum).toBeLessThanOrEqual(minutes)
    }),
  )
})

test('a drill over several decks mixes what is equally wanted, and no more than that', () => {
  const names = ['go/1', 'go/2', 'go/3', 'sql/1', 'sql/2', 'talk/1']
  const questions = names.map((name) => question('', { name }))
  const past = new Map(
    [['go/1', 'again'] as const, ['sql/1', 'again'] as const, ['talk/1', 'easy'] as const].map(
      ([name, lastGrade], i) => [
        name,
        { question: name, attempts: 1, passed: 0, lastGrade, lastAt: i },
      ],
    ),
  )
  const mixed = (limit: number | null) =>
    choose(questions, past, { ...ANY, limit, order: 'mixed' }).map(({ name }) => name)
  expect(mixed(null)).toEqual(['go/2', 'sql/2', 'go/3', 'sql/1', 'go/1', 'talk/1'])
  expect(mixed(2)).toEqual(['go/2', 'sql/2'])
  expect(choose(questions, past, ANY).map(({ name }) => name)).toEqual([
    'go/2',
    'go/3',
    'sql/2',
    'go/1',
    'sql/1',
    'talk/1',
  ])
})

test('a catalog names each question by its deck and keeps what lists show', () => {
  const deck: Deck = {
    id: 'go',
    name: 'go@team',
    version: '1.0.0',
    title: 'Go',
    summary: 'Go.',
    lang: 'en',
    license: 'MIT',
    authors: [],
    axes: [],
    origin: 'own',
    root: '/decks',
    questions: [
      { question: { ...recall, id: 'gmp' }, digest: 'd1', execDigest: 'e1' },
      { question: { ...code, id: 'fan' }, digest: 'd2', execDigest: 'e2' },
    ],
  }
  const { problems, decks } = catalogOf([deck], 2)
  expect(problems).toBe(2)
  expect(decks[0]?.questions).toMatchObject([
    { name: 'go@team/gmp', kind: 'recall', language: null, digest: 'd1', minutes: 1 },
    { name: 'go@team/fan', kind: 'code', language: 'go', digest: 'd2', minutes: 10 },
  ])
})
