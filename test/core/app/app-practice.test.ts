/** What is done to the schedule from the screens: looking ahead, taking back, putting off, cramming, not being told. */
import { describe, expect, test } from 'vitest'
import type { App, AppEffect, AppEvent, Asked } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { isTopicHidden } from '../../../src/core/app/blind.ts'
import { allQuestions, cramFrom, homeRows } from '../../../src/core/app/home.ts'
import type { DrillHappening } from '../../../src/core/drill/happening.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Held } from '../../../src/core/practice/held.ts'
import { edit, FILE, recall, SECOND, START, taskOf } from '../drill/sitting.ts'
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

const QUESTIONS = ['d/a', 'd/b', 'd/c'].map(question)
const catalog: App['catalog'] = {
  problems: 0,
  decks: [{ name: 'd', title: 'D', lang: 'en', version: '1', origin: 'own', questions: QUESTIONS }],
}

const first = (rest: Partial<App> = {}): App => ({
  ...newApp({
    catalog,
    progress: new Map(),
    drafts: [],
    evening: evening(),
    notices: [],
    contentLang: 'en',
    homeDir: '/home',
    now: START.at,
  }),
  ...rest,
})
const holding = (...held: readonly (readonly [string, Held])[]): App =>
  first({ evening: { ...evening(), held: new Map(held) } })

type Bare<Event = AppEvent> = Event extends AppEvent ? Omit<Event, 'at' | 'monoMs'> : never

const inside = (happening: DrillHappening): Bare => ({ type: 'drill', happening })
const whole = (name: string): Asked => ({ question: name, form: null })
const start = (...names: readonly string[]): Bare => ({ type: 'start', queue: names.map(whole) })
const open = (name: string, isCram = false): Bare => ({
  type: 'opened',
  drill: startDrill({ ...taskOf(recall), name }, START, {
    sitting: `of ${name}`,
    file: FILE,
    shuffle: () => [],
    isCram,
  }),
})
const TO_GRADES = [inside({ type: 'submit' }), inside({ type: 'submit' })]

/** Each a second after the one before. */
function follow(app: App, ...events: readonly Bare[]) {
  let state = app
  const effects: AppEffect[] = []
  for (const [i, event] of events.entries()) {
    const ms = (i + 1) * SECOND
    const stamp = { at: START.at + ms, monoMs: START.monoMs + ms }
    const [next, asked] = stepApp(state, { ...event, ...stamp } as AppEvent)
    state = next
    effects.push(...asked)
  }
  return { app: state, effects, types: effects.map(({ type }) => type) }
}

describe('the next dates', () => {
  const FORESEE = { type: 'foresee', question: 'd/a' }

  test('are asked for when the grades come up, and each time they do', () => {
    const rated = follow(first(), start('d/a'), open('d/a'), ...TO_GRADES)
    expect(rated.effects.filter(({ type }) => type === 'foresee')).toEqual([FORESEE])
    const ticked = follow(rated.app, inside({ type: 'continue' }), inside({ type: 'submit' }))
    expect(ticked.effects.filter(({ type }) => type === 'foresee')).toEqual([FORESEE])
  })

  test('are asked for when a draft is resumed at its grades', () => {
    const { app } = follow(first(), start('d/a'), open('d/a'), ...TO_GRADES)
    if (app.screen.name !== 'drill') throw new Error('no drill')
    const resumed = follow(first(), start('d/a'), { type: 'opened', drill: app.screen.drill })
    expect(resumed.effects.at(-1)).toEqual(FORESEE)
  })

  test('are not asked for in a cram, where no grade leads anywhere', () => {
    const { types } = follow(first(), start('d/a'), open('d/a', true), ...TO_GRADES)
    expect(types).not.toContain('foresee')
  })

  test('are with the grades as soon as they are known', () => {
    const ahead = { inMs: { again: 1, hard: 2, good: 3, easy: 4 }, isLeech: false }
    const { app } = follow(
      first(),
      start('d/a'),
      open('d/a'),
      ...TO_GRADES,
      inside({ type: 'foreseen', ahead }),
    )
    expect(app.screen).toMatchObject({ drill: { ahead, phase: { name: 'rating' } } })
  })
})

