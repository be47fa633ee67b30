import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Letter } from '../../../src/core/kinds/behavioral/question.ts'
import {
  checkTranscript,
  type Pace,
  readTranscript,
  spokenSeconds,
} from '../../../src/core/star/pace.ts'
import { checkLetter } from '../../../src/core/star/story.ts'

const words = (n: number): string => Array.from({ length: n }, () => 'word').join(' ')

test('150 s of speech are 360 English words or 600 Chinese characters', () => {
  expect(spokenSeconds(words(360))).toBeCloseTo(150)
  expect(spokenSeconds('字'.repeat(600))).toBeCloseTo(150)
})

test.each([
  [60, 'slow'],
  [144, 'right'],
  [260, 'fast'],
] as const)('%d words in a minute: %s', (count, pace) => {
  expect(checkTranscript({ text: words(count), seconds: 60 })).toMatchObject({
    perMinute: count,
    pace,
    unit: 'words',
  })
})

test('without a time there is no pace', () => {
  expect(checkTranscript(readTranscript('I led the migration'))).toMatchObject({
    pace: 'unknown',
    perMinute: null,
    seconds: null,
  })
})

const subtitles = `WEBVTT

1
00:00:01.000 --> 00:00:04.000
<v Me>Um, so I led the, uh, migration

2
00:00:04.000 --> 00:00:07.500
and you know it was like, fine.
`

test('subtitles give the words and the time', () => {
  expect(readTranscript(subtitles)).toEqual({
    text: 'Um, so I led the, uh, migration and you know it was like, fine.',
    seconds: 6.5,
  })
  const srt = '1\r\n00:00:00,000 --> 00:00:02,000\r\n我负责限流\r\n'
  expect(readTranscript(srt)).toEqual({ text: '我负责限流', seconds: 2 })
})

test('lines with time stamps do as well', () => {
  expect(readTranscript('[00:00] I led it\n[00:30] and it worked')).toEqual({
    text: 'I led it and it worked',
    seconds: 30,
  })
})

test('fillers are counted, words that only look like them are not', () => {
  const count = (text: string): Record<string, number> =>
    Object.fromEntries(
      checkTranscript({ text, seconds: null }).fillers.map((one) => [one.text, one.count]),
    )
  expect(count('Um, I, um, mean it was, you know, sort of fine.')).toEqual({
    um: 2,
    'you know': 1,
    'sort of': 1,
  })
  expect(count('I like it, so we sorted the umbrella.')).toEqual({})
  expect(count('嗯，那个，我们嗯先看日志，就是说，对吧，那个服务挂了')).toEqual({
    嗯: 2,
    那个: 1,
    就是说: 1,
    对吧: 1,
  })
  expect(count('那个服务的这个指标')).toEqual({})
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { fillerShare } = checkTranscript(readTranscript(text))
      expect(fillerShare).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the header of subtitles is not spoken, also without any', () => {
  expect(readTranscript('WEBVTT\n').text).toBe('')
})

test('a letter is too long by the time it takes to be said, and not by its sentences', () => {
  const codes = (letter: Letter, text: string, pace?: Pace): readonly string[] =>
    checkLetter(letter, text, undefined, [], [], { pace }).result.findings.map(({ code }) => code)
  const short = '不是。不对。我看了日志。接口超时。数据库空闲。锁被占着。报表没停。我停了报表。'
  expect(codes('action', short)).not.toContain('too-long')
  expect(
    codes('situation', 'It was slow. It was night. I slept. Nobody called. It broke.'),
  ).not.toContain('too-long')
  const long = `It was slow, ${'and then it was slow again, '.repeat(20)}until it broke.`
  expect(codes('situation', long)).toContain('too-long')
  expect(codes('action', long)).not.toContain('too-long')
  expect(codes('situation', long, { words: 300, signs: 300 })).not.toContain('too-long')
  expect(codes('result', '结算还是很慢，我们一直在等，'.repeat(20))).toContain('too-long')
})
