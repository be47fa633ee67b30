import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conflict } from '../../../src/core/bank/ledger/conflicts.ts'
import { ledgerOf } from '../../../src/core/bank/ledger/ledger.ts'
import { tellingsOf } from '../../../src/core/bank/telling.ts'
import type { Story } from '../../../src/core/star/finding.ts'
import { bank, told } from './sample.ts'

const short = ({ metric, slot, values }: Conflict): string =>
  `${metric} ${slot}: ${values.map(([figure]) => figure.text).join(' / ')}`

/** The same story told twice; a second text in Chinese is its translation. */
function between(first: string, second: string, story = 'green'): readonly string[] {
  const lang = /\p{Script=Han}/u.test(second) ? 'zh-CN' : 'en-GB'
  const tellings = told(
    { letters: { result: first } },
    { story, lang, letters: { result: second } },
  )
  return ledgerOf(tellings).conflicts.map(short)
}

const AGREE: readonly (readonly [string, string])[] = [
  ['P99 latency fell from 850 ms to 42 ms.', 'P99 延迟从 850 毫秒降到 42 毫秒。'],
  ['P99 fell from 1 200 ms to 300 ms.', 'P99 dropped from 1.2 s to 0.3 s.'],
  ['Recovery time fell from 42.6 min to 9.3 min.', 'Recovery time fell from 2 556 s to 558 s.'],
  ['Recovery time fell from 42.6 min to nearly 9 min.', '恢复时间从 42.6 分钟降到 9.3 分钟。'],
  ['Build time went from fourteen minutes to two minutes.', '构建时间从十四分钟降到两分钟。'],
  ['The cache hit rate rose from 60 % to 95 %.', '命中率从六成提高到九成五。'],
  ['QPS rose from 3k to 12k.', '吞吐量从每秒 3000 次提升到 1.2 万次/秒。'],
  [
    'The bill went from 120 000 dollars to 90 000 dollars a month.',
    '账单从每月 12 万美元降到 9 万美元。',
  ],
  ['Complaints fell by 70 %.', '投诉下降了 70%。'],
  ['The 99th percentile latency fell from 850 ms to 42 ms.', '99 线从 850 毫秒降到 42 毫秒。'],
  ['CPU usage dropped from 80 % to 35 %.', 'CPU 从 80% 降到 35%。'],
  // Another metric, percentile, subject or kind of change.
  ['P95 latency fell from 80 ms to 20 ms.', 'P99 延迟从 90 毫秒降到 30 毫秒。'],
  ['Average latency fell from 120 ms to 30 ms.', 'P99 latency fell from 850 ms to 42 ms.'],
  ['The checkout failure rate fell from 2 % to 0.1 %.', '支付失败率从 3% 降到 0.5%。'],
  ['The P99 of reads fell from 80 to 20 ms.', 'The P99 of writes fell from 90 ms to 30 ms.'],
  ['The error rate fell from 3 % to 0.4 %.', 'The success rate rose from 97 % to 99.6 %.'],
  ['P99 latency fell by 95 %.', 'P99 latency fell from 850 ms to 42 ms.'],
  ['A team of 6 engineers ran 12 services.', 'A team of 8 engineers ran 14 services.'],
]

test.each(AGREE)('"%s" and "%s" agree', (first, second) => {
  expect(between(first, second)).toEqual([])
})

