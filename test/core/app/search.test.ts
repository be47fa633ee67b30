import { describe, expect, test } from 'vitest'
import type { App, AppEvent } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import type { Catalog } from '../../../src/core/practice/catalog.ts'
import { evening } from '../practice/evening.ts'
import { stepApp } from './step-app.ts'

const CATALOG: Catalog = {
  problems: 0,
  decks: ['go', 'sql'].map((name) => ({
    name,
    title: name,
    lang: 'en',
    version: '1.0.0',
    origin: 'own',
    questions: ['a', 'b', 'c'].map((id) => ({
      name: `${name}/${id}`,
      kind: 'recall' as const,
      title: id,
      lang: 'en',
      level: 'owner',
      minutes: 2,
      difficulty: 3,
      tags: [],
      language: null,
      digest: 'd1',
    })),
  })),
}

const first = (): App =>
  newApp({
    catalog: CATALOG,
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [],
    contentLang: 'en',
    homeDir: '/home',
    now: 0,
  })

type Bare<Event = AppEvent> = Event extends AppEvent ? Omit<Event, 'at' | 'monoMs'> : never

function follow(app: App, ...events: readonly Bare[]) {
  let state = app
  const effects = []
  for (const [i, event] of events.entries()) {
    const [next, asked] = stepApp(state, { ...event, at: i, monoMs: i } as AppEvent)
    state = next
    effects.push(...asked)
  }
  return { app: state, effects }
}

const SEARCH: Bare = { type: 'open-search' }
const query = (text: string): Bare => ({ type: 'query', query: text })
const results = (text: string, ...questions: readonly string[]): Bare => ({
  type: 'found',
  query: text,
  results: questions.map((question) => ({ question, score: 1 })),
})
const CHOOSE: Bare = { type: 'choose' }

describe('search', () => {
  test('makes ready when it is opened, and asks at each change', () => {
    const { app, effects } = follow(first(), SEARCH, query('g'), query('gm'))
    expect(app.screen).toMatchObject({ name: 'search', query: 'gm', results: [] })
    expect(effects).toEqual([
      { type: 'search', query: '' },
      { type: 'search', query: 'g' },
      { type: 'search', query: 'gm' },
    ])
  })

  test('drops what was found for a query that has been typed on since', () => {
    const { app } = follow(
      first(),
      SEARCH,
      query('g'),
      query('gm'),
      results('gm', 'go/a'),
      results('g', 'sql/b'),
    )
    expect(app.screen).toMatchObject({ results: [{ question: 'go/a' }] })
  })

  test('keeps the old list while the next is looked for, and forgets it with the query', () => {
    const typed = follow(first(), SEARCH, query('g'), results('g', 'go/a'), query('gm'))
    expect(typed.app.screen).toMatchObject({ results: [{ question: 'go/a' }], answered: 'g' })
    expect(follow(typed.app, query('')).app.screen).toMatchObject({ results: [], answered: '' })
  })

  test('opens the row of the cursor', () => {
    const { app, effects } = follow(
      first(),
      SEARCH,
      query('g'),
      results('g', 'go/a', 'go/b'),
      { type: 'cursor', to: 1 },
      CHOOSE,
    )
    expect(app.screen).toMatchObject({ name: 'opening', question: 'go/b' })
    expect(effects.at(-1)).toMatchObject({ type: 'open', question: 'go/b' })
  })

  test('never opens a row of an older query: enter waits for what belongs to it', () => {
    const waiting = follow(first(), SEARCH, query('g'), results('g', 'go/a'), query('sq'), CHOOSE)
    expect(waiting.app.screen.name).toBe('search')
    const { app } = follow(waiting.app, results('sq', 'sql/c', 'sql/a'))
    expect(app.screen).toMatchObject({ name: 'opening', question: 'sql/c' })
  })

  test('an enter that waits is taken back by typing on', () => {
    const { app } = follow(first(), SEARCH, query('g'), CHOOSE, query('go'), results('go', 'go/a'))
    expect(app.screen).toMatchObject({ name: 'search', query: 'go' })
  })

  test('enter on nothing, and on a question that is gone, stays', () => {
    expect(follow(first(), SEARCH, CHOOSE).app.screen.name).toBe('search')
    const gone = follow(first(), SEARCH, query('g'), results('g', 'old/z'), CHOOSE)
    expect(gone.app.screen.name).toBe('search')
  })

  test('leads back to the list it was opened on', () => {
    const deck: Bare = { type: 'open-deck', deck: 'sql' }
    const move: Bare = { type: 'cursor', to: 2 }
    const { app } = follow(first(), deck, move, SEARCH, query('x'), { type: 'back' })
    expect(app.screen).toMatchObject({ name: 'deck', deck: 'sql', cursor: 2 })
    expect(follow(first(), SEARCH, { type: 'back' }).app.screen.name).toBe('home')
  })

  test('is there again with its results after a question was left', () => {
    const { app } = follow(first(), SEARCH, query('g'), results('g', 'go/a', 'go/b'), CHOOSE, {
      type: 'back',
    })
    expect(app.screen).toMatchObject({ name: 'search', query: 'g', cursor: 0 })
    expect(app.screen).toHaveProperty('results.length', 2)
  })
})
