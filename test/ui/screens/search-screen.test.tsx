import { expect, test } from 'vitest'
import type { SearchScreen as State } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { NEW_SEARCH } from '../../../src/core/app/search.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import { SearchScreen } from '../../../src/ui/screens/search-screen.tsx'
import type { Intent } from '../../../src/ui/send.ts'
import { en } from '../../../src/words/en.ts'
import { evening } from '../../core/practice/evening.ts'
import { show } from '../show.tsx'

const question = (id: string, title: string): CatalogQuestion => ({
  name: `go/${id}`,
  kind: 'recall',
  title,
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
})

const QUESTIONS = [
  question('a', 'Why a P'),
  question('b', '并发\x1b[31m and more'),
  ...Array.from({ length: 30 }, (_, i) => question(`n${i}`, `Number ${i}`)),
]

const stateWith = (searching: Partial<State>) => ({
  ...newApp({
    catalog: {
      problems: 0,
      decks: [
        { name: 'go', title: 'Go', lang: 'en', version: '1', origin: 'own', questions: QUESTIONS },
      ],
    },
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [],
    contentLang: 'en',
    homeDir: '',
    now: 0,
  }),
  screen: {
    ...NEW_SEARCH,
    name: 'search' as const,
    from: { name: 'home' as const, cursor: 0, date: null },
    ...searching,
  },
})

const found = (query: string, ...questions: readonly string[]): Partial<State> => ({
  query,
  answered: query,
  results: questions.map((name) => ({ question: name, score: 1 })),
})

const draw = (searching: Partial<State>, log: Intent[] = [], size = {}) =>
  show(<SearchScreen state={stateWith(searching)} send={(it) => log.push(it)} words={en} />, size)

test('letters are the query, also those that are keys elsewhere', async () => {
  const log: Intent[] = []
  const { press, until } = await draw({}, log)
  press('q?jk/')
  await until(() => expect(log).toEqual([{ type: 'query', query: 'q?jk/' }]))
})

test('arrows move in what was found, enter chooses, esc leads back', async () => {
  const log: Intent[] = []
  const { press, until } = await draw(found('p', 'go/a', 'go/b'), log)
  press('\x1b[B')
  await until(() => expect(log).toEqual([{ type: 'cursor', to: 1 }]))
  press('\r')
  await until(() => expect(log.at(-1)).toEqual({ type: 'choose' }))
  press('\x1b')
  await until(() => expect(log.at(-1)).toEqual({ type: 'back' }))
})

test('what was typed before enter in the same chunk is told before it', async () => {
  const log: Intent[] = []
  const { press, until } = await draw({}, log)
  press('gmp\r')
  await until(() => expect(log).toEqual([{ type: 'query', query: 'gmp' }, { type: 'choose' }]))
})

test('a hit is shown with its kind, its clean title and its deck', async () => {
  const { lines, text } = await draw(found('p', 'go/a', 'go/b'))
  expect(text()).toContain('2 questions')
  expect(lines().find((line) => line.includes('Why a P'))).toMatch(/▸ +recall +Why a P +go$/)
  expect(lines().find((line) => line.includes('并发'))).toMatch(/ +recall +并发 and more +go$/)
})

test('the row of the cursor stays in view, and a window of 40x12 has room for the titles', async () => {
  const names = QUESTIONS.map(({ name }) => name)
  const { text } = await draw({ ...found('n', ...names), cursor: 25 }, [], {
    columns: 40,
    rows: 12,
  })
  expect(text()).toMatch(/▸ +recall +Number 23/)
  expect(text()).toContain('more lines below')
})

test('before, while and after a query is looked up, the screen says so', async () => {
  expect((await draw({})).text()).toContain('Titles, tags, prompts')
  expect((await draw({ query: 'x' })).text()).toContain('Reading the questions')
  expect((await draw(found('x'))).text()).toContain('No question has anything like "x"')
})
