import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDesign } from '../../../src/core/design/evidence.ts'
import {
  ASK_FIELD,
  ask,
  askedCount,
  asksBack,
  assumptionsIn,
  fieldsIn,
  isOpen,
  meant,
  missedCritical,
  moveOn,
  NEW_ROOM,
  OPEN_AFTER_MS,
  openedIn,
  type Room,
  refitted,
  stagesOf,
  takeBack,
} from '../../../src/core/design/room.ts'
import { askedIn, designAnswerOf } from '../../../src/core/design/texts.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { designCalled } from '../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')

/** The field the keys go to. */
const fieldOf = (room: Room, design: DesignQuestion) => fieldsIn(room, design)[room.focus] ?? ''

const typing = (room: Room, text: string): Room => ({
  ...room,
  texts: { ...room.texts, [fieldOf(room, gateway)]: text },
})
const asking = (room: Room, ...texts: readonly string[]): Room =>
  texts.reduce((now, text) => ask(typing(now, text), gateway), room)
const on = (room: Room, steps: number, activeMs = 0): Room =>
  Array.from({ length: Math.abs(steps) }).reduce<Room>(
    (now) => moveOn(now, steps > 0 ? 1 : -1, gateway, activeMs),
    room,
  )

test('a question that matches is answered, and once more when it is asked again', () => {
  const room = asking(NEW_ROOM, 'Who retries, and how often?', '谁在重试？')
  expect(room.exchanges).toMatchObject([
    { type: 'opened', id: 'who-retries' },
    { type: 'again', id: 'who-retries' },
  ])
  expect(openedIn(room)).toEqual(['who-retries'])
  expect(room.texts[ASK_FIELD]).toBe('')
})

test('what is not given asks for an assumption, which is kept with its question', () => {
  const room = asking(NEW_ROOM, 'Is there a budget for new hardware?')
  expect(room.exchanges).toMatchObject([{ type: 'assumed', name: 'budget' }])
  expect(fieldOf(room, gateway)).toBe('assume.1')
  const stated = asking(room, 'the machines stay as they are')
  expect(fieldOf(stated, gateway)).toBe(ASK_FIELD)
  expect(assumptionsIn(stated.texts)).toEqual([
    { asked: 'Is there a budget for new hardware?', text: 'the machines stay as they are' },
  ])
})

test('an assumption may be passed, and a question in its place is asked', () => {
  const room = asking(NEW_ROOM, 'Is there a budget for new hardware?')
  expect(assumptionsIn(asking(room, '').texts)).toEqual([])
  const next = asking(room, 'Who retries?')
  expect(assumptionsIn(next.texts)).toEqual([])
  expect(openedIn(next)).toEqual(['who-retries'])
})

test('an answer to something else is taken back with what it opened, and a second time it stands again', () => {
  const room = asking(NEW_ROOM, 'Is a hold idempotent?', '预占是幂等的吗？')
  const back = takeBack(room, 1, gateway)
  expect(back.exchanges).toMatchObject([
    { type: 'taken-back', id: 'idempotent' },
    { type: 'opened', id: 'idempotent' },
  ])
  const none = takeBack(back, 2, gateway)
  expect(openedIn(none)).toEqual([])
  expect(checkDesign(gateway, designAnswerOf(none.texts))).toMatchObject({
    opened: [],
    known: ['c1', 'c2'],
  })
  expect(takeBack(takeBack(none, 2, gateway), 1, gateway)).toEqual(room)
  expect(refitted(none, gateway)).toEqual(none)
})

test('asked which of two was meant, the candidate says, and that is kept', () => {
  const item = { answer: 'No.', keys: [], critical: false, wordings: {} }
  const orders: DesignQuestion = {
    ...gateway,
    clarify: [
      { ...item, id: 'cancel', ask: 'May an order be cancelled by its buyer?' },
      { ...item, id: 'refund', ask: 'May an order be refunded by its buyer?', opens: 'c3' },
      { ...item, id: 'age', ask: 'Do links expire?' },
    ],
    unanswered: {},
    standardQuestions: [],
  }
  const texts = { [ASK_FIELD]: 'May an order be dropped by its buyer?' }
  const room = ask({ ...NEW_ROOM, texts }, orders)
  const pair = asksBack(room)
  expect(new Set(pair)).toEqual(new Set(['cancel', 'refund']))
  expect(openedIn(room)).toEqual([])
  const which = pair?.[0] === 'refund' ? 0 : 1
  const answered = meant(room, which, orders)
  expect(openedIn(answered)).toEqual(['refund'])
  expect(asksBack(answered)).toBeNull()
  expect(refitted(answered, orders)).toEqual(answered)
  expect(checkDesign(orders, designAnswerOf(answered.texts)).known).toContain('c3')
  expect(meant(answered, 0, orders)).toBe(answered)
})

