import { expect, test } from 'vitest'
import { addDays, MINUTE_MS } from '../../../src/core/day.ts'
import { tonight } from '../../../src/core/practice/tonight.ts'
import {
  after,
  card,
  code,
  inputOf,
  namesOf,
  nextDay,
  putDown,
  question,
  TODAY,
  world,
} from './days.ts'

const many = (count: number, prefix = 'q') =>
  Array.from({ length: count }, (_, i) => question(`${prefix}${i}`))

test('a newcomer gets new questions, from every deck in turn, as many as the setting says', () => {
  const questions = ['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'c/1'].map((name) => question(name))
  const { items, doneCount, back } = tonight(
    inputOf(world({ questions, newPerDay: 4, lastDay: null })),
  )
  expect(items.map(({ question, why }) => [question.name, why])).toEqual([
    ['a/1', 'new'],
    ['b/1', 'new'],
    ['c/1', 'new'],
    ['a/2', 'new'],
  ])
  expect({ doneCount, back }).toEqual({ doneCount: 0, back: null })
})

test('the session ends where the minutes end, and something shorter fills the rest', () => {
  const questions = [code('a/long', 25), code('b/long', 25), question('c/short', { minutes: 15 })]
  const found = tonight(inputOf(world({ questions })))
  expect(namesOf(found)).toEqual(['a/long', 'c/short'])
  expect(found.minutes).toBe(40)
})

test('a due code question comes back as a bug to find, after two misses as a whole', () => {
  const questions = [code('once'), code('twice')]
  const cards = new Map([
    ['go/once', card(['good', 'again'], 1)],
    ['go/twice', card(['good', 'again', 'again'], 1)],
  ])
  const { items } = tonight(inputOf(world({ questions, cards })))
  expect(
    items.map(({ question, form, minutes, why }) => [question.name, form, minutes, why]),
  ).toEqual(
    expect.arrayContaining([
      ['go/once', 'debug', 4, 'weak'],
      ['go/twice', 'long', 25, 'weak'],
    ]),
  )
})

test('a whole question that is longer than the day comes back short all the same', () => {
  const cards = new Map([['go/big', card(['again', 'again'], 1)]])
  const found = tonight(inputOf(world({ questions: [code('big', 50)], cards })))
  expect(found.items).toMatchObject([{ form: 'debug', minutes: 4 }])
  expect(found.byName).toEqual([])
})

test('the short forms of a design question take turns', () => {
  const design = question('shop', {
    kind: 'design',
    minutes: 35,
    shortForms: ['estimate', 'contradiction', 'follow-up'],
  })
  const formAfter = (reps: number) => {
    const cards = new Map([
      [
        'go/shop',
        card(
          Array.from({ length: reps }, () => 'good'),
          400,
        ),
      ],
    ])
    return tonight(inputOf(world({ questions: [design], cards, lastDay: null }))).items[0]?.form
  }
  expect([1, 2, 3, 4].map(formAfter)).toEqual([
    'contradiction',
    'follow-up',
    'estimate',
    'contradiction',
  ])
})

test('missed ones come first, then the most forgotten; what has no room waits', () => {
  const questions = many(6).map((one) => ({ ...one, minutes: 10 }))
  const cards = new Map([
    ['go/q0', card(['easy'], 9)],
    ['go/q1', card(['easy'], 300)],
    ['go/q2', card(['good', 'again'], 1)],
    ['go/q3', card(['easy'], 30)],
    ['go/q4', card(['easy'], 90)],
    ['go/q5', card(['easy'], 1)],
  ])
  const found = tonight(inputOf(world({ questions, cards, minutesPerDay: 30 })))
  expect(new Set(namesOf(found))).toEqual(new Set(['go/q2', 'go/q1', 'go/q4']))
  expect(found.waiting).toBe(2)
})

test('one new question goes before what comes up today, but not before what has waited', () => {
  const questions = [code('new', 30), ...many(6).map((one) => ({ ...one, minutes: 5 }))]
  const due = (daysLate: number) =>
    new Map(many(6).map(({ name }) => [name, card(['easy'], 8 + daysLate)] as const))
  const today = tonight(inputOf(world({ questions, cards: due(0) })))
  expect(namesOf(today)).toContain('go/new')
  expect(today.waiting).toBe(4)
  const late = tonight(inputOf(world({ questions, cards: due(1) })))
  expect(namesOf(late)).not.toContain('go/new')
  expect(late.waiting).toBe(0)
})

test('what is suspended, buried or has no screen never comes', () => {
  const questions = many(3)
  const cards = new Map([['go/q0', card(['again'], 2)]])
  const held = new Set(['go/q0', 'go/q1'])
  expect(namesOf(tonight(inputOf(world({ questions, cards, held }))))).toEqual(['go/q2'])
})

test('neighbours differ in deck and kind', () => {
  const questions = ['go/a', 'go/b', 'go/c', 'sql/a', 'sql/b', 'sql/c'].map((name) =>
    question(name),
  )
  const cards = new Map(questions.map(({ name }) => [name, card(['again'], 1)]))
  const decks = namesOf(tonight(inputOf(world({ questions, cards })))).map((name) =>
    name.slice(0, 2),
  )
  expect(decks).toEqual(['go', 'sq', 'go', 'sq', 'go', 'sq'])
})

test('when the session is done the day is done, and what is left of its minutes is offered', () => {
  let now = world({ questions: many(30), newPerDay: 5 })
  for (let i = 0; i < 5; i++) {
    const [item] = tonight(inputOf(now)).items
    if (item) now = after(now, item, 'good', 24_000)
  }
  const end = tonight(inputOf(now))
  expect(end).toMatchObject({ items: [], doneCount: 5, doneMs: 120_000, leftMinutes: 38 })
  expect(end.more).toHaveLength(19)
  expect(end.minutes).toBe(38)
})

test('nothing is offered where nothing new is wanted', () => {
  const [item] = tonight(inputOf(world({ questions: many(9), newPerDay: 1 }))).items
  if (!item) throw new Error('a session has a first question')
  const none = after(world({ questions: many(9), newPerDay: 0 }), item, 'good')
  expect(tonight(inputOf(none))).toMatchObject({ items: [], more: [] })
  const soon = { date: addDays(TODAY, 2), from: TODAY }
  const calm = after(world({ questions: many(9), interview: soon }), item, 'good')
  expect(tonight(inputOf(calm))).toMatchObject({ items: [], more: [] })
})

test('what was done outside the session, a cram of an hour or a mock, is not done again after it', () => {
  const now = world({ questions: many(30), newPerDay: 20 })
  const [item] = tonight(inputOf(now)).items
  if (!item) throw new Error('a session has a first question')
  const end = tonight(inputOf(after(now, item, 'good', 40 * MINUTE_MS)))
  expect(end).toMatchObject({ items: [], more: [], leftMinutes: 0 })
})

test('who takes longer does less', () => {
  const before = world({ questions: many(20), minutesPerDay: 20, newPerDay: 20 })
  const session = tonight(inputOf(before))
  expect(session.items).toHaveLength(10)
  const [first] = session.items
  if (!first) throw new Error('a session has a first question')
  const slow = tonight(inputOf(after(before, first, 'good', 7 * MINUTE_MS)))
  expect(namesOf(slow)).toEqual(namesOf(session).slice(1, 7))
})

test('what was missed today comes once more at the end, if there is time, and is first tomorrow', () => {
  const one = world({ questions: many(3), minutesPerDay: 8 })
  const [first] = tonight(inputOf(one)).items
  if (!first) throw new Error('a session has a first question')
  const missed = after(one, first, 'again')
  const rest = tonight(inputOf(missed))
  expect(namesOf(rest)).toEqual(['go/q1', 'go/q2', 'go/q0'])
  const twice = rest.items.reduce((day, item) => after(day, item, 'again'), missed)
  expect(tonight(inputOf(twice)).items).toEqual([])
  const tomorrow = tonight(inputOf(nextDay(twice)))
  expect(tomorrow.items[0]).toMatchObject({ why: 'weak' })
  expect(namesOf(tomorrow)).toHaveLength(3)
})

test('after days away the first evening is short, old before new, and the second is as ever', () => {
  const questions = [...many(40, 'old'), ...many(20, 'new')]
  const cards = new Map(many(40, 'old').map(({ name }) => [name, card(['easy'], 30)]))
  const before = world({ questions, cards, lastDay: addDays(TODAY, -9) })
  const first = tonight(inputOf(before))
  expect(first.back).toEqual({ daysAway: 9 })
  expect(first.minutes).toBe(20)
  expect(first.items.every(({ why }) => why === 'due')).toBe(true)
  expect(first.waiting).toBe(30)
  const done = first.items.reduce((day, item) => after(day, item, 'good'), before)
  expect(tonight(inputOf(done)).items).toEqual([])
  const second = tonight(inputOf(nextDay(done)))
  expect(second.back).toBeNull()
  expect(second.minutes).toBe(40)
})

test('after days away with nothing due there is something new all the same', () => {
  const found = tonight(inputOf(world({ questions: many(9), lastDay: addDays(TODAY, -9) })))
  expect(found.items.length).toBeGreaterThan(0)
})

test('a leech is named as long as it is in the session', () => {
  const cards = new Map([['go/q0', { ...card(['good', 'again'], 1), lapses: 8 }]])
  const before = world({ questions: many(1), cards })
  expect(tonight(inputOf(before)).leeches).toEqual(['go/q0'])
  expect(tonight(inputOf({ ...before, held: new Set(['go/q0']) })).leeches).toEqual([])
})

test('a question longer than the evening comes in sittings, last in the session, with what is left', () => {
  const questions = [code('go/long', 55), question('talk/a'), question('talk/b')]
  const first = tonight(inputOf(world({ questions })))
  expect(
    first.items.map(({ question, minutes, sittingOf }) => [question.name, minutes, sittingOf]),
  ).toEqual([
    ['talk/a', 2, undefined],
    ['talk/b', 2, undefined],
    ['go/long', 36, 55],
  ])
})

test('a sitting that was put down goes on the next day where it stopped, before anything else', () => {
  const before = world({ questions: [code('go/long', 55), code('go/next', 20)] })
  const [sitting] = tonight(inputOf(before)).items.filter(({ sittingOf }) => sittingOf)
  if (!sitting) throw new Error('a sitting was planned')
  const tomorrow = nextDay(putDown(before, sitting, 30 * MINUTE_MS))
  const { items } = tonight(inputOf(tomorrow))
  expect(items[0]).toMatchObject({ question: { name: 'go/long' }, why: 'begun', minutes: 25 })
  expect(items[1]).toMatchObject({ question: { name: 'go/next' }, minutes: 15, sittingOf: 20 })
})

test('put down before its time, it goes on tonight where there is nothing else', () => {
  const before = world({ questions: [code('go/long', 55)] })
  const [sitting] = tonight(inputOf(before)).items
  if (!sitting) throw new Error('a sitting was planned')
  const after = tonight(inputOf(putDown(before, sitting, 10 * MINUTE_MS)))
  expect(after.items).toMatchObject([{ why: 'begun', minutes: 30, sittingOf: 45 }])
})

test('a question that has its turn and no room is begun with what there is', () => {
  const questions = [code('go/new', 30), ...many(6, 'old')]
  const cards = new Map(many(6, 'old').map(({ name }) => [name, card(['easy'], 30)] as const))
  const { items } = tonight(inputOf(world({ questions, cards, minutesPerDay: 32 })))
  expect(items.at(-1)).toMatchObject({ question: { name: 'go/new' }, minutes: 20, sittingOf: 30 })
})

test('what is told in one go and is longer than the evening is left to be opened by its name', () => {
  const questions = [question('long', { minutes: 50 }), question('short')]
  const found = tonight(inputOf(world({ questions })))
  expect(found).toMatchObject({ byName: ['go/long'] })
  expect(namesOf(found)).toEqual(['go/short'])
})

const plan = (id: string, ...minutes: readonly number[]) => ({
  id,
  title: id,
  rounds: minutes.map((one) => ({ kind: 'recall', minutes: one, phases: [] })),
})

test('on the day of a mock the first plan that fits comes first, and the rest of the evening behind it', () => {
  const interview = { date: addDays(TODAY, 8), from: addDays(TODAY, -4) }
  const now = world({
    questions: many(30),
    interview,
    plans: [plan('long', 30, 15), plan('short', 30)],
  })
  const found = tonight(inputOf(now))
  expect(found.mock).toMatchObject({ plan: { id: 'short' }, minutes: 30, of: 30 })
  expect(found.minutes).toBeLessThanOrEqual(40)
  expect(found.items.length).toBeGreaterThan(0)
  expect(tonight(inputOf({ ...now, mockDays: [TODAY] })).mock).toBeNull()
  const short = tonight(inputOf({ ...now, minutesPerDay: 20 }))
  expect(short.mock).toMatchObject({ plan: { id: 'short' }, minutes: 20, of: 30 })
})
