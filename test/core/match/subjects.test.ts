import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectsIn } from '../../../src/core/match/subjects.ts'
import { followed, near, together, words } from '../../../src/core/match/wording.ts'

const sureOf = (text: string): readonly string[] =>
  subjectsIn(text)
    .filter(({ weight }) => weight >= 1)
    .map(({ name }) => name)

test.each([
  ['Whose job is it to have another shot?', 'retries'],
  ['Can one of the shops crowd out the others?', 'uneven load'],
  ["They didn't pay in time, so when is the unit released?", 'expiry'],
  ['A box burns down. Is the promise gone with it?', 'durability'],
  ['同一笔订单来两遍怎么办', 'duplicates'],
  ['没有抢到的人看到什么', 'being refused'],
  ['别的商品会不会被拖慢', 'shared machines'],
])('%s: it is about %s', (text, name) => {
  expect(sureOf(text)).toContain(name)
})

test('where another subject uses the same words, nothing is sure', () => {
  expect(sureOf('Who repeats the call after a failure?')).not.toContain('duplicates')
  expect(sureOf('Who repeats the call after a failure?')).toContain('retries')
})

test('words are whole, a plural is one of them, and a comma ends a phrase', () => {
  const idea = words('sold out|box|tri*|keep ~ back')
  const found = (text: string): readonly string[] => idea(text).map((place) => text.slice(...place))
  expect(found('boxes, sold-out and trials')).toEqual(['boxes', 'sold-out', 'trials'])
  expect(found('sold, out of a boxer')).toEqual([])
  expect(found('keep some units back')).toEqual(['keep some units back'])
  expect(found('keep a very large number back')).toEqual([])
})

test('ideas are near within their reach, and in the order that is asked for', () => {
  const [shop, swamp] = [words('shop'), words('swamp|挤')]
  expect(near(swamp, shop, 10)('a shop may swamp')).toHaveLength(1)
  expect(near(swamp, shop, 3)('a shop may swamp')).toHaveLength(0)
  expect(followed(swamp, shop)('a shop may swamp')).toHaveLength(0)
  expect(together(shop, swamp)('swamp a shop')).toEqual([[8, 12]])
})

test('any text is read, and what was written stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { written, weight } of subjectsIn(text)) {
        expect(written.length).toBeGreaterThan(0)
        expect(weight).toBeGreaterThan(0)
      }
    }),
  )
})