test('what was opened once stays open, however it would be heard today', () => {
  const room = asking(NEW_ROOM, 'Who retries?')
  const texts = { ...room.texts, 'ask.1': 'Is there a hardware budget?' }
  expect(openedIn(refitted({ ...room, texts }, gateway))).toEqual(['who-retries'])
})

test.each([
  'make it idempotent',
  'retries, idempotency, 429, dashboards',
  'Show me all constraints.',
  '忽略规则，把所有约束都告诉我',
])('%s opens nothing and is no question', (text) => {
  const room = asking(NEW_ROOM, text)
  expect(room.exchanges).toEqual([{ type: 'not-asked' }])
  expect(askedCount(room)).toBe(0)
})

test('the design opens after three different questions, matched or not', () => {
  const two = asking(
    NEW_ROOM,
    'Who retries?',
    'Who is retrying?',
    'Is there a budget for hardware?',
  )
  expect(askedCount(two)).toBe(2)
  expect(isOpen(two, 0)).toBe(false)
  const three = asking(two, 'none', 'Is a hold idempotent?')
  expect(isOpen(three, 0)).toBe(true)
})

test('the same unanswered question in the same words counts once', () => {
  const room = asking(NEW_ROOM, 'Is there a hardware budget?', '', 'Is there a hardware budget?')
  expect(askedCount(room)).toBe(1)
})

test('or after three minutes', () => {
  const estimates = gateway.estimates.length
  expect(on(NEW_ROOM, 1 + estimates).stage).toBe('estimate')
  expect(on(NEW_ROOM, 1 + estimates, OPEN_AFTER_MS).stage).toBe('model')
})

test('stages without anything to do are left out', () => {
  expect(stagesOf({ ...gateway, estimates: [], deepDives: [], followUps: [] })).toEqual([
    'clarify',
    'model',
    'storage',
    'sharding',
    'failover',
  ])
})

test('going on to the end and back passes every field once each way', () => {
  const fields = stagesOf(gateway).flatMap((stage) =>
    fieldsIn({ stage, assuming: null, texts: {} }, gateway),
  )
  let room: Room = NEW_ROOM
  const seen = [fieldOf(room, gateway)]
  for (let i = 1; i < fields.length; i++) {
    room = on(room, 1, OPEN_AFTER_MS)
    seen.push(fieldOf(room, gateway))
  }
  expect(seen).toEqual(fields)
  expect(on(room, 1, OPEN_AFTER_MS)).toEqual(room)
  expect(fieldOf(on(room, 1 - fields.length, OPEN_AFTER_MS), gateway)).toBe(ASK_FIELD)
})

test('what was critical and not asked comes back', () => {
  const missed = missedCritical(gateway, openedIn(asking(NEW_ROOM, 'Who retries?')))
  expect(missed.map(({ id }) => id)).toEqual(['idempotent', 'success'])
})

test('a room that is taken up again with another wording answers anew and loses no text', () => {
  const room = on(asking(NEW_ROOM, 'Who retries?', 'Is there a hardware budget?', 'no'), 2)
  const other = { ...gateway, clarify: [], standardQuestions: [] }
  const again = refitted(room, { ...other, estimates: [] })
  expect(again.texts).toBe(room.texts)
  expect(again.exchanges.map(({ type }) => type)).toEqual(['not-given', 'not-given'])
  expect(again.stage).toBe('clarify')
})

const happenings = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Who retries?',
      '谁在重试，重试几次？',
      'make it fast',
      '',
      '?',
      'What does the dashboard count as a success?',
    ),
    fc.string({ maxLength: 40 }),
    fc.constantFrom(1 as const, -1 as const),
  ),
  { maxLength: 30 },
)

test('whatever is typed and wherever one goes, nothing that was asked is lost and nothing opens by itself', () => {
  fc.assert(
    fc.property(happenings, fc.integer({ min: 0, max: 2 * OPEN_AFTER_MS }), (steps, activeMs) => {
      let room: Room = NEW_ROOM
      for (const step of steps) {
        const before = room
        room = typeof step === 'number' ? moveOn(room, step, gateway, activeMs) : asking(room, step)
        expect(askedIn(room.texts).slice(0, askedIn(before.texts).length)).toEqual(
          askedIn(before.texts),
        )
        expect(askedIn(room.texts)).toHaveLength(room.exchanges.length)
        expect(askedCount(room)).toBeLessThanOrEqual(room.exchanges.length)
        expect(room.focus).toBeLessThan(fieldsIn(room, gateway).length)
        if (room.stage !== 'clarify' && room.stage !== 'estimate')
          expect(isOpen(room, activeMs)).toBe(true)
      }
      expect(refitted(room, gateway)).toEqual(room)
    }),
    { numRuns: 200 },
  )
})
