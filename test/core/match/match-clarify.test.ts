import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clarify, DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { matchClarify } from '../../../src/core/match/match-clarify.ts'
import { DESIGNS, designCalled } from '../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')
const opened = (text: string, question: DesignQuestion = gateway): string | null =>
  matchClarify(question, text).opened

/** A design of somebody else, in one language, on a subject the shipped ones do not have. */
const withClarify = (
  clarify: readonly Pick<Clarify, 'id' | 'ask' | 'answer' | 'keys'>[],
): DesignQuestion => ({
  ...gateway,
  prompt: 'People paste long links and get short ones. Design the redirect.',
  constraints: [],
  clarify: clarify.map((one) => ({ ...one, critical: false, wordings: {} })),
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
  expect(matchClarify(gateway, 'How many ATEMPTS does each layer make?')).toEqual({
    opened: 'who-retries',
    why: ['atempts', 'layer'],
  })
  expect(matchClarify(gateway, 'Is there a budget?')).toEqual({ opened: null, why: [] })
})

test('one word opens something with a question mark, and nothing without', () => {
  expect(opened('idempotent?')).toBe('idempotent')
  expect(opened('幂等？')).toBe('idempotent')
  expect(opened('idempotent')).toBeNull()
  expect(opened('幂等')).toBeNull()
})

test('what is authored in one language is found in the other', () => {
  expect(opened('短链会过期吗？', links)).toBe('age')
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

test('any text is read, and what it opens is there', () => {
  fc.assert(
    fc.property(anyDesign, fc.string({ unit: 'binary', maxLength: 400 }), (name, text) => {
      const question = designCalled(name)
      const match = matchClarify(question, text)
      const ids = question.clarify.map(({ id }) => id)
      expect(match.opened === null || ids.includes(match.opened)).toBe(true)
      if (match.opened === null) expect(match.why).toEqual([])
      expect(matchClarify(question, text)).toEqual(match)
    }),
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
      const list = keys.filter((key) => !/how|what|怎么|多少|多久|几|什么|哪/.test(key))
      expect(opened(list.join(' '), question)).toBeNull()
      expect(opened(list.join(', '), question)).toBeNull()
    }),
  )
})

test('the order in which keys are authored changes nothing', () => {
  fc.assert(
    fc.property(someKeys, fc.integer({ min: 0, max: 20 }), ({ name, keys }, turns) => {
      const question = designCalled(name)
      const turned = {
        ...question,
        clarify: question.clarify.map((one) => ({ ...one, keys: turn(one.keys, turns) })),
      }
      const text = `Is there anything on ${keys[0]}?`
      expect(matchClarify(turned, text)).toEqual(matchClarify(question, text))
    }),
    { numRuns: 30 },
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
