import { expect, test } from 'vitest'
import { type DesignFile, recompute, textsOf } from '../../../scripts/arithmetic/design.ts'
import { explainNumbers } from '../../../scripts/arithmetic/explained.ts'
import { shippedDesigns } from '../../../scripts/arithmetic/shipped.ts'

type Estimate = NonNullable<DesignFile['estimates']>[number] & Readonly<Record<string, unknown>>

const ORDERS: Estimate = {
  id: 'orders',
  ask: { en: '15 in 100 orders come back. How many?', 'zh-CN': '100 单退 15 单，一共多少？' },
  answer: 1500,
  unit: { en: 'orders', 'zh-CN': '单' },
  formula: '10000 * 0.15',
  why: { en: '1 500 come back.', 'zh-CN': '退回 1500 单。' },
}

function recomputed(estimate: Partial<Estimate>, more: Readonly<Record<string, unknown>> = {}) {
  const file = {
    id: 'shop',
    prompt: { en: 'A shop has 10 000 orders a day.', 'zh-CN': '一家店每天 1 万单。' },
    estimates: [{ ...ORDERS, ...estimate }],
    ...more,
  }
  const texts = textsOf(file, null)
  return { ...recompute(file, texts), ...explainNumbers(file, texts) }
}

test('an estimate is right when its formula gives its answer', () => {
  expect(recomputed({}).wrongFormulas).toEqual([])
  expect(recomputed({ answer: 1600 }).wrongFormulas).toEqual([
    { place: 'orders', message: '10000 * 0.15 is 1500 and not 1600' },
  ])
})

test('what a formula is made of has to be told to the candidate', () => {
  expect(recomputed({}).unknownInputs).toEqual([])
  expect(recomputed({ formula: '12000 * 0.125' }).unknownInputs).toEqual([
    { place: 'orders en', message: '12000 in 12000 * 0.125' },
    { place: 'orders en', message: '0.125 in 12000 * 0.125' },
    { place: 'orders zh', message: '12000 in 12000 * 0.125' },
    { place: 'orders zh', message: '0.125 in 12000 * 0.125' },
  ])
})

test('constants, bits and the rest of a share need not be told', () => {
  const { unknownInputs } = recomputed({ formula: '10000 * 0.85 * 86400 * 365 / 1e9 / 120000' })
  expect(unknownInputs.map(({ message }) => message.split(' ')[0])).toEqual(['120000', '120000'])
})

test('a reason that does not hold the answer is told', () => {
  const why = { en: 'A small sale of its own.', 'zh-CN': '等于又卖一场 1500 单的货。' }
  expect(recomputed({ why }).silentReasons.map(({ place }) => place)).toEqual(['orders en'])
})

test('arithmetic of any text is recomputed, and found in both languages', () => {
  const hints = [{ en: '10 000 × 3 = 40 000', 'zh-CN': '1 万 × 3 = 3 万' }]
  const { written, off } = recomputed({}, { hints })
  expect({ written, off }).toEqual({
    written: 2,
    off: [{ place: 'hints 1 en', message: '10 000 × 3 = 40 000' }],
  })
})

test('a number is known, one operation away, or neither', () => {
  const hints = [
    { en: 'Of 10 000 a day 8 500 stay.', 'zh-CN': '每天 1 万单里留下 8500 单。' },
    { en: 'There are 77 shelves.', 'zh-CN': '有 77 个货架。' },
  ]
  const { counts, notDerived } = recomputed({ why: undefined }, { hints })
  expect(counts).toEqual({ known: 2, derived: 2, 'not-derived': 2 })
  expect(notDerived.map(({ place }) => place)).toEqual(['hints 2 en', 'hints 2 zh'])
})

test('the shipped designs are right: run npm run arithmetic', () => {
  const wrong = shippedDesigns('.').flatMap(({ name, file, texts }) => {
    const { wrongFormulas, unknownInputs, off } = recompute(file, texts)
    return [...wrongFormulas, ...unknownInputs, ...off].map(
      ({ place, message }) => `${name}: ${place}: ${message}`,
    )
  })
  expect(wrong).toEqual([])
})
