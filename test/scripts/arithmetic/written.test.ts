import { expect, test } from 'vitest'
import { writtenIn } from '../../../scripts/arithmetic/written.ts'

const verdicts = (text: string): readonly string[] => writtenIn(text).map(({ verdict }) => verdict)

test.each([
  ['The last order waits 10 000 / 500 = 20 s.', 'The last order waits 10 000 / 500 = 30 s.'],
  ['最后一单要等 10 000 / 500 = 20 秒。', '最后一单要等 10 000 / 500 = 30 秒。'],
  ['40 machines times 12 GB are 480 GB', '40 machines times 12 GB are 580 GB'],
  ['40 台乘 12 GB 是 480 GB', '40 台乘 12 GB 是 580 GB'],
  ['3 000 × 0.8 s are 2 400', '3 000 × 0.8 s are 2 500'],
  ['3 000 乘以 8 是 2.4 万', '3 000 乘以 8 是 2.5 万'],
  ['Ten times 8.64 billion is 86.4 billion.', 'Ten times 8.64 billion is 96.4 billion.'],
  ['0.1% 的 14.4 倍是 1.44%', '0.1% 的 14.4 倍是 1.54%'],
  ['1 % of 9 000 is 90', '1 % of 9 000 is 900'],
  ['9000 的 1% 是 90', '9000 的 1% 是 900'],
  ['30 versions of 2 GB are 60 GB a day', '30 versions of 2 GB are 70 GB a day'],
  ['3000 次下载、每次 500 KB，就是 1.5 GB', '3000 次下载、每次 500 KB，就是 1.6 GB'],
  ['At 20 000 a second, 50 ms are 1 000 units.', 'At 20 000 a second, 50 ms are 1 100 units.'],
  ['每秒 2 万次，50 毫秒就是 1000 件', '每秒 2 万次，50 毫秒就是 1100 件'],
  ['50 GB at 500 MB/s are 100 s', '50 GB at 500 MB/s are 120 s'],
  ['It takes 1 600 s, about 27 minutes.', 'It takes 1 600 s, about 29 minutes.'],
])('"%s" is right, and "%s" is off', (right, off) => {
  expect(verdicts(right)).toEqual(['right'])
  expect(verdicts(off)).toEqual(['off'])
})

test.each([
  '20 000 openings of 300 accounts each are 6 million look-ups',
  '100 million people with 500 entries of 16 bytes are 800 GB',
  '500 updates a second are 20 s for 10 000 units',
])('three and four numbers of one sentence may belong together: %s', (text) => {
  expect(verdicts(text)).toEqual(['right'])
})

test.each([
  '1 change in 20 concerns all and takes 6 minutes',
  'Two versions of 6 models are 24 of 40 GB',
  'It is answered within 50 ms, and 15 minutes later the unit is free.',
  'From 2026-03-31 on, 99 % of 3 regions have it.',
])('numbers that stand side by side are no arithmetic: %s', (text) => {
  expect(verdicts(text)).not.toContain('off')
})

test('a sum that fits nothing and may be none is doubtful', () => {
  expect(verdicts('30 min with 5 % give 180 000 answers')).toEqual(['doubtful'])
})

test('a limit is no value', () => {
  expect(verdicts('8 files of 2 GB are less than 20 GB')).toEqual([])
  expect(verdicts('8 × 2 is less than 20')).toEqual([])
  expect(verdicts('8 × 2 is less than 16.3, 8 × 2 = 20')).toEqual(['off'])
})

test('a result may begin the next one', () => {
  expect(verdicts('2 × 30 = 60, 60 × 24 = 1 440')).toEqual(['right', 'right'])
})
