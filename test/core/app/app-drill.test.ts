/** The program around a sitting: how one is shown, left, ended and followed by the next. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { App, AppEffect, AppEvent, Asked } from '../../../src/core/app/app.ts'
import { newApp } from '../../../src/core/app/app-step.ts'
import { type Answered, lastAnswers, missedMost } from '../../../src/core/app/run.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import type { DrillHappening } from '../../../src/core/drill/happening.ts'
import { startDrill } from '../../../src/core/drill/start.ts'
import type { Item } from '../../../src/core/practice/tonight-items.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { code, edit, FILE, recall, SECOND, START, taskOf } from '../drill/sitting.ts'
import { question } from '../practice/days.ts'
import { evening } from '../practice/evening.ts'
import { stepApp } from './step-app.ts'

type Bare<Event = AppEvent> = Event extends AppEvent ? Omit<Event, 'at' | 'monoMs'> : never

const open = (name: string, question: Question = recall, isReadOnly = false): Bare => ({
  type: 'opened',
  drill: startDrill({ ...taskOf(question), name }, START, {
    sitting: `of ${name}`,
    file: FILE,
    shuffle: () => [],
    isReadOnly,
  }),
})
const inside = (happening: DrillHappening): Bare => ({ type: 'drill', happening })
const whole = (question: string): Asked => ({ question, form: null })
const start = (...names: readonly string[]): Bare => ({ type: 'start', queue: names.map(whole) })
const RATED = [
  inside({ type: 'submit' }),
  inside({ type: 'submit' }),
  inside({ type: 'rate', grade: 'good' }),
  inside({ type: 'attempt-saved' }),
]

const first = (rest: Partial<App> = {}): App => ({
  ...newApp({
    catalog: { decks: [], problems: 0 },
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

const ANSWER: Answered = {
  question: 'd/a',
  title: 'A',
  lang: 'en',
  grade: 'good',
  clockMs: 1000,
  inMs: null,
  missed: [],
}

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

const drillOf = ({ screen }: App): Drill | null => (screen.name === 'drill' ? screen.drill : null)

describe('a question that was opened', () => {
  test('is shown, and its clock ticks with the program', () => {
    const { app } = follow(first(), start('d/a'), open('d/a'), { type: 'tick' }, { type: 'tick' })
    expect(drillOf(app)).toMatchObject({ task: { name: 'd/a' }, spent: { reading: 4000 } })
  })

  test('has its file watched if it is code', () => {
    expect(follow(first(), start('d/a'), open('d/a', code)).effects.at(-1)).toEqual({
      type: 'watch-file',
      file: FILE,
    })
    expect(follow(first(), start('d/a'), open('d/a')).types).toEqual(['open'])
  })

  test('comes too late when the candidate has gone back or asked for another', () => {
    expect(follow(first(), start('d/a'), { type: 'back' }, open('d/a')).app.screen.name).toBe(
      'home',
    )
    const other = follow(first(), start('d/a'), { type: 'open', question: 'd/b' }, open('d/a'))
    expect(other.app.screen).toEqual({ name: 'opening', question: 'd/b', form: null })
  })

  test('is left for the list it was opened from', () => {
    const deck: Bare = { type: 'open-deck', deck: 'd' }
    const opened = [deck, { type: 'cursor', to: 3 }, { type: 'open', question: 'd/a' }] as const
    const { app } = follow(first(), ...opened, open('d/a'), { type: 'back' })
    expect(app.screen).toEqual({ name: 'deck', deck: 'd', cursor: 3 })
    const rated = follow(first(), ...opened, open('d/a'), ...RATED).app
    expect(rated.screen).toEqual({ name: 'deck', deck: 'd', cursor: 3 })
  })

  test('is left only at the second asking while what was typed is nowhere but on the screen', () => {
    const fault = { code: 'store-failed', path: '/full', problem: 'ENOSPC' } as const
    const full = inside({ type: 'failed', trouble: { what: 'draft', fault } })
    for (const leaving of ['back', 'quit'] as const) {
      const asked = follow(first(), start('d/a'), open('d/a'), inside(edit('typed')), full, {
        type: leaving,
      }).app
      expect(drillOf(asked)?.work).toMatchObject({ texts: { answer: 'typed' } })
      expect(asked.notices[0]).toEqual({ code: 'leaving-loses' })
      const { app, types } = follow(asked, { type: leaving })
      if (leaving === 'back') expect(app.screen.name).toBe('home')
      else expect(types.at(-1)).toBe('quit')
    }
  })

  test('is not pushed off the screen by a second Enter', () => {
    const shown = follow(first(), start('d/a', 'd/b'), open('d/a'), inside(edit('typed'))).app
    const pushed: readonly Bare[] = [
      { type: 'open', question: 'd/c' },
      { type: 'open-deck', deck: 'd' },
      start('d/c'),
    ]
    for (const event of pushed) {
      const { app, effects } = follow(shown, event)
      expect({ screen: app.screen, queue: app.queue, effects }).toEqual({
        screen: shown.screen,
        queue: [whole('d/b')],
        effects: [],
      })
    }
  })
})

describe('a drill of several questions', () => {
  const second = follow(first(), start('d/a', 'd/b'), open('d/a'), ...RATED)

  test('opens the next one after each rating', () => {
    expect(second.app).toMatchObject({ screen: { name: 'opening', question: 'd/b' }, queue: [] })
    expect(second.types.slice(-3)).toEqual(['unwatch', 'look-up', 'open'])
  })

  test('ends with a page of what was learnt and missed, and that one at home', () => {
    const end = follow(second.app, open('d/b'), ...RATED)
    expect(end.types.slice(-3)).toEqual(['save-attempt', 'unwatch', 'look-up'])
    const { screen } = end.app
    if (screen.name !== 'end') throw new Error('a session of two has an end')
    expect(screen.answered.map(({ question, grade }) => [question, grade])).toEqual([
      ['d/a', 'good'],
      ['d/b', 'good'],
    ])
    // Nothing was ticked, so every point of both was missed.
    expect(missedMost(screen.answered, 2).map(({ line, times }) => [line.text, times])).toEqual([
      ['a', 2],
      ['b', 2],
    ])
    const after = follow(end.app, { type: 'back' }).app
    expect(after).toMatchObject({ screen: { name: 'home' }, run: null, queue: [] })
  })

  test('of one question ends at home at once', () => {
    const { app } = follow(first(), start('d/a'), open('d/a'), ...RATED)
    expect(app.screen).toEqual({ name: 'home', cursor: 0, date: null })
  })

  test('that a program was started for ends with its page, and the page with the program', () => {
    const brief = follow(first({ isBrief: true }), start('d/a', 'd/b'), open('d/a'), ...RATED).app
    const end = follow(brief, open('d/b'), ...RATED)
    expect(end.app.screen.name).toBe('end')
    expect(end.types).not.toContain('quit')
    expect(follow(end.app, { type: 'back' }).types).toEqual(['quit'])
  })

  test('counts the last answer to a question that came twice', () => {
    const answers = (['again', 'good'] as const).map((grade) => ({ ...ANSWER, grade }))
    expect(lastAnswers(answers).map(({ grade }) => grade)).toEqual(['good'])
  })

  test('ends the program when it was started for it', () => {
    const { types } = follow(first({ isBrief: true }), start('d/a'), open('d/a'), ...RATED)
    expect(types.at(-1)).toBe('quit')
  })

  test('is over when the candidate goes back', () => {
    expect(follow(second.app, open('d/b'), { type: 'back' }).app.queue).toEqual([])
  })
})

describe('leaving', () => {
  const typing = follow(first(), start('d/a'), open('d/a'), inside(edit('typed'))).app

  test.each(['back', 'quit'] as const)('by %s saves the draft before anything else', (type) => {
    const { effects, types } = follow(typing, { type })
    expect(types).toEqual(['save-draft', 'unwatch', type === 'back' ? 'look-up' : 'quit'])
    expect(effects[0]).toMatchObject({ drill: { work: { texts: { answer: 'typed' } } } })
  })

  test('a program that was started for one question saves the draft and ends', () => {
    const { app, types } = follow({ ...typing, isBrief: true }, { type: 'back' })
    expect(types).toEqual(['save-draft', 'unwatch', 'quit'])
    expect(drillOf(app)).not.toBeNull()
  })

  test('after a look alone saves nothing', () => {
    const { types } = follow(first(), start('d/a'), open('d/a'), { type: 'back' })
    expect(types).toEqual(['open', 'unwatch', 'look-up'])
  })

  test('stops the judge', () => {
    const running = follow(first(), start('d/a'), open('d/a', code), inside({ type: 'file-saved' }))
    expect(follow(running.app, { type: 'back' }).types).toEqual([
      'cancel-judge',
      'save-draft',
      'unwatch',
      'look-up',
    ])
  })

  test('with a draft that could not be saved is said at home', () => {
    const fault = { code: 'store-failed', path: '/home/sparr.db', problem: 'disk is full' } as const
    const late = inside({ type: 'failed', trouble: { what: 'draft', fault } })
    expect(follow(typing, { type: 'back' }, late).app.notices).toEqual([{ code: 'fault', fault }])
  })

  test('what else comes late from a sitting that was left changes nothing', () => {
    const home = follow(typing, { type: 'back' }).app
    const { app, effects } = follow(home, inside({ type: 'file-saved' }), inside(edit('late')))
    expect({ ...app, now: 0 }).toEqual({ ...home, now: 0 })
    expect(effects).toEqual([])
  })
})

test('help is shown over a drill while its clock runs on', () => {
  const { app } = follow(first(), start('d/a'), open('d/a'), { type: 'help' }, { type: 'tick' })
  expect(app.isHelpShown).toBe(true)
  expect(drillOf(app)?.spent.reading).toBe(4000)
})

const NAMES = ['d/a', 'd/b'] as const
const anyEvent: fc.Arbitrary<Bare> = fc.oneof(
  fc.constantFrom<Bare>(
    { type: 'tick' },
    { type: 'help' },
    { type: 'back' },
    { type: 'quit' },
    { type: 'dismiss' },
    { type: 'resume', isAnew: false },
    { type: 'open-deck', deck: 'd' },
    { type: 'cursor', to: 1 },
    { type: 'undo' },
    { type: 'hold', question: 'd/a', change: 'bury' },
    { type: 'hold', question: 'd/b', change: 'suspend' },
  ),
  fc.constantFrom<Bare>(...NAMES.map((question): Bare => ({ type: 'open', question }))),
  fc.constantFrom(...NAMES, ...NAMES).map((name) => open(name)),
  fc.constantFrom(...RATED, inside({ type: 'pause' })),
  fc.string().map((text) => inside(edit(text))),
)

test('whatever happens, what was typed is on the screen, in a draft or in an attempt', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40, size: 'max' }), (events) => {
      let app = first()
      for (const [i, event] of events.entries()) {
        const before = drillOf(app)
        const { app: next, effects } = follow({ ...app, now: i }, event)
        app = next
        if (!before || drillOf(app)?.sitting === before.sitting) continue
        if (before.phase.name === 'saving' && event.type === 'drill') continue
        if (before.firstKeyMs === null) continue
        expect(effects).toContainEqual(expect.objectContaining({ type: 'save-draft' }))
      }
    }),
  )
})

describe('the session of an evening', () => {
  const item = (name: string, minutes: number, sittingOf?: number): Item => ({
    question: question(name, { minutes: sittingOf ?? minutes }),
    form: 'long',
    minutes,
    why: 'due',
    ...(sittingOf === undefined ? {} : { sittingOf }),
  })
  /** With so many minutes left of it. */
  const app = (leftMinutes: number, ...items: readonly Item[]): App => {
    const { tonight, ...rest } = evening()
    return first({ evening: { ...rest, tonight: { ...tonight, leftMinutes, items } } })
  }
  /** Opened, with so many minutes on its clock. */
  const worked = (name: string, minutes: number): Bare => {
    const opened = open(name)
    if (opened.type !== 'opened') throw new Error('a question is opened')
    const { drill } = opened
    return { ...opened, drill: { ...drill, spent: { ...drill.spent, reading: minutes * 60_000 } } }
  }
  const tonights = (...names: readonly string[]): Bare => ({
    type: 'start',
    queue: names.map(whole),
    isTonight: true,
  })

  test('passes over what its minutes are too short for', () => {
    const before = app(10, item('d/a', 2), item('d/b', 9), item('d/c', 7))
    const { app: after } = follow(before, tonights('d/a', 'd/b', 'd/c'), worked('d/a', 2), ...RATED)
    expect(after).toMatchObject({ screen: { name: 'opening', question: 'd/c' }, queue: [] })
  })

  test('is over with its minutes, whatever is left in the queue', () => {
    const before = app(3, item('d/a', 2), item('d/b', 2))
    const { app: after } = follow(before, tonights('d/a', 'd/b'), worked('d/a', 2), ...RATED)
    expect(after).toMatchObject({ screen: { name: 'home' }, queue: [] })
  })

  test('says once that a sitting is over, and ends when it is put down', () => {
    const before = app(40, item('d/a', 2), item('d/c', 2), item('d/b', 1, 55))
    const started = follow(
      before,
      tonights('d/a', 'd/c', 'd/b'),
      open('d/a'),
      ...RATED,
      open('d/c'),
      ...RATED,
      worked('d/b', 1.1),
    )
    const over = follow(started.app, inside(edit('typed')), { type: 'tick' }, { type: 'tick' })
    expect(over.app.notices).toEqual([{ code: 'sitting-over' }])
    const down = follow(over.app, { type: 'back' })
    expect(down.types).toContain('save-draft')
    expect(down.app).toMatchObject({ notices: [], screen: { name: 'end', isTonight: true } })
  })
})