describe('undo', () => {
  test('is asked for at home alone', () => {
    expect(follow(first(), { type: 'undo' }).effects).toEqual([{ type: 'undo', catalog }])
    const deck = follow(first(), { type: 'open-deck', deck: 'd' }, { type: 'undo' })
    expect(deck.effects).toEqual([])
  })

  test('says at once what was taken back last, and nothing of the time before', () => {
    const { app } = follow(
      first({ notices: [{ code: 'settings-broken', path: '/old' }] }),
      { type: 'notice', notice: { code: 'undone', question: 'd/b', grade: 'good' } },
      { type: 'notice', notice: { code: 'undone', question: 'd/a', grade: 'hard' } },
    )
    expect(app.notices).toEqual([
      { code: 'undone', question: 'd/a', grade: 'hard' },
      { code: 'settings-broken', path: '/old' },
    ])
  })
})

test('what was taken back is said until the candidate goes on', () => {
  const notice = { code: 'undone', question: 'd/a', grade: 'good' } as const
  const { app } = follow(first(), { type: 'notice', notice }, { type: 'open-deck', deck: 'd' })
  expect(app.notices).toEqual([])
})

describe('putting off', () => {
  const bury = (name = 'd/a'): Bare => ({ type: 'hold', question: name, change: 'bury' })
  const HOLD = { type: 'hold', question: 'd/a', change: 'bury', catalog }

  test('in a deck leaves the list where it is', () => {
    const deck = follow(first(), { type: 'open-deck', deck: 'd' }, { type: 'cursor', to: 1 })
    const { app, effects } = follow(deck.app, bury())
    expect({ screen: app.screen, effects }).toEqual({ screen: deck.app.screen, effects: [HOLD] })
  })

  test('a question that is open makes room for the next one of the session', () => {
    const opened = follow(first(), start('d/a', 'd/b'), open('d/a'))
    const { app, types } = follow(opened.app, bury())
    expect(app.screen).toEqual({ name: 'opening', ...whole('d/b') })
    expect(types).toEqual(['unwatch', 'hold', 'open'])
  })

  test('keeps what was typed as a draft', () => {
    const typed = follow(first(), start('d/a'), open('d/a'), inside(edit('half of it')))
    const { app, effects, types } = follow(typed.app, bury())
    expect(types).toEqual(['save-draft', 'unwatch', 'hold'])
    expect(effects[0]).toMatchObject({ drill: { work: { texts: { answer: 'half of it' } } } })
    expect(app.screen.name).toBe('home')
  })

  test('is asked for twice where what was typed cannot be saved', () => {
    const fault = { code: 'store-failed', path: '/full', problem: 'ENOSPC' } as const
    const full = inside({ type: 'failed', trouble: { what: 'draft', fault } })
    const typed = follow(first(), start('d/a'), open('d/a'), inside(edit('half')), full)
    const asked = follow(typed.app, bury())
    expect(asked.app).toMatchObject({
      screen: { name: 'drill' },
      notices: [{ code: 'leaving-loses' }],
    })
    expect(asked.effects).toEqual([])
    expect(follow(asked.app, bury()).types).toContain('hold')
  })

  test('after the answer stays at the grades: the answer counts all the same', () => {
    const graded = follow(first(), start('d/a', 'd/b'), open('d/a'), ...TO_GRADES)
    const { app, effects } = follow(graded.app, bury())
    expect(app.screen).toMatchObject({ name: 'drill', drill: { phase: { name: 'rating' } } })
    expect(effects).toEqual([HOLD])
  })

  test('a program that was started for this question alone ends', () => {
    const opened = follow(first({ isBrief: true }), start('d/a'), open('d/a'))
    expect(follow(opened.app, bury()).types).toEqual(['unwatch', 'hold', 'quit'])
  })

  test('of a question that is not on the screen does nothing', () => {
    expect(follow(first(), bury()).effects).toEqual([])
    const opened = follow(first(), start('d/b'), open('d/b'))
    expect(follow(opened.app, bury('d/a')).effects).toEqual([])
  })

  test('resuming a question that is open leaves it open', () => {
    const opened = follow(holding(['d/a', 'suspended']), start('d/a'), open('d/a'))
    const { app, types } = follow(opened.app, { type: 'hold', question: 'd/a', change: 'resume' })
    expect(app.screen.name).toBe('drill')
    expect(types).toEqual(['hold'])
  })

  test('takes a question and its draft from home', () => {
    const draft = { question: 'd/b', form: 'long', activeMs: 1, savedAt: 1, isElsewhere: false }
    const app = { ...holding(['d/a', 'suspended'], ['d/b', 'buried']) }
    const rows = (drafts: App['drafts']) => homeRows({ ...app, drafts }).map(({ type }) => type)
    expect(homeRows(app)[0]).toMatchObject({ type: 'next', question: { name: 'd/c' } })
    expect(rows([draft as App['drafts'][number]])).toEqual(['deck'])
  })
})

