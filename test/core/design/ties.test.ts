import { expect, test } from 'vitest'
import { EMPTY_PANE } from '../../../src/core/design/answer.ts'
import { pathsIn } from '../../../src/core/design/path.ts'
import { designAnswerOf } from '../../../src/core/design/texts.ts'
import { tiesOf } from '../../../src/core/design/ties.ts'
import { designCalled } from '../ear/shipped.ts'

const EMPTY = designAnswerOf({})

const gateway = designCalled('system-design/partner-gateway')
const tieOf = (choice: string, because: string, known = ['c1', 'c2', 'c3']) =>
  tiesOf(
    gateway,
    {
      ...EMPTY,
      panes: { ...EMPTY.panes, storage: { ...EMPTY_PANE, choice, because } },
    },
    known,
  )

test('a choice stands on a number that is said with it', () => {
  expect(tieOf('an outcome table', 'it takes 3 000 writes/s easily')).toEqual([
    { pane: 'storage', to: '3 000 writes/s' },
  ])
  expect(tieOf('结果表', '高峰每秒 3000 次')).toMatchObject([
    { to: expect.stringContaining('3000') },
  ])
})

test('or on a constraint that holds one, but not on one that holds none', () => {
  expect(tieOf('an outcome table', 'c1 decides it, because the page gives up early')).toEqual([
    { pane: 'storage', to: 'c1' },
  ])
  expect(tieOf('an outcome table', 'c3 decides it, because nothing may be taken twice')).toEqual([
    { pane: 'storage', to: null },
  ])
})

test('the digit of a constraint is no number, nor is a constraint nobody knows', () => {
  expect(tieOf('a table', 'because of c1 alone and nothing else', [])).toEqual([
    { pane: 'storage', to: null },
  ])
})

test('a pane without a choice has no tie', () => {
  expect(tieOf('', '3 000/s')).toEqual([])
})

test('paths are read with any arrow, one a line, and nothing empty', () => {
  expect(pathsIn('client -> gateway→stock\n\n a => b --> \n一 -> 二')).toEqual([
    ['client', 'gateway', 'stock'],
    ['a', 'b'],
    ['一', '二'],
  ])
  expect(pathsIn(' \n->')).toEqual([])
  expect(pathsIn('order-service')).toEqual([['order-service']])
})

test('texts of an answer are a played design', () => {
  const played = designAnswerOf({
    'ask.1': 'Who retries?',
    'ask.2': 'How many?',
    'ask.4': 'after a gap',
    'estimate.worst-time': '2.4 s',
    'storage.choice': 'a table',
    'failover.breaks': 'the region',
  })
  expect(played.asked).toEqual(['Who retries?', 'How many?'])
  expect(played.estimates).toEqual({ 'worst-time': '2.4 s' })
  expect(played.panes['storage']).toEqual({ ...EMPTY_PANE, choice: 'a table' })
  expect(played.panes['failover']?.breaks).toBe('the region')
})
