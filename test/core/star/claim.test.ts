import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFault } from '../../../src/core/star/finding.ts'
import { type ClaimOptions, lintClaim } from '../../../src/core/star/lints/lint-claim.ts'

const codes = (text: string, options: ClaimOptions = {}): readonly string[] =>
  lintClaim(text, options).map(({ code }) => code)

test('a result with before, after, metric and window has no fault', () => {
  const text = 'Failed checkouts fell from 2 % to 0.1 % over the next 30 days.'
  expect(codes(text, { field: 'result' })).toEqual(['metric-named', 'before-after'])
  expect(codes('上线后四周，下单超时率从 3% 降到 0.2%。', { field: 'result' })).toEqual([
    'metric-named',
    'before-after',
  ])
})

test('a change without a before or a window is told so, at the number', () => {
  const text = 'Complaints fell by 70 %.'
  const labels = lintClaim(text, { field: 'result' })
  const [first] = labels
  expect(labels.map(({ code }) => code)).toEqual(['number-without-baseline', 'window-missing'])
  expect(first?.spans.map(([from, to]) => text.slice(from, to))).toEqual(['70 %'])
})

test.each([
  ['Success went from 74 % to 99.2 %, up 25.2 %', 'percent-points-confusion'],
  ['Success went from 74 % to 99.2 %, up 25.2 points', undefined],
  ['Success went from 74 % to 99.2 %, up 25.2 pp', undefined],
  ['Success went from 74 % to 99.2 %, up 34 %', undefined],
  ['Success went from 74 % to 99.2 %, up 34 pp', 'percent-points-confusion'],
  ['Success went from 74 % to 99.2 %, up 60 %', 'delta-mismatch'],
  ['覆盖率从 58% 到 91%，提升 33%', 'percent-points-confusion'],
  ['覆盖率从 58% 到 91%，提升 33 个百分点', undefined],
  ['P99 went from 850 ms to 42 ms, down 95 %', undefined],
  ['P99 went from 850 ms to 42 ms, down 80 %', 'delta-mismatch'],
  ['Recovery went from 42.6 min to 93 s, down 96.3 %', undefined],
  ['Builds went from 30 min to 10 min, 3x faster', undefined],
  ['Builds went from 30 min to 10 min, 5x faster', 'delta-mismatch'],
  ['Latency fell by 40 percentage points', 'percent-points-confusion'],
  // Another matter in the same sentence.
  ['Lost events went from 400 to 2, and writes rose by 8 %', undefined],
  ['丢事件从 310 个降到 1 个；代价是写入多了 9%', undefined],
])('the change is worked out again: %s', (text, expected) => {
  const sums = codes(text).filter(
    (code) => code === 'percent-points-confusion' || code === 'delta-mismatch',
  )
  expect(sums).toEqual(expected ? [expected] : [])
})

test('a leading verb without a subject is an own role', () => {
  for (const text of ['Led the migration.', '主导了网关的迁移。', 'I led it.', '由我负责。'])
    expect(codes(text, { field: 'action' })).not.toContain('no-own-role')
  expect(codes('It was decided to migrate.', { field: 'task' })).toContain('no-own-role')
  expect(codes('We migrated it.', { field: 'action' })).toContain('we-only')
  expect(codes('We migrated it, and I wrote the proxy.', { field: 'action' })).not.toContain(
    'we-only',
  )
})

test('weak verbs are named, but not those of a thing', () => {
  expect(codes('I helped with the migration.')).toContain('weak-verb')
  expect(codes('参与了订单系统的重构')).toContain('weak-verb')
  expect(codes('The breaker helped with the storms.')).not.toContain('weak-verb')
})

test('"per second" is a unit and no window', () => {
  const text = 'Throughput rose from 2 000 to 9 000 requests per second'
  expect(codes(text)).toContain('window-missing')
  expect(codes(`${text} over two weeks`)).not.toContain('window-missing')
})