const CONTRADICT: readonly (readonly [string, string, ...string[]])[] = [
  [
    'P99 latency fell from 850 ms to 42 ms.',
    'P99 延迟从 850 毫秒降到 60 毫秒。',
    'p99 latency after: 42 ms / 60 毫秒',
  ],
  [
    'MTTR fell from 42.6 min to 9.3 min.',
    'Mean time to recovery is down to 93 s.',
    'recovery time after: 9.3 min / 93 s',
  ],
  [
    '恢复时间从 42.6 分钟降到 9.3 分钟。',
    '恢复时间从 42.6 分钟降到 93 秒。',
    'recovery time after: 9.3 分钟 / 93 秒',
  ],
  [
    'Complaints went from 80 to 20 a week.',
    '投诉从每周 80 个降到 25 个。',
    'complaints after: 20 a week / 25 个',
  ],
  ['Complaints fell by 70 %.', '投诉下降了 60%。', 'complaints change: 70 % / 60%'],
  [
    'Availability rose from 99.5 % to 99.95 %.',
    '可用性从 99.5% 提升到 99.9%。',
    'availability after: 99.95 % / 99.9%',
  ],
  [
    'Availability rose by 0.45 percentage points.',
    '可用性提升了 0.4 个百分点。',
    'availability change: 0.45 percentage points / 0.4 个百分点',
  ],
  ['CPU usage dropped from 80 % to 35 %.', 'CPU 从 80% 降到 45%。', 'CPU usage after: 35 % / 45%'],
  [
    'Alerts went from 140 a week to 9 a week.',
    '告警量从每周 140 条降到 12 条。',
    'alerts after: 9 a week / 12 条',
  ],
  [
    'Build time: 14 min before, 58 s after.',
    '构建时间从 14 分钟降到 85 秒。',
    'build time after: 58 s / 85 秒',
  ],
  [
    'The success rate is now 99.98 %.',
    '成功率提升到 99.95%。',
    'success rate after: 99.98 % / 99.95%',
  ],
  [
    'Checkout P99 fell from 850 ms to 42 ms.',
    '结算的 P99 从 900 毫秒降到 42 毫秒。',
    'p99 latency before: 850 ms / 900 毫秒',
  ],
  // A share is no percentage: whoever hears 0.3 and 30 % asks.
  ['The error rate fell to 30 %.', 'The error rate fell to 0.3.', 'error rate after: 30 % / 0.3'],
  [
    'Test coverage rose from 40 % to 82 %, and the error rate fell from 2.1 % to 0.08 %.',
    '测试覆盖率从 40% 提升到 82%，错误率从 2.1% 降到 0.8%。',
    'error rate after: 0.08 % / 0.8%',
  ],
]

test.each(CONTRADICT)('"%s" and "%s" contradict each other', (first, second, ...wanted) => {
  expect(between(first, second)).toEqual(wanted)
})

describe('between two stories', () => {
  test('the same metric with another value is a conflict', () => {
    const [first, second] = ['P99 fell from 850 ms to 42 ms.', 'P99 fell from 850 ms to 60 ms.']
    expect(between(first, second, 'other')).toEqual(['p99 latency after: 42 ms / 60 ms'])
    expect(
      between('Checkout P99 fell to 42 ms.', '结算的 P99 降到 60 毫秒。', 'other'),
    ).toHaveLength(1)
  })

  test('a metric of something else is another metric, also where one says of what and the other does not', () => {
    const checkout = 'The P99 of checkout fell from 850 ms to 42 ms.'
    expect(between(checkout, 'The P99 of search fell from 400 ms to 60 ms.', 'other')).toEqual([])
    expect(between(checkout, 'P99 fell from 400 ms to 60 ms.', 'other')).toEqual([])
  })

  test('what only the letter says to be a before or an after is not held against another story', () => {
    const tellings = told(
      { letters: { situation: 'Our P99 latency was 850 ms.' } },
      { story: 'other', letters: { situation: 'Our P99 latency was 400 ms.' } },
    )
    expect(ledgerOf(tellings).conflicts).toEqual([])
  })
})

describe('within one telling', () => {
  const alone = (letters: Partial<Story>) => ledgerOf(told({ letters })).conflicts.map(short)

  test('a step on the way, a target and a situation contradict no result', () => {
    expect(
      alone({
        situation: 'P99 latency was 900 ms on bad days.',
        task: 'I had to get P99 latency below 100 ms.',
        action: 'The first index took P99 latency from 850 ms to 300 ms.',
        result: 'P99 latency fell from 850 ms to 42 ms.',
      }),
    ).toEqual([])
  })

  test('two letters that tell the same change differently do', () => {
    expect(
      alone({
        action: 'I brought the error rate from 3 % to 0.4 %.',
        result: 'The error rate fell from 5 % to 0.4 %.',
      }),
    ).toEqual(['error rate before: 3 % / 5 %'])
  })
})

test('the newest answer is held against the story that it was told for, and both places are quoted', () => {
  const stories = bank({
    questions: ['d/a'],
    letters: { result: 'Recovery time fell from 42.6 min to 9.3 min over a quarter.' },
  })
  const answer = {
    id: 'a1',
    question: 'd/a',
    language: 'en',
    answer: {
      texts: { result: 'It was quick. Recovery time went from 42.6 min to 93 s.' },
      marks: {},
      said: false,
    },
  }
  const [conflict] = ledgerOf(tellingsOf(stories, [answer])).conflicts
  expect(conflict?.values.map(([{ source, quote }]) => [source.type, quote])).toEqual([
    ['story', 'Recovery time fell from 42.6 min to 9.3 min over a quarter.'],
    ['attempt', 'Recovery time went from 42.6 min to 93 s.'],
  ])
})

