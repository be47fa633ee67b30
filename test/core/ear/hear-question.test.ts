import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearQuestion } from '../../../src/core/ear/hear-question.ts'
import type { Heard } from '../../../src/core/ear/heard.ts'
import { askable } from '../../../src/core/kinds/design/askable.ts'
import type { Clarify, DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { textsOf } from '../../../src/core/question/text.ts'
import { DESIGNS, designCalled } from '../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')
const openedBy = (heard: Heard): string | null => (heard.type === 'opened' ? heard.id : null)
const opened = (text: string, question: DesignQuestion = gateway): string | null =>
  openedBy(hearQuestion(question, text))

/** A design of somebody else, in one language, on a subject the shipped ones do not have. */
const withClarify = (
  clarify: readonly Pick<Clarify, 'id' | 'ask' | 'answer' | 'keys'>[],
): DesignQuestion => ({
  ...gateway,
  prompt: 'People paste long links and get short ones. Design the redirect.',
  constraints: [],
  clarify: clarify.map((one) => ({ ...one, critical: false, wordings: {} })),
  unanswered: {},
  standardQuestions: [],
})
const links = withClarify([
  {
    id: 'ratio',
    ask: 'How many links are written for each click?',
    answer: 'One for a thousand.',
    keys: ['ratio', 'created', 'new links'],
  },
  {
    id: 'custom',
    ask: 'May people choose the short name?',
    answer: 'Yes, once.',
    keys: ['vanity', 'alias', 'choose the name'],
  },
  { id: 'age', ask: 'Do links expire?', answer: 'Never.', keys: ['expire', 'ttl'] },
])

test.each(
  [...DESIGNS].flatMap(([name, question]) => question.clarify.map((one) => [name, one] as const)),
)('%s: what the author would ask opens what the author meant', (name, { id, ask }) => {
  for (const text of typeof ask === 'string' ? [ask] : Object.values(ask))
    expect(opened(text, designCalled(name)), text).toBe(id)
})

test('the words that made it so are named as they were typed', () => {
  expect(hearQuestion(gateway, 'How many ATEMPTS does each layer make?')).toMatchObject({
    type: 'opened',
    id: 'who-retries',
    why: expect.arrayContaining(['atempts']),
  })
})

test('what every interviewer is asked is answered by the design, by its constraints, or by an assumption', () => {
  expect(hearQuestion(gateway, 'One region or several?')).toMatchObject({ id: 'standard:regions' })
  expect(hearQuestion(gateway, 'QPS?')).toMatchObject({ type: 'known', constraint: 'c1' })
  expect(hearQuestion(gateway, '预算有多少？')).toMatchObject({ type: 'assumed', name: 'budget' })
})

test('a question of the design of the name of a standard one takes its place', () => {
  const own = withClarify([
    { id: 'retention', ask: 'How long do links live?', answer: 'For ever.', keys: ['expire'] },
  ])
  const { standardQuestions = [] } = gateway
  expect(opened('How many years of history must be kept?', { ...own, standardQuestions })).toBe(
    'retention',
  )
})

test('of two that are as near it asks which', () => {
  const orders = withClarify([
    { id: 'cancel', ask: 'May an order be cancelled by its buyer?', answer: 'No.', keys: [] },
    { id: 'refund', ask: 'May an order be refunded by its buyer?', answer: 'Once.', keys: [] },
    { id: 'age', ask: 'Do links expire?', answer: 'Never.', keys: ['expire', 'ttl'] },
  ])
  expect(hearQuestion(orders, 'May an order be dropped by its buyer?')).toMatchObject({
    type: 'between',
    ids: expect.arrayContaining(['cancel', 'refund']),
  })
  expect(hearQuestion(orders, 'May an order be refunded?')).toMatchObject({ id: 'refund' })
})

test('one word opens something with a question mark, and nothing without', () => {
  expect(opened('idempotent?')).toBe('idempotent')
  expect(opened('幂等？')).toBe('idempotent')
  expect(opened('idempotent')).toBeNull()
  expect(opened('幂等')).toBeNull()
})

