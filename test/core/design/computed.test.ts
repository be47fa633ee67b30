import { expect, test } from 'vitest'
import { askedNumber, askMeant } from '../../../src/core/design/computed.ts'
import {
  ask,
  COMPUTE_FIELD,
  fieldsIn,
  moveOn,
  NEW_ROOM,
  OPEN_AFTER_MS,
  type Room,
} from '../../../src/core/design/room.ts'
import { textsOf } from '../../../src/core/question/text.ts'
import { designCalled } from '../ear/shipped.ts'
import { feed } from './feed.ts'

const at = (stage: string, texts: Room['texts'] = {}): Room => ({ ...NEW_ROOM, stage, texts })
const computing = (room: Room, text: string): Room => {
  const focus = fieldsIn(room, feed).indexOf(COMPUTE_FIELD)
  return ask({ ...room, focus, texts: { ...room.texts, [COMPUTE_FIELD]: text } }, feed)
}

test('a hidden number is no field until the candidate thinks of it, and then it has the keys', () => {
  const room = at('estimate')
  expect(fieldsIn(room, feed)).toEqual(['estimate.writes', 'compute'])
  const found = computing(room, 'the disk for photos')
  expect(fieldsIn(found, feed)).toEqual(['estimate.writes', 'estimate.disk', 'compute'])
  expect(found.focus).toBe(1)
  expect(found.texts).toMatchObject({ compute: '', 'compute.1': 'the disk for photos' })
})

test('what is none of them is kept as it was said', () => {
  const room = computing(at('estimate'), 'the salary of the operators')
  expect(fieldsIn(room, feed)).toEqual(['estimate.writes', 'compute'])
  expect(room.texts['compute.1']).toBe('the salary of the operators')
  expect(fieldsIn(room, feed)[room.focus]).toBe(COMPUTE_FIELD)
})

test('one that was asked for while clarifying stands among the numbers', () => {
  const room = ask(at('clarify', { ask: 'How many timeline writes are there per second?' }), feed)
  expect(room.exchanges).toEqual([{ type: 'computes', id: 'fan-out' }])
  expect(fieldsIn({ ...room, stage: 'estimate' }, feed)).toContain('estimate.fan-out')
})

test.each([
  ['timeline writes per second', 'fan-out'],
  ['每秒写多少条时间线', 'fan-out'],
  ['照片占的磁盘', 'disk'],
  ['storage for photos over a year', 'disk'],
  ['how many posts', 'writes'],
  ['', null],
  ['the weather tomorrow', null],
  ['money', null],
])('%j means %s', (text, id) => {
  expect(askMeant(feed, text)?.id ?? null).toBe(id)
})

test('the points of a good reply come up after it, before the next question', () => {
  const room = at('deep-dive', { 'deep.celebrity': 'merge at read' })
  const shown = moveOn(room, 1, feed, OPEN_AFTER_MS)
  expect(shown).toMatchObject({ focus: 0, replied: ['deep.celebrity'] })
  expect(moveOn(shown, 1, feed, OPEN_AFTER_MS)).toMatchObject({ focus: 1 })
  expect(moveOn(at('deep-dive'), 1, feed, OPEN_AFTER_MS)).toMatchObject({ focus: 1 })
})

test('a question about something else lists no hidden number, however many small words it shares', () => {
  const sale = designCalled('system-design/flash-sale')
  for (const text of ['Which colour does the button have?', '按钮是什么颜色的？'])
    expect(askedNumber(sale, text)).toBeNull()
  for (const hidden of sale.estimates.filter((one) => one.hidden))
    for (const asked of textsOf(hidden.ask)) expect(askedNumber(sale, asked)?.id).toBe(hidden.id)
})
