import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DesignAnswer, EMPTY_PANE } from '../../../src/core/design/answer.ts'
import { hearChoice } from '../../../src/core/design/chosen.ts'
import { checkDesign, type DesignResult } from '../../../src/core/design/evidence.ts'
import { citedIn, saysBreaks, saysRejected } from '../../../src/core/design/said.ts'
import { designAnswerOf } from '../../../src/core/design/texts.ts'
import { designCalled } from '../ear/shipped.ts'

const EMPTY = designAnswerOf({})

const gateway = designCalled('system-design/partner-gateway')
const sale = designCalled('system-design/flash-sale')

/** An answer of which only some parts are given. */
const play = (
  parts: Partial<Omit<DesignAnswer, 'panes'>>,
  panes: Partial<Record<'storage' | 'sharding' | 'failover', Partial<typeof EMPTY_PANE>>> = {},
): DesignAnswer => ({
  ...EMPTY,
  ...parts,
  panes: {
    storage: { ...EMPTY_PANE, ...panes.storage },
    sharding: { ...EMPTY_PANE, ...panes.sharding },
    failover: { ...EMPTY_PANE, ...panes.failover },
  },
})
const foundIn = ({ lines }: DesignResult): readonly string[] =>
  lines.flatMap(({ pieces }) =>
    pieces.filter(({ isFound }) => isFound).map(({ written }) => written),
  )

test('an empty answer finds nothing and contradicts nothing', () => {
  const result = checkDesign(gateway, EMPTY)
  expect(result.evidence).toEqual({ found: 0, of: 20 })
  expect(result).toMatchObject({ share: 0, opened: [], contradictions: [] })
})

test('what was asked is found, each once and in order', () => {
  const result = checkDesign(
    gateway,
    play({ asked: ['Who retries?', 'Is a hold idempotent?', '谁在重试？', 'Is there a budget?'] }),
  )
  expect(result.opened).toEqual(['who-retries', 'idempotent'])
  expect(foundIn(result)).toEqual(['asked:idempotent', 'asked:who-retries'])
})

test('an estimate counts within its factor, whatever unit it is typed in', () => {
  const typed = { 'worst-time': '2400 ms', amplification: '26', 'in-flight': '2.4k' }
  expect(foundIn(checkDesign(gateway, play({ estimates: typed })))).toEqual(['estimate:worst-time'])
})

test('a constraint that nobody asked for cannot be cited', () => {
  const because = 'an order must never be held twice (c3) and the page leaves at two seconds (c1)'
  const blind = checkDesign(gateway, play({}, { storage: { because } }))
  expect(blind.known).toEqual(['c1', 'c2'])
  expect(foundIn(blind)).toEqual(['cites:c1'])
  const asked = checkDesign(
    gateway,
    play({ asked: ['Is a hold idempotent?'] }, { storage: { because } }),
  )
  expect(asked.known).toEqual(['c1', 'c2', 'c3'])
  expect(foundIn(asked)).toContain('cites:c3')
})

test('every word that has to be said is said somewhere in the panes', () => {
  const result = checkDesign(
    gateway,
    play({}, { failover: { because: 'it gets a Retry-After then' } }),
  )
  expect(foundIn(result)).toContain('says:[retry-after]')
})

test('a line gives its points in equal shares, and what is ticked counts for nothing here', () => {
  const result = checkDesign(gateway, play({ asked: ['Who retries?'] }))
  expect(result.lines[0]).toMatchObject({ id: 'r1', points: 15, earned: 5 })
  expect(result.lines.find(({ id }) => id === 'r7')).toMatchObject({ pieces: [], earned: null })
  expect(result.share).toBeCloseTo(5 / 90)
})

test('contradictions fire when everything in them is there', () => {
  const said = (choice: string) =>
    checkDesign(sale, play({}, { failover: { choice } })).contradictions.map(({ when }) => when)
  expect(said('an async standby that takes over')).toEqual([['standby:async', 'rpo:0']])
  expect(said('每分钟快照，挂了就加载')).toEqual([['recovery:snapshot', 'oversell:never']])
  expect(said('the ledger on two machines, counters are rebuilt from it')).toEqual([])
})

