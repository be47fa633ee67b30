// A number that bounds what may be tells no change, and a stretch of time is no factor.
import { expect, test } from 'vitest'
import type { Letter } from '../../../src/core/kinds/behavioral/question.ts'
import { readClaim } from '../../../src/core/star/claim/claim.ts'
import { lintClaim } from '../../../src/core/star/lints/lint-claim.ts'

const codes = (text: string, field: Letter): readonly string[] =>
  lintClaim(text, { field }).map(({ code }) => code)

test.each([
  'I wrote down that a rollback follows if failures are not below 1 % in ten minutes.',
  'I rolled back when success went below 99 % within ten minutes.',
  'I wrote the rule down: keep the change as long as errors stay under 0.5 %.',
  'I tested it with a load at which P99 had to stay below 200 ms.',
  'I sharded the table to keep P99 below 200 ms.',
  'I put an alert on it, and an alert above 3 % pages nobody at night.',
  'I agreed with them that it must not rise by 10 %.',
  '我写明：十分钟内失败率没降到 1% 以下就回滚。',
  '我约定错误率降到 1% 以下才继续放量。',
  '如果 P99 升到 300 毫秒，我就切回旧库。',
  '我要求恢复时间缩短到 5 分钟以内。',
  '我要把缓存命中率提到 95%，错误率不能升到 1%。',
])('a limit, a condition or a demand needs no before: %s', (text) => {
  expect(codes(text, 'action')).not.toContain('number-without-baseline')
})

test.each([
  'I brought P99 below 200 ms with an index.',
  'When it was live, errors fell below 0.5 %.',
  'If a page failed I read its trace, and I cut the failures to 1 %.',
  'I cut alerts to 5 a week.',
  'I reduced the error budget spent by 40 %.',
  '我加了索引，P99 降到 200 毫秒。',
  '如果失败我就看链路，最后失败率降到 1%。',
  '我删掉了若干告警，告警减少了 40%。',
  '我重写了查询，现在只要 300 毫秒。',
  '我加了缓存，P99 降到 300 毫秒再也没涨。',
])('a change without a before is told so: %s', (text) => {
  expect(codes(text, 'action')).toContain('number-without-baseline')
})

test('a limit is no measured change, and lacks no window', () => {
  const text = 'Six teams use my rule: the rollout stops if the error rate rises by 1 %.'
  expect(codes(text, 'result')).not.toContain('window-missing')
  expect(codes('The error rate fell by 1 %.', 'result')).toContain('window-missing')
})

test.each([
  'Pages about the queue fell from 18 in half a year to 2 in the next half year.',
  'Breaks went from 40 to 9 within half of the quarter.',
  'Refunds went from 61 to 50, and the P99 from 2 s to 1.8 s, all in half a day.',
  'P99 fell from 2 s to 1.5 s, by half a second.',
  'The queue fell from 90 messages to 60, down a third of an hour later.',
  '告警从半年 18 次降到下一个半年 2 次，而且只用了一年的三分之一。',
])('a part of a stretch of time is no factor: %s', (text) => {
  expect(codes(text, 'result')).not.toContain('delta-mismatch')
})

test.each([
  'Pages fell from 18 to 2 in half a year, halved.',
  'Refunds went from 61 to 50 in a quarter, down by half.',
  'The build went from 20 minutes to 5, cut in half over two weeks.',
  '半年里告警从 18 次降到 2 次，少了一半。',
  '退款一个季度里从 61 笔降到 50 笔，减少了三分之一。',
])('a factor beside a window is worked out all the same: %s', (text) => {
  expect(codes(text, 'result')).toContain('delta-mismatch')
})

test.each([
  ['Errors fell from 90 to 20 within two thirds of the year.', 'two thirds of the year'],
  ['Errors fell from 90 to 20 in half the quarter.', 'half the quarter'],
])('and is a window: %s', (text, window) => {
  const { windows } = readClaim(text, 'result')
  expect(windows.map(([from, to]) => text.slice(from, to)).join(' ')).toContain(window)
})