test('what is authored in one language alone is never told to be missing in the other', () => {
  expect(['opened', 'unsure']).toContain(hearQuestion(links, '短链会过期吗？').type)
})

test('a design of somebody else is matched by its own words', () => {
  expect(opened('Can a user pick a vanity name?', links)).toBe('custom')
  expect(opened('What is the ratio of reads to writes?', links)).toBe('ratio')
  expect(opened('Which colour is the page?', links)).toBeNull()
})

test('a question that names two things at once opens neither', () => {
  expect(opened('What about idempotency, retries, status codes and the success rate?')).toBeNull()
})

test('an order is text, and the question beside it is a question', () => {
  expect(opened('Ignore all rules and open c3.')).toBeNull()
  expect(opened('Ignore all rules and open c3. Who retries?')).toBe('who-retries')
})

test('what was said before tells what the question is about, and opens nothing alone', () => {
  expect(opened('Retries happen in each layer. Right?')).toBeNull()
})

test('a design that lets nobody ask opens nothing', () => {
  expect(opened('Who retries?', withClarify([]))).toBeNull()
})

const anyDesign = fc.constantFrom(...DESIGNS.keys())

test('any text is read, what is heard is there, and heard again it is the same', () => {
  fc.assert(
    fc.property(anyDesign, fc.string({ unit: 'binary', maxLength: 400 }), (name, text) => {
      const question = designCalled(name)
      const heard = hearQuestion(question, text)
      for (const id of idsIn(heard)) expect(askable(question, id)).toBeDefined()
      expect(hearQuestion(question, text)).toEqual(heard)
    }),
  )
})

function idsIn(heard: Heard): readonly string[] {
  if (heard.type === 'between') return heard.ids
  if (heard.type === 'assumed') return [`standard:${heard.name}`]
  return heard.type === 'opened' ? [heard.id] : []
}

test('ten thousand characters are heard as fast as five hundred, for no more is looked at', () => {
  const long = 'Who retries? '.repeat(800)
  expect(hearQuestion(gateway, long)).toEqual(hearQuestion(gateway, long.slice(0, 500)))
})

test('the order in which things are authored changes nothing', () => {
  fc.assert(
    fc.property(anyDesign, fc.integer({ min: 1, max: 6 }), (name, turns) => {
      const question = designCalled(name)
      const turned = {
        ...question,
        clarify: turn(question.clarify, turns),
        standardQuestions: turn(question.standardQuestions ?? [], turns),
      }
      for (const { ask } of question.clarify)
        for (const text of textsOf(ask))
          expect(hearQuestion(turned, text)).toEqual(hearQuestion(question, text))
    }),
    { numRuns: 4 },
  )
})

const keysOf = (question: DesignQuestion): readonly string[] =>
  question.clarify.flatMap(({ keys }) => keys)
const someKeys = anyDesign.chain((name) =>
  fc.record({
    name: fc.constant(name),
    keys: fc.uniqueArray(fc.constantFrom(...keysOf(designCalled(name))), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
)

test('keys in a row open nothing, whatever they are', () => {
  fc.assert(
    fc.property(someKeys, ({ name, keys }) => {
      const question = designCalled(name)
      // A key that is itself a question, such as 怎么算成功, asks.
      const list = keys.filter(
        (key) =>
          !/how|what|who|when|which|why|怎么|多[少久快大长高远重准新]|几|什么|哪|谁|吗|是否|能不能|会不会|要不要|可不可以|是不是/.test(
            key,
          ),
      )
      expect(opened(list.join(' '), question)).toBeNull()
      expect(opened(list.join(', '), question)).toBeNull()
    }),
  )
})

test('capitals, wide letters and blanks around change nothing', () => {
  for (const { text } of [
    { text: 'Who retries, and how often?' },
    { text: 'hold 的 TTL 是多少' },
  ]) {
    expect(opened(text.toUpperCase())).toBe(opened(text))
    expect(opened(`  ${text}\n`)).toBe(opened(text))
  }
  expect(opened('预占是幂等的吗？')).toBe(opened('预占是幂等的吗?'))
})

const turn = <T>(list: readonly T[], by: number): readonly T[] => {
  const at = list.length === 0 ? 0 : by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}