const storage = gateway.panes.find(({ id }) => id === 'storage')?.options ?? []
test.each([
  ['an outcome table under a unique key', 'outcome-table'],
  ['幂等键和预占写在同一个事务', 'outcome-table'],
  ['Outcome Tables, in one transaction', 'outcome-table'],
  ['a key in Redis', 'cache-key'],
  ['not a shared cache but an outcome table', 'outcome-table'],
  ['an outcome table instead of Redis', 'outcome-table'],
  ['不用共享缓存，用结果表', 'outcome-table'],
  ['cache-key', 'cache-key'],
  ['Redis, an outcome table, in memory, whatever', null],
  ['none, because the stock service does it', null],
  ['', null],
])('%j chooses %s', (typed, id) => {
  expect(hearChoice(typed, storage).option?.id ?? null).toBe(id)
})

test.each([
  'by partner, because one shard would carry half of the load',
  'retries in each layer, because 2.4 s is more than 2 s',
  '行锁，因为每秒 500 次更新要 20 秒',
])('%s: an alternative with its reason', (line) => {
  expect(saysRejected(line)).toBe(true)
})
test.each([
  '',
  'none',
  'I did not look at others',
  '没考虑别的',
  'MySQL',
  'MySQL, because it is slow',
  '数据库，因为慢',
])('%j rejects nothing', (line) => {
  expect(saysRejected(line)).toBe(false)
})

test.each([
  'one more write per hold, and old rows have to be cleaned',
  '各桶卖完的时间不一样',
  'nothing is lost, but a tenth of the accounts waits',
])('%s: says what breaks', (line) => {
  expect(saysBreaks(line)).toBe(true)
})
test.each([
  '',
  'nothing',
  'nothing, it has replicas',
  '没有，超时够长',
  'nothing I can see',
  'no risks',
  '-',
])('%j names nothing that breaks', (line) => {
  expect(saysBreaks(line)).toBe(false)
})

test('a row of ids cites nothing, and c1 is not in c12', () => {
  const ids = ['c1', 'c2', 'c12']
  expect(citedIn('c1 c2 c12', ids)).toEqual([])
  expect(citedIn('the page leaves at 2 s (C1)', ids)).toEqual(['c1'])
  expect(citedIn('the page leaves at two seconds（c12）', ids)).toEqual(['c12'])
})

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...gateway.clarify.flatMap(({ keys }) => keys), 'because', 'c1', 'not', '不用'),
)
const pane = fc.record({ choice: line, because: line, rejected: line, breaks: line })
const answers = fc.record({
  asked: fc.array(line, { maxLength: 3 }),
  misheard: fc.constant({}),
  computed: fc.array(line, { maxLength: 2 }),
  assumed: fc.array(line, { maxLength: 2 }),
  replies: fc.dictionary(fc.constantFrom('deep.a', 'follow-up.1'), line),
  ticked: fc.constant({}),
  estimates: fc.dictionary(fc.constantFrom(...gateway.estimates.map(({ id }) => id)), line),
  panes: fc.record({ storage: pane, sharding: pane, failover: pane }),
  model: fc.record({ entities: line, api: line, path: line }),
})

test('any answer is checked: what is found is at most what is asked for, and a further question takes nothing away', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const result = checkDesign(gateway, answer)
      expect(result.evidence.found).toBeLessThanOrEqual(result.evidence.of)
      expect(result.share).toBeGreaterThanOrEqual(0)
      expect(result.share).toBeLessThanOrEqual(1)
      const more = checkDesign(gateway, { ...answer, asked: [...answer.asked, 'Who retries?'] })
      expect(foundIn(more)).toEqual(expect.arrayContaining([...foundIn(result)]))
    }),
  )
})

test('an alternative that was turned down for a bad choice is no evidence', () => {
  const rejected = 'the other way, because it would lose 3 of 10 units when a machine dies'
  const found = (choice: string) =>
    foundIn(checkDesign(sale, play({}, { storage: { choice, rejected } })))
  expect(found('lua script in redis, sql holds the truth')).toContain('rejected:storage')
  expect(found('')).toContain('rejected:storage')
  expect(found('select for update on the stock row')).not.toContain('rejected:storage')
})