describe('a cram', () => {
  const cram = (name: string): Asked => ({ question: name, form: null, isCram: true })

  test('of a deck begins at the cursor, goes round, and leaves out what is put off', () => {
    const questions = allQuestions({ catalog })
    expect(cramFrom(questions, 1, new Map())).toEqual(['d/b', 'd/c', 'd/a'].map(cram))
    expect(cramFrom(questions, 0, new Map([['d/b', 'buried']]))).toEqual(['d/a', 'd/c'].map(cram))
  })

  test('is one from its first question to its last', () => {
    const queue = ['d/a', 'd/b'].map(cram)
    const opened = follow(first(), { type: 'start', queue })
    expect(opened.effects).toEqual([{ type: 'open', isAnew: false, ...cram('d/a') }])
    const next = follow(
      opened.app,
      open('d/a', true),
      ...TO_GRADES,
      inside({ type: 'rate', grade: 'good' }),
      inside({ type: 'attempt-saved' }),
    )
    expect(next.effects.at(-1)).toEqual({ type: 'open', isAnew: false, ...cram('d/b') })
    expect(next.effects).toContainEqual(
      expect.objectContaining({ attempt: expect.objectContaining({ cram: true }) }),
    )
  })

  test('is one also where a draft is offered first', () => {
    const draft = { question: 'd/a', form: 'long', activeMs: 1, savedAt: 1, isElsewhere: false }
    const { app } = follow(first({ drafts: [draft as App['drafts'][number]] }), {
      type: 'start',
      queue: [cram('d/a')],
    })
    expect(app.screen).toMatchObject({ name: 'offer', isCram: true })
    expect(follow(app, { type: 'resume', isAnew: false }).effects).toEqual([
      { type: 'open', isAnew: false, ...cram('d/a') },
    ])
  })
})

describe('blind', () => {
  const blind = first({ evening: { ...evening(), isBlind: true } })

  test('a question of the session hides what it is about until it is answered', () => {
    expect(isTopicHidden(blind)).toBe(true)
    const opened = follow(blind, start('d/a'), open('d/a')).app
    expect(isTopicHidden(opened)).toBe(true)
    const paused = follow(opened, inside(edit('x')), inside({ type: 'pause' })).app
    expect(isTopicHidden(paused)).toBe(true)
    expect(isTopicHidden(follow(opened, inside({ type: 'submit' })).app)).toBe(false)
  })

  test('a question that was picked from its deck has nothing to hide', () => {
    const deck = follow(blind, { type: 'open-deck', deck: 'd' }).app
    expect(isTopicHidden(deck)).toBe(false)
    const opened = follow(deck, { type: 'open', question: 'd/a' }, open('d/a')).app
    expect(isTopicHidden(opened)).toBe(false)
  })

  test('nothing is hidden unless it is asked for', () => {
    expect(isTopicHidden(first())).toBe(false)
    expect(isTopicHidden(follow(first(), start('d/a'), open('d/a')).app)).toBe(false)
  })
})
