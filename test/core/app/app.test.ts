import { describe, expect, test } from 'vitest'
import type { App, AppEvent, Asked, DraftInfo } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { allQuestions, homeRows, sessionFrom } from '../../../src/core/app/home.ts'
import type { Progress } from '../../../src/core/log.ts'
import type { Catalog, CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import { evening } from '../practice/evening.ts'
import { stepApp } from './step-app.ts'

const question = (name: string): CatalogQuestion => ({
  name,
  kind: 'recall',
  title: name,
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
})

const catalogOf = (
  ...decks: readonly (readonly [deck: string, ...ids: readonly string[]])[]
): Catalog => ({
  problems: 0,
  decks: decks.map(([name, ...ids]) => ({
    name,
    title: name,
    lang: 'en',
    version: '1.0.0',
    origin: 'own',
    questions: ids.map((id) => question(`${name}/${id}`)),
  })),
})

const done = (name: string, lastGrade: Progress['lastGrade'] = 'good'): Progress => ({
  question: name,
  attempts: 1,
  passed: 1,
  lastAt: 1,
  lastGrade,
})
const draft = (name: string, isElsewhere = false): DraftInfo => ({
  question: name,
  activeMs: 5000,
  savedAt: 1,
  isElsewhere,
  form: 'long',
})

const first = (rest: Partial<App> = {}): App => ({
  ...newApp({
    catalog: catalogOf(['go', 'a', 'b', 'c', 'd'], ['sql', 'x']),
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [],
    contentLang: 'en',
    homeDir: '/home',
    now: 0,
  }),
  ...rest,
})

type Bare<Event = AppEvent> = Event extends AppEvent ? Omit<Event, 'at' | 'monoMs'> : never

const whole = (question: string): Asked => ({ question, form: null })
/** Each a second after the one before. */
function follow(app: App, ...events: readonly Bare[]) {
  let state = app
  const effects = []
  for (const [i, event] of events.entries()) {
    const stamp = { at: (i + 1) * 1000, monoMs: (i + 1) * 1000 }
    const [next, asked] = stepApp(state, { ...event, ...stamp } as AppEvent)
    state = next
    effects.push(...asked)
  }
  return { app: state, effects }
}

describe('home', () => {
  const rowsOf = (app: App) =>
    homeRows(app).map((row) => {
      if (row.type === 'deck') return `deck ${row.deck}`
      if (row.type === 'draft') return `draft ${row.draft.question}`
      if (row.type === 'mock') return `mock ${row.mock.title}`
      if (row.type === 'planned') return `planned ${row.mock.plan.id}`
      if (row.type === 'track') return `track ${row.track.id}`
      return `${row.type} ${row.type === 'next' ? row.question.name : row.item.question.name}`
    })

  test('shows a newcomer one question, and the decks', () => {
    expect(rowsOf(first())).toEqual(['next go/a', 'deck go', 'deck sql'])
  })

  test('shows a regular the drafts, then the session of the evening and nothing more', () => {
    const questions = allQuestions(first())
    const session = questions.filter(({ name }) => name === 'sql/x' || name === 'go/b')
    const app = first({
      drafts: [draft('go/b'), draft('go/d', true)],
      progress: new Map([['go/a', done('go/a')]]),
      evening: evening(...session),
    })
    expect(rowsOf(app)).toEqual([
      'draft go/b',
      'draft go/d',
      'tonight sql/x',
      'deck go',
      'deck sql',
    ])
  })

  test('starts the session at the row that was chosen and goes on from there', () => {
    const app = first({
      progress: new Map([['go/a', done('go/a')]]),
      evening: evening(...allQuestions(first()).slice(0, 3)),
    })
    const rows = homeRows(app)
    expect(sessionFrom(rows, 1, app.evening)).toEqual(['go/b', 'go/c'].map(whole))
  })

  test('when the session is done there is nothing more to start', () => {
    const app = first({ progress: new Map([['go/a', done('go/a')]]) })
    expect(rowsOf(app)).toEqual(['deck go', 'deck sql'])
  })

  test('the interview date is typed, kept or left as it was', () => {
    const typed = follow(first(), { type: 'date', text: '2026-12-24' })
    expect(typed.app.screen).toEqual({ name: 'home', cursor: 0, date: '2026-12-24' })
    const kept = follow(typed.app, { type: 'date-done', keeps: true })
    expect(kept.effects).toMatchObject([{ type: 'set-interview', date: '2026-12-24' }])
    expect(kept.app.screen).toMatchObject({ date: null })
    expect(follow(typed.app, { type: 'date-done', keeps: false }).effects).toEqual([])
  })

  test('without decks there is nothing to start', () => {
    expect(rowsOf(first({ catalog: catalogOf() }))).toEqual([])
  })

  test('what was learnt since the first frame takes the place of what was known', () => {
    const { app } = follow(
      first(),
      { type: 'learnt', progress: new Map([['go/a', done('go/a')]]) },
      { type: 'learnt', drafts: [draft('sql/x')] },
      { type: 'learnt', catalog: catalogOf(['sql', 'x', 'y']) },
    )
    expect(rowsOf(app)).toEqual(['draft sql/x', 'deck sql'])
    expect(app.progress.size).toBe(1)
  })
})

describe('opening', () => {
  test('asks for the question and waits for it', () => {
    const { app, effects } = follow(first(), { type: 'open', question: 'go/a' })
    expect(app.screen).toEqual({ name: 'opening', question: 'go/a', form: null })
    expect(effects).toEqual([{ type: 'open', question: 'go/a', isAnew: false, form: null }])
  })

  test('offers a draft: go on, or start anew', () => {
    const offered = follow(first({ drafts: [draft('go/a')] }), { type: 'open', question: 'go/a' })
    expect(offered.app.screen).toEqual({
      name: 'offer',
      question: 'go/a',
      form: null,
      draft: draft('go/a'),
    })
    expect(offered.effects).toEqual([])
    for (const isAnew of [true, false]) {
      expect(follow(offered.app, { type: 'resume', isAnew }).effects).toEqual([
        { type: 'open', question: 'go/a', isAnew, form: null },
      ])
    }
  })

  test('a draft that another window is writing is not offered', () => {
    const { effects } = follow(first({ drafts: [draft('go/a', true)] }), {
      type: 'open',
      question: 'go/a',
    })
    expect(effects).toEqual([{ type: 'open', question: 'go/a', isAnew: false, form: null }])
  })

  test('nothing is resumed where nothing was offered', () => {
    expect(follow(first(), { type: 'resume', isAnew: true }).effects).toEqual([])
  })

  test('a drill without questions stays where it is', () => {
    const { app, effects } = follow(first(), { type: 'start', queue: [] })
    expect(app.screen.name).toBe('home')
    expect(effects).toEqual([])
  })

  test('a drill opens its first question and keeps the rest', () => {
    const { app, effects } = follow(first(), {
      type: 'start',
      queue: ['go/a', 'go/b', 'sql/x'].map(whole),
    })
    expect(app.queue).toEqual(['go/b', 'sql/x'].map(whole))
    expect(effects).toEqual([{ type: 'open', question: 'go/a', isAnew: false, form: null }])
  })
})

describe('back', () => {
  test('from a deck the cursor of home is on it, also when a draft has moved the rows above', () => {
    const open = { type: 'open-deck', deck: 'sql' } as const
    const { app } = follow(first(), open)
    const onRow = ({ screen, ...rest }: App) =>
      screen.name === 'home' ? homeRows({ ...rest })[screen.cursor] : null
    expect(onRow(follow(app, { type: 'back' }).app)).toEqual({ type: 'deck', deck: 'sql' })
    const later: App = { ...app, drafts: [draft('go/b')] }
    expect(onRow(follow(later, { type: 'back' }).app)).toEqual({ type: 'deck', deck: 'sql' })
  })

  test.each(['open-stats', 'open-stories'] as const)(
    'after %s the cursor of home is where it was',
    (type) => {
      const { app } = follow(first(), { type: 'cursor', to: 2 }, { type }, { type: 'back' })
      expect(app.screen).toMatchObject({ name: 'home', cursor: 2 })
    },
  )

  test('leads from everywhere to home', () => {
    const back = { type: 'back' } as const
    const drafts = [draft('go/a')]
    const screens: readonly (readonly Bare[])[] = [
      [{ type: 'open-deck', deck: 'go' }],
      [{ type: 'open', question: 'go/a' }],
      [{ type: 'start', queue: ['go/b', 'go/c'].map(whole) }],
    ]
    for (const way of screens) {
      const { app } = follow(first({ drafts }), ...way, back)
      expect(app).toMatchObject({ screen: { name: 'home', date: null }, queue: [] })
    }
    expect(follow(first(), back)).toMatchObject({ app: { screen: { name: 'home' } }, effects: [] })
  })

  test('closes the help first', () => {
    const { app } = follow(
      first(),
      { type: 'open-deck', deck: 'go' },
      { type: 'help' },
      { type: 'back' },
    )
    expect(app).toMatchObject({ screen: { name: 'deck' }, isHelpShown: false })
  })

  test('ends a program that was started for one question', () => {
    const brief = first({ isBrief: true, drafts: [draft('go/a')] })
    for (const question of ['go/a', 'go/b']) {
      const { effects } = follow(brief, { type: 'open', question }, { type: 'back' })
      expect(effects.at(-1)).toEqual({ type: 'quit' })
    }
  })
})

test('quit is quit', () => {
  expect(follow(first(), { type: 'quit' }).effects).toEqual([{ type: 'quit' }])
})

test('notices stand in line and are dismissed one by one', () => {
  const { app } = follow(
    first(),
    { type: 'notice', notice: { code: 'file-reset', kept: 'answer.old.go' } },
    { type: 'notice', notice: { code: 'settings-broken', path: '/old' } },
    { type: 'dismiss' },
  )
  expect(app.notices).toEqual([{ code: 'settings-broken', path: '/old' }])
  expect(follow(app, { type: 'dismiss' }, { type: 'dismiss' }).app.notices).toEqual([])
})

test('the cursor moves in lists alone and never above the first row', () => {
  const deck = follow(first(), { type: 'open-deck', deck: 'go' }, { type: 'cursor', to: 2 }).app
  expect(deck.screen).toEqual({ name: 'deck', deck: 'go', cursor: 2 })
  expect(follow(deck, { type: 'cursor', to: -1 }).app.screen).toMatchObject({ cursor: 0 })
  const opening = follow(first(), { type: 'open', question: 'go/a' }).app
  expect(follow(opening, { type: 'cursor', to: 2 }).app.screen).toEqual(opening.screen)
})

test('the time of the latest event and the warming of the build cache are known everywhere', () => {
  const { app } = follow(
    first(),
    { type: 'warming', warming: { done: 1, of: 9 } },
    { type: 'tick' },
  )
  expect(app).toMatchObject({ now: 2000, warming: { done: 1, of: 9 } })
})
