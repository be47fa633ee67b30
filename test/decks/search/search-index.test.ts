import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OwnAnswer, recordsOf, type SearchRecord } from '../../../src/decks/search/record.ts'
import { searchIndex } from '../../../src/decks/search/search-index.ts'
import { collection, load } from '../collection.ts'

const record = (question: string, rest: Partial<SearchRecord> = {}): SearchRecord => ({
  question,
  kind: 'recall',
  titles: [],
  tags: [],
  places: [],
  prompts: [],
  answers: [],
  ...rest,
})

const RECORDS: readonly SearchRecord[] = [
  record('go/breaker', {
    titles: ['Circuit breaker', '熔断器'],
    tags: ['resilience'],
    prompts: ['Wrap a call so that it fails fast after too many failures. 失败太多就快速失败。'],
  }),
  record('go/limiter', {
    titles: ['A rate limiter for many clients', '限流器'],
    tags: ['token-bucket'],
    prompts: ['Let each client make ten requests in a second. 每个客户端每秒十个请求。'],
  }),
  record('go/leak', {
    titles: ['Which goroutine never ends?', '哪个 goroutine 不会结束'],
    tags: ['goroutine', 'leak'],
    answers: ['The one that waits on a channel nobody closes. 没人关闭的通道。'],
  }),
  record('design/sale', {
    kind: 'design',
    titles: ['Flash sale that never oversells', '不超卖的秒杀'],
    tags: ['inventory'],
    places: ['design', 'System design'],
    answers: ['A rate limiter in front, a counter for each item behind.'],
  }),
  record('star/conflict', { kind: 'behavioral', titles: ['A conflict you solved', '一次冲突'] }),
  ...Array.from({ length: 30 }, (_, i) =>
    record(`other/q${i}`, {
      titles: [`Number ${i} of the others`],
      prompts: ['Say what the others say.'],
    }),
  ),
]

const found = (query: string): readonly string[] =>
  searchIndex(RECORDS)
    .search(query, 5)
    .map(({ question }) => question)

test('a word that is there is taken for no misspelling of another', () => {
  const records = [
    record('design/chat', { titles: ['Chat'] }),
    record('go/what', { titles: ['What that is'], prompts: ['What is that?'] }),
  ]
  const index = searchIndex(records)
  expect(index.search('chat', 5).map(({ question }) => question)).toEqual(['design/chat'])
  expect(index.search('chay', 5).map(({ question }) => question)).toContain('design/chat')
})

describe('what is typed finds the question', () => {
  test.each([
    ['by its title', 'circuit breaker', 'go/breaker'],
    ['in any case and width', 'ＣＩＲＣＵＩＴ', 'go/breaker'],
    ['while it is being typed', 'circ', 'go/breaker'],
    ['with a letter left out', 'circut braker', 'go/breaker'],
    ['with two letters swapped', 'limietr', 'go/limiter'],
    ['with another ending', 'limiting rates', 'go/limiter'],
    ['by a tag', 'token bucket', 'go/limiter'],
    ['by what stands in the prompt', 'fails fast', 'go/breaker'],
    ['by what stands in the answer', 'channel closes', 'go/leak'],
    ['by its kind', 'design', 'design/sale'],
    ['by its deck', 'system', 'design/sale'],
    ['by its name', 'go/leak', 'go/leak'],
    ['in Chinese', '不超卖的秒杀', 'design/sale'],
    ['by two characters', '熔断', 'go/breaker'],
    ['by two characters of the text', '通道', 'go/leak'],
    ['by one character', '熔', 'go/breaker'],
    ['with a wrong character', '熔短器', 'go/breaker'],
    ['in two languages at once', '限流 clients', 'go/limiter'],
    ['written as one word', 'ratelimiter', 'go/limiter'],
    ['written as two', 'go routine leak', 'go/leak'],
  ])('%s', (_, query, question) => {
    expect(found(query)[0]).toBe(question)
  })
})

test('a title counts more than the same words in an answer', () => {
  expect(found('rate limiter').slice(0, 2)).toEqual(['go/limiter', 'design/sale'])
})

test('words that every question has decide nothing', () => {
  expect(found('the others leak')[0]).toBe('go/leak')
})

test('a number that is not there is no other number', () => {
  const { search } = searchIndex([
    record('a', { titles: ['HTTP 4291'] }),
    record('b', { titles: ['HTTP 5031'] }),
  ])
  expect(search('4292', 5)).toEqual([])
  expect(search('5031', 5).map(({ question }) => question)).toEqual(['b'])
})

test('nothing is found for nothing, and for what nobody wrote', () => {
  for (const query of ['', '   ', '?!', '\x1b[2J', 'xylophone', '琴'])
    expect(found(query)).toEqual([])
})

test('an index over nothing finds nothing', () => {
  expect(searchIndex([]).search('anything', 5)).toEqual([])
})

test('scores go from 0 to 1, the best come first, and no more than asked for', () => {
  const { search } = searchIndex(RECORDS)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.constantFrom('others', 'rate limiter', '限流器 q', 'say what 1'),
      ),
      fc.integer({ min: 0, max: 8 }),
      (query, limit) => {
        const hits = search(query, limit)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(new Set(hits.map(({ question }) => question)).size).toBe(hits.length)
        for (const [i, { score }] of hits.entries()) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(hits[i - 1]?.score ?? 1)
        }
      },
    ),
  )
})

test('the title of any question leads to it', () => {
  const { search } = searchIndex(RECORDS)
  for (const { question, titles } of RECORDS)
    for (const title of titles)
      expect(search(title, 3).map((hit) => hit.question)).toContain(question)
})

describe('records of decks', () => {
  const own = (question: string, text: string): OwnAnswer => ({ question, kind: 'recall', text })

  test('hold every language, the answer and what it lies in', async () => {
    const root = collection({
      'questions/d1/q1.yaml':
        'id: q1\nkind: recall\ntitle: {en: A pool, zh-CN: 工作池}\nprompt: Why?\nanswer: Because.\ntags: [workers]\npoints: [It is bounded]\n',
    })
    const [found] = recordsOf((await load(root)).decks)
    expect(found).toMatchObject({
      question: 'd1/q1',
      kind: 'recall',
      titles: ['A pool', '工作池'],
      tags: ['workers'],
      prompts: ['Why?'],
    })
    expect(found?.places).toContain('A deck')
    expect(found?.answers).toEqual(['Because.', 'It is bounded'])
  })

  test('hold own answers where they are given, also to questions that are gone', async () => {
    const { decks } = await load(collection())
    const mine = [own('d1/q1', 'my zebra'), own('d1/q1', 'my giraffe'), own('gone/q9', 'my okapi')]
    const { search } = searchIndex(recordsOf(decks, mine))
    const first = (query: string) => search(query, 1)[0]?.question
    expect([first('zebra'), first('giraffe'), first('okapi')]).toEqual([
      'd1/q1',
      'd1/q1',
      'gone/q9',
    ])
    expect(searchIndex(recordsOf(decks)).search('zebra', 1)).toEqual([])
  })
})
