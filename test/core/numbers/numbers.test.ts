import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNumbers } from '../../../src/core/numbers/numbers.ts'

const found = (text: string): readonly string[] =>
  findNumbers(text).map(({ from, to, value, unit }) =>
    `${text.slice(from, to)} = ${value} ${unit?.name ?? ''}`.trim(),
  )

test.each([
  ['P99 fell from 850 ms to 42 ms.', ['850 ms = 0.85 s', '42 ms = 0.042 s']],
  ['300 000 requests a second at the peak', ['300 000 requests a second = 300000 /s']],
  ['4 million invoices', ['4 million invoices = 4000000 invoices']],
  [
    '成功率从 74% 提升到 99.2%，提高 25.2 个百分点',
    ['74% = 74 %', '99.2% = 99.2 %', '25.2 个百分点 = 25.2 pp'],
  ],
  ['高峰每秒 2 万请求', ['每秒 2 万请求 = 20000 /s']],
  ['三个月内减少三成', ['三个月 = 7776000 s', '三成 = 30 %']],
  ['从千分之三降到 200 万分之一', ['千分之三 = 0.3 %', '200 万分之一 = 0.00005 %']],
  [
    '百万分之二，百分之二，两千分之一',
    ['百万分之二 = 0.0002 %', '百分之二 = 2 %', '两千分之一 = 0.05 %'],
  ],
  ['one in fifty, by half a second', ['fifty = 50', 'half a second = 0.5 s']],
  ['12k goroutines and 600 MiB', ['12k goroutines = 12000 goroutines', '600 MiB = 629145600 B']],
])('%s', (text, numbers) => {
  expect(found(text)).toEqual(numbers)
})

test.each([
  'P99 and P99.9 and the 95th percentile, 99 分位',
  'HTTP/2 on Go 1.26 with Kafka 3.5+ and Postgres 16',
  'On 2024-03-18 at 02:17, in March 2024, in Q3 2023',
  '2024 年 3 月 5 日凌晨 2 点，第三周，双11',
  'a 429 was turned into a 500, and HTTP 503 came back',
  '把 429 映射成 500',
  'ADR-12, RFC 2119, #4512, v1.2.3, S3, UTF-8, SHA-256, x86, 24/7, IPv6',
  '一起做了一个方案，十分顺利',
  'one of them',
])('names, dates, versions and status codes are no measurements: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('places lie in the text, in order, and do not overlap', () => {
  const words = fc.constantFrom(
    '12',
    '850 ms',
    '从',
    '到',
    'P99',
    '三',
    '万',
    '2024',
    '%',
    ' ',
    'a',
    '. ',
    'Go 1.26',
    '每秒',
    '1e9',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      const text = parts.join('')
      let end = 0
      for (const { from, to, value } of findNumbers(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        expect(Number.isFinite(value)).toBe(true)
        end = to
      }
    }),
  )
})
