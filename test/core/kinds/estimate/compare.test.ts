import { expect, test } from 'vitest'
import { compareAsk } from '../../../../src/core/kinds/estimate/compare.ts'

test.each([
  [{ en: '/s', 'zh-CN': '次/秒' }, '3万次/秒', true],
  [{ en: '/s', 'zh-CN': '次/秒' }, '30k/s', true],
  [{ en: '/s', 'zh-CN': '次/秒' }, '每秒 3 万条', true],
  [{ en: '/s', 'zh-CN': '次/秒' }, '30000', 'needs-unit'],
  [{ en: '/s', 'zh-CN': '次/秒' }, '3 万台', 'wrong-unit'],
  // Nouns that no table knows.
  [{ en: 'streams', 'zh-CN': '路' }, '30000 路', true],
  [{ en: 'slots', 'zh-CN': '个槽位' }, '3万个槽位', true],
  [{ en: 'slots', 'zh-CN': '个槽位' }, '3万槽位', true],
  [{ en: 'slots', 'zh-CN': '槽位' }, '3万个槽位', true],
  [{ en: 'slots', 'zh-CN': '槽位' }, '30 000 slots', true],
  [{ en: 'slots', 'zh-CN': '槽位' }, '3万路', 'unknown-unit'],
  [{ en: 'dollars', 'zh-CN': '美元' }, '$30,000', true],
  [{ en: 'dollars', 'zh-CN': '美元' }, '3 万美元', true],
] as const)(
  'an answer may name the unit in any language of the question: %j, %s',
  (unit, typed, want) => {
    const compared = compareAsk(typed, { answer: 30000, unit, within: 1.1 })
    expect('fault' in compared ? compared.fault.code : compared.isRight).toBe(want)
  },
)