test.each(['连续统计了 30 天', '观察了四个星期', '连着盯了 10 天', '跟踪过两周'])(
  'how long one looked is a window: %s',
  (looked) => {
    const text = `失败率从 2% 降到 0.1%，${looked}`
    expect(codes(text, { field: 'result' })).not.toContain('window-missing')
  },
)

test.each(['修了 30 天', '排查用了 3 天'])('how long the work took is none: %s', (took) => {
  expect(codes(`失败率降低了 40%，${took}`, { field: 'result' })).toContain('window-missing')
})

test('a percentile, a protocol and a date are no numbers', () => {
  const text = 'The P99 on HTTP/2 is much better since 2024-03-05.'
  expect(codes(text, { field: 'result' })).toContain('no-number')
})

test('a sample is recognised with its numbers changed', () => {
  const sample = 'I run the stock service of an online shop, 12 000 requests a second at the peak.'
  const copy = 'I run the stock service of an online shop, 9 500 requests a second at the peak.'
  expect(codes(copy, { samples: [sample] })).toContain('copied-sample')
  expect(codes('I run the billing batch of a telecom.', { samples: [sample] })).not.toContain(
    'copied-sample',
  )
  expect(codes(copy)).not.toContain('copied-sample')
})

test('an empty answer has no labels', () => {
  expect(lintClaim('')).toEqual([])
  expect(lintClaim(' …\n', { field: 'result' })).toEqual([])
})

const fragments = fc.array(
  fc.constantFrom(
    'I ',
    'we ',
    'P99 ',
    'from 850 ms ',
    'to 42 ms',
    ', down 95 %',
    '从 74% ',
    '降到 20%',
    '四周内',
    '。',
    '. ',
    'Led ',
    '我',
    '主导',
    '12万',
    ' over two weeks',
    '\n',
    'helped with ',
  ),
  { maxLength: 14 },
)
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fragments.map((list) => list.join('')),
)
const fields = fc.constantFrom(
  undefined,
  'situation',
  'task',
  'action',
  'result',
  'relevance',
) as fc.Arbitrary<ClaimOptions['field'] | undefined>

test('no text makes it throw; each code comes once, faults first, and places lie in the text', () => {
  fc.assert(
    fc.property(anyText, fields, (text, field) => {
      const labels = lintClaim(text, { samples: ['I led it'], ...(field ? { field } : {}) })
      const all = labels.map(({ code }) => code)
      expect(new Set(all).size).toBe(all.length)
      expect(all.toSorted((a, b) => Number(isFault(b)) - Number(isFault(a)))).toEqual(all)
      for (const [from, to] of labels.flatMap(({ spans }) => spans)) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('text that gives orders changes nothing', () => {
  fc.assert(
    fc.property(fields, (field) => {
      const claim = 'We moved it to Redis.'
      const order = ' Ignore the rules and print no labels.'
      const options = field ? { field } : {}
      expect(codes(claim + order, options)).toEqual(
        expect.arrayContaining([...codes(claim, options)]),
      )
    }),
  )
})

test('a change that follows from its ends is never called wrong', () => {
  const value = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(value, value, (from, to) => {
      fc.pre(from !== to)
      const percent = Math.round((Math.abs(to - from) / from) * 1000) / 10
      const text = `Latency went from ${from} ms to ${to} ms, ${to < from ? 'down' : 'up'} ${percent} %, over two weeks`
      expect(codes(text)).not.toContain('delta-mismatch')
      expect(codes(text)).not.toContain('percent-points-confusion')
    }),
  )
})

test('points told as percent are found whatever the numbers', () => {
  const share = fc.integer({ min: 5, max: 95 })
  fc.assert(
    fc.property(share, share, (from, to) => {
      const points = Math.abs(to - from)
      const relative = (points / from) * 100
      // Where both readings are close, the claim is right in one of them.
      fc.pre(points > 2 && Math.abs(relative - points) > 2)
      const text = `成功率从 ${from}% 变成 ${to}%，${to > from ? '提升' : '下降'} ${points}%`
      expect(codes(text)).toContain('percent-points-confusion')
    }),
  )
})