test('three tellings of which one differs are one conflict with two values', () => {
  const say = (after: string) => ({ result: `P99 fell from 850 ms to ${after}.` })
  const [conflict, ...more] = ledgerOf(
    told(
      { letters: say('42 ms') },
      { lang: 'de', letters: say('42 ms') },
      { lang: 'fr', letters: say('60 ms') },
    ),
  ).conflicts
  expect(more).toEqual([])
  expect(conflict?.values.map((places) => places.length)).toEqual([2, 1])
})

test('numbers without a metric, and those of the job in question, are in no ledger', () => {
  const { figures } = ledgerOf(
    told({
      letters: {
        situation: 'On 3 December two teams met in room 12.',
        relevance: 'Your posting asks for 99.99 % availability.',
      },
    }),
  )
  expect(figures).toEqual([])
})

/** One change of a metric, in both languages. */
const METRICS = [
  { en: 'P99 latency', zh: 'P99 延迟', unit: ['ms', '毫秒'] },
  { en: 'The error rate', zh: '错误率', unit: ['%', '%'] },
  { en: 'Build time', zh: '构建时间', unit: ['min', '分钟'] },
  { en: 'The cache hit rate', zh: '命中率', unit: ['%', '%'] },
  { en: 'Throughput', zh: '吞吐量', unit: ['requests per second', '次/秒'] },
  { en: 'Recovery time', zh: '恢复时间', unit: ['s', '秒'] },
] as const
type Change = { readonly metric: number; readonly before: number; readonly after: number }

const english = ({ metric, before, after }: Change): string => {
  const { en, unit } = METRICS[metric] ?? METRICS[0]
  return `${en} went from ${before} ${unit[0]} to ${after} ${unit[0]} over two weeks.`
}
const chinese = ({ metric, before, after }: Change): string => {
  const { zh, unit } = METRICS[metric] ?? METRICS[0]
  return `${zh}从 ${before} ${unit[1]}变到 ${after} ${unit[1]}。`
}

const changes = fc
  .uniqueArray(fc.nat({ max: METRICS.length - 1 }), { minLength: 1, maxLength: METRICS.length })
  .chain((metrics) =>
    fc.tuple(
      ...metrics.map((metric) =>
        fc
          .record({
            before: fc.integer({ min: 10, max: 90 }),
            after: fc.integer({ min: 100, max: 900 }),
          })
          .map((change): Change => ({ metric, ...change })),
      ),
    ),
  )
const inBoth = (first: readonly Change[], second: readonly Change[]) =>
  ledgerOf(
    told(
      { letters: { result: first.map(english).join(' ') } },
      { lang: 'zh-CN', letters: { result: second.map(chinese).join('') } },
    ),
  ).conflicts

test('a bank translated to itself has no conflict', () => {
  fc.assert(
    fc.property(changes, (all) => {
      expect(inBoth(all, all).map(short)).toEqual([])
    }),
  )
})

test('one number that is changed makes exactly one conflict', () => {
  fc.assert(
    fc.property(changes, fc.nat(), fc.boolean(), (all, which, isBefore) => {
      const at = which % all.length
      const changed = all.map((one, i) => {
        if (i !== at) return one
        return isBefore
          ? { ...one, before: one.before + 1000 }
          : { ...one, after: one.after + 1000 }
      })
      expect(inBoth(all, changed)).toHaveLength(1)
    }),
  )
})

test('no text makes it throw, and every figure lies in its letter', () => {
  const piece = fc.constantFrom(
    'P99',
    'latency',
    '延迟',
    '错误率',
    'from',
    'to',
    '从',
    '降到',
    '850',
    'ms',
    '%',
    '毫秒',
    '.',
    '。',
    ',',
    'the',
    'of checkout',
    '结算',
    '约',
    '九成五',
    '$',
    '\n',
    '-',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (action, result) => {
      const { figures } = ledgerOf(told({ letters: { action, result } }))
      for (const { letter, span, text: written } of figures)
        expect((letter === 'action' ? action : result).slice(...span).trim()).toBe(written)
    }),
  )
})
