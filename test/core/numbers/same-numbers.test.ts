import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersMissing } from '../../../src/core/numbers/same-numbers.ts'

/** `zh-CN lacks 500 ms`, one for each number. */
const missing = (en: string, zh: string): readonly string[] =>
  numbersMissing({ en, 'zh-CN': zh }).map(({ lacks, shown }) => `${lacks} lacks ${shown}`)

test.each([
  // Figures, scales and units.
  ['It waits 3 s, then 500 ms.', '先等 500 毫秒，再等 3 秒。'],
  ['P99 below 0.2 s at 120 000 users', '12 万用户时 P99 低于 200 毫秒'],
  ['1.2 billion rows, 3.5k a second, 2 MB each', '12 亿行，每秒 3500 行，每行 2 MB'],
  ['At 1.5x the load, 30 % fail', '1.5 倍负载时三成失败'],
  ['30 percent, not 30 percentage points', '是 30%，不是 30 个百分点'],
  ['64.8 million a minute', '每分钟 6480 万'],
  // Words for figures.
  ['Two retries within ten seconds', '10 秒内重试 2 次'],
  ['A dozen workers, half of them idle', '12 个 worker，一半闲着'],
  ['twice as fast', '快到 2 倍'],
  ['half an hour', '30 分钟'],
  ['It takes a minute.', '要 60 秒。'],
  ['a third of the calls', '三分之一的调用'],
  ['two thirds of them', '其中的 2/3'],
  ['one in fifty fails', '每五十次失败一次'],
  ['12 of 100 are the same, 4 of 10 are not', '12% 相同，四成不同'],
  ['a thousand and twenty', '1000 和 20'],
  ['three quarters of the 24 hours', '每天的 75%'],
  ['75 % of twenty to thirty', '二三十个里的四分之三'],
  ['1.5 hours, an order of magnitude more', '一个半小时，多十倍'],
  ['1 in 10 000, and 3 of 5 copies', '万分之一，五个副本里的 3 个'],
  ['1 in 2 million collides', '200 万分之一会撞上'],
  ['one in 3 billion, and 3 in 10 million', '30 亿分之一，还有千万分之三'],
  ['1 call out of every 500 thousand', '五十万分之一的调用'],
  ['one in a million', '百万分之一'],
  ['tens of thousands, a few hundred', '几万，几百'],
  // Names are compared by their digits, and some are written out.
  ['P99 over HTTP/2 since Go 1.22, with SHA-256', 'Go 1.22 起走 HTTP/2，用 SHA-256，看 P99'],
  ['k8s reads c1 and an IPv6 address', 'Kubernetes 读 c1 和一个 IPv6 地址'],
  ['the 99th percentile', 'P99'],
  ['On 5 March 2024', '2024 年 3 月 5 日'],
  // What one language says without a number.
  ['one of them, once, the first', '其中一个，第一个'],
  ['both ends of the second pair', '两端，第二对'],
  ['Tell these apart: a panic, an exit.', '分清这两种情况：panic 和退出。'],
  ['Which of the three states are you in?', '现在是哪种状态？'],
  ['not hex', '不是十六进制'],
  ['a whole number of at least 1', '正整数'],
  ['Rounded; a few calls, dozens, hundreds', '四舍五入；三五次、几十次、上百次'],
  ['The peak is five times a week', '高峰每周五次'],
  // Code is the same in both.
  [
    '`limit` is 3:\n\n```go\nx := 7 // two\n```\n',
    '`limit` 为 3：\n\n```go\nx := 7 // 两个\n```\n',
  ],
  ['1. Read 20 rows\n2. Stop', '- 读 20 行\n- 停'],
  ['The answer is\n42. So be it.', '答案是 42。'],
])('the same numbers: %s', (en, zh) => {
  expect(missing(en, zh)).toEqual([])
})

test.each([
  [
    'a changed digit',
    'It waits 500 ms.',
    '等 300 毫秒。',
    ['zh-CN lacks 500 ms', 'en lacks 300 毫秒'],
  ],
  [
    'a dropped number',
    '6 000 starts are twelve batches of 500.',
    '6000 次启动，也就 12 批。',
    ['zh-CN lacks 500'],
  ],
  ['千 for 万', '30 000 users', '3 千用户', ['zh-CN lacks 30 000 users', 'en lacks 3 千用户']],
  [
    'a scale left out',
    'More than A allows alone (40)',
    '比 A 一家（4000 万）多',
    ['zh-CN lacks 40', 'en lacks 4000 万'],
  ],
  [
    'per cent for points',
    'It fell by 3 percentage points.',
    '下降了 3%。',
    ['zh-CN lacks 3 percentage points', 'en lacks 3%'],
  ],
  ['another unit', 'within 5 s', '5 分钟之内', ['zh-CN lacks 5 s', 'en lacks 5 分钟']],
  [
    'a word for another',
    'after three tries',
    '重试两次之后',
    ['zh-CN lacks three tries', 'en lacks 两次'],
  ],
  [
    'a word and a figure',
    'after three tries',
    '重试 5 次之后',
    ['zh-CN lacks three tries', 'en lacks 5 次'],
  ],
  [
    'a part of another scale',
    '1 in 2 million collides, 3 in 10 000 are slow',
    '2 万分之一会撞上，千分之三很慢',
    ['zh-CN lacks 1 in 2 million', 'en lacks 千分之三'],
  ],
  ['a hundredth of a share', '30 % fail', '0.3% 失败', ['zh-CN lacks 30 %', 'en lacks 0.3%']],
  ['another percentile', 'P99 is 40 ms', 'P95 是 40 毫秒', ['zh-CN lacks P99', 'en lacks P95']],
  ['another version', 'since Go 1.22', '从 Go 1.21 起', ['zh-CN lacks 1.22', 'en lacks 1.21']],
  [
    'another number in a span',
    'returns `Limit(3)`',
    '返回 `Limit(4)`',
    ['zh-CN lacks 3', 'en lacks 4'],
  ],
  [
    'another number in a program',
    'It prints 8:\n```\nf(1, 8, 8)\n```\n',
    '打印 8：\n```\nf(1, 8, 1)\n```\n',
    ['zh-CN lacks 8', 'en lacks 1'],
  ],
])('%s is told', (_, en, zh, told) => {
  expect(missing(en, zh)).toEqual(told)
})

test('only languages whose words are known here are compared', () => {
  expect(numbersMissing({ en: 'two of 5', fr: 'deux sur cinq' })).toEqual([])
  expect(numbersMissing({ 'en-GB': '5 ms', 'zh-TW': '6 毫秒' })).toHaveLength(2)
  expect(numbersMissing({ en: '5 ms' })).toEqual([])
})

test('whatever the texts hold, a text has the same numbers as itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('3 s', '两百', '`7`', ''),
      (a, b) => {
        const text = a + b
        expect(numbersMissing({ en: text, 'en-GB': text })).toEqual([])
        expect(numbersMissing({ zh: text, 'zh-CN': text })).toEqual([])
      },
    ),
  )
})
