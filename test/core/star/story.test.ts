import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { LETTERS, type Letter, type Need } from '../../../src/core/kinds/behavioral/question.ts'
import { type Text, textIn } from '../../../src/core/question/text.ts'
import { checkLetter, checkStory } from '../../../src/core/star/story.ts'
import { findKeywords, missingKeywords } from '../../../src/core/star/terms/jd.ts'

const total = (story: Record<string, string>, jd: readonly string[] = []): number => {
  const { letters } = checkStory(story, { jd })
  return LETTERS.reduce((sum, letter) => sum + letters[letter].score, 0)
}

const plain = {
  situation:
    'There was an old report job. Some nights it died and accounting had nothing to read in the morning.',
  task: 'I was asked to make it stop.',
  action: 'I read the log for two evenings and changed it so that it reads the rows page by page.',
  result: 'It has not died since then.',
  relevance: 'Your posting asks for on-call, and that was mine.',
}
const pile = {
  situation: 'QPS P99 SLO 99.99 % 850 42 Kafka Redis 10000 users microservice',
  task: 'lead own drive target 100 % P99 KPI architect',
  action: 'singleflight circuit breaker Redis Lua canary saga outbox instead of rejected',
  result: 'P99 850 42 QPS 10x 99.99 % 30 days 4 weeks',
  relevance: 'SLO on-call Kafka SLO on-call',
}

test('a pile of key words and numbers stays below a plain honest story', () => {
  const jd = ['SLO', 'on-call', 'Kafka']
  expect(total(pile, jd)).toBe(0)
  expect(total(plain, jd)).toBeGreaterThan(0)
  const { letters } = checkStory(pile, { jd })
  expect(letters.action.findings.map(({ code }) => code)).toEqual(['pile'])
})

test('an empty story is an answer: nothing found, nothing thrown', () => {
  const { letters, evidence } = checkStory({})
  expect(evidence).toEqual({ found: 0, of: 14 })
  for (const letter of LETTERS)
    expect(letters[letter]).toEqual({ score: 0, findings: [{ code: 'empty', spans: [] }] })
})

test('sums that do not add up, a group, and a missing first step keep a letter below 2', () => {
  const score = (letter: Letter, text: string, jd: readonly string[] = []): number =>
    checkLetter(letter, text, undefined, jd).result.score
  expect(score('result', 'The share of green builds went from 74 % to 96 % over a quarter.')).toBe(
    2,
  )
  expect(
    score('result', 'The share of green builds went from 74 % to 96 %, up 22 %, over a quarter.'),
  ).toBe(1)
  expect(
    score('action', 'I put a token bucket in front and added jitter; I rejected a longer timeout.'),
  ).toBe(2)
  expect(
    score(
      'action',
      'We put a token bucket in front and added jitter; we rejected a longer timeout.',
    ),
  ).toBe(1)
  const jd = ['SLO', 'on-call']
  expect(
    score(
      'relevance',
      'You ask for SLOs and on-call. In my first week I would look at the alarms.',
      jd,
    ),
  ).toBe(2)
  expect(score('relevance', 'We had SLOs and on-call there as well.', jd)).toBe(1)
})

test('a copied sample is no evidence', () => {
  const sample =
    'I owned the price service, and my target was a P99 of 100 ms before the summer sale.'
  const { result, pieces } = checkLetter('task', sample, undefined, [], [sample])
  expect(result.score).toBe(0)
  expect(pieces.every(({ isFound }) => !isFound)).toBe(true)
})

test('the needs of a question count, and a need that stands twice wants two places', () => {
  const needs: readonly Need[] = ['technique', 'technique']
  const found = (text: string): number =>
    checkLetter('action', text, needs).pieces.filter(({ isFound }) => isFound).length
  expect(found('I used Redis, and Redis again.')).toBe(1)
  expect(found('I used Redis and Kafka.')).toBe(2)
})

test('key words of a posting count once for each idea, in either language', () => {
  const jd = ['rate limiting', '限流', 'SLO', 'Go', 'cross-team']
  const hits = (text: string): readonly string[] =>
    findKeywords(text, jd).map(({ keyword }) => keyword)
  expect(hits('我做过限流')).toEqual(['rate limiting'])
  expect(hits('a rate limiter, and work across teams')).toEqual(['rate limiting', 'cross-team'])
  expect(hits('let it go on')).toEqual([])
  expect(hits('services in Go with SLOs')).toEqual(['SLO', 'Go'])
  expect(missingKeywords('我做过限流', jd)).toEqual(['SLO', 'Go', 'cross-team'])
})

type Guide = { jd_keywords: string[]; star_r: Record<Letter, { needs: Need[] }> }
const yaml = <T>(path: string): T => parse(readFileSync(path, 'utf8')) as T
const ids = readdirSync('solutions/behavioral')

const LANGS = ['en', 'zh-CN'] as const
test.each(ids.flatMap((id) => LANGS.map((lang) => [id, lang] as const)))(
  '%s in %s: the model story finds all evidence, the wrong ones less than half',
  (id, lang) => {
    const guide = yaml<Guide>(`questions/behavioral/${id}.yaml`)
    const needs = Object.fromEntries(LETTERS.map((letter) => [letter, guide.star_r[letter].needs]))
    const check = (file: string) => {
      const told = yaml<Record<string, Text>>(`solutions/behavioral/${id}/${file}`)
      const story = Object.entries(told).map(([letter, text]) => [letter, textIn(text, lang, lang)])
      return checkStory(Object.fromEntries(story), { needs, jd: guide.jd_keywords })
    }
    const model = check('answer.yaml')
    expect(model.evidence.found).toBe(model.evidence.of)
    expect(LETTERS.map((letter) => model.letters[letter].score)).toEqual([2, 2, 2, 2, 2])
    for (const file of readdirSync(`solutions/behavioral/${id}/wrong`)) {
      const { found, of } = check(`wrong/${file}`).evidence
      expect(found, file).toBeLessThan(of / 2)
    }
  },
)

test('no story makes it throw, and a score without its evidence is below 2', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.values(plain), ...Object.values(pile), ''),
  )
  const stories = fc.record({
    situation: text,
    task: text,
    action: text,
    result: text,
    relevance: text,
  })
  fc.assert(
    fc.property(stories, fc.array(fc.string(), { maxLength: 3 }), (story, jd) => {
      const { letters, evidence } = checkStory(story, { jd })
      expect(evidence.found).toBeLessThanOrEqual(evidence.of)
      for (const letter of LETTERS) {
        const { score, findings } = letters[letter]
        const lacks = findings.some(
          ({ code }) => code.startsWith('missing-') || code === 'empty' || code === 'pile',
        )
        if (lacks) expect(score).toBeLessThan(2)
        for (const [, to] of findings.flatMap(({ spans }) => spans))
          expect(to).toBeLessThanOrEqual(story[letter].length)
      }
    }),
    { numRuns: 60 },
  )
})
