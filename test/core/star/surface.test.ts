/** Evidence is more than its surface: length, numbers that agree, and needs that fit what a story is told for. */
import { expect, test } from 'vitest'
import { checkLetter, checkStory } from '../../../src/core/star/story.ts'

const JD = ['batch', 'on-call']
const EMPTY = {
  situation: 'We had 5 ms errors.',
  task: 'I owned 5 ms.',
  action: 'I used caching and sharding instead of Redis.',
  result: 'P99 fell from 5 s to 1 s over a week.',
  relevance: 'I know batch and on-call; first I would look.',
}
const PLAIN = {
  situation:
    'Our nightly export failed most nights, and for two months somebody had to get up and start it again by hand.',
  task: 'I owned the export, and I was asked to make it run through before the audit.',
  action:
    'I read the logs of forty nights and saw that it always died while the backup held the same table. I moved the backup by an hour and let the export go on from the last row it had written. I first thought of a longer timeout and dropped it, because the lock lasted longer each week.',
  result: 'It has not failed once since March, and the rota sleeps.',
  relevance:
    'You look for somebody who runs batch jobs and is on call; in my first week I would ask which of yours is started by hand.',
}

test('names and numbers in forty words are half of the evidence at most, and a plain true story has more', () => {
  const empty = checkStory(EMPTY, { jd: JD })
  const plain = checkStory(PLAIN, { jd: JD })
  expect(empty.words).toBeLessThan(42)
  expect(empty.evidence.found).toBeLessThanOrEqual(8)
  expect(plain.evidence.found).toBeGreaterThan(empty.evidence.found)
  const short = ['situation', 'task', 'action', 'relevance'] as const
  for (const letter of short) {
    expect(empty.letters[letter].score).toBe(1)
    expect(empty.letters[letter].findings.map(({ code }) => code)).toContain('too-short')
  }
})

test('Chinese letters are measured by their signs', () => {
  const codes = (text: string) => checkLetter('task', text).result.findings.map(({ code }) => code)
  expect(codes('我负责支付，低于 1%。')).toContain('too-short')
  expect(codes('支付服务由我负责，目标是双十一之前把失败率降到 0.1% 以下。')).not.toContain(
    'too-short',
  )
})

const apart = (situation: string, result: string, task = ''): boolean =>
  checkStory({ situation, task, result }, { jd: [] }).letters.result.findings.some(
    ({ code }) => code === 'numbers-apart',
  )

test('a result that begins with another number than the situation gave is told so', () => {
  expect(
    apart(
      'The failure rate of checkouts was 2 % for three weeks.',
      'The failure rate fell from 9 % to 0.1 % over 30 days.',
    ),
  ).toBe(true)
  expect(apart('结算失败率三周来一直是 2%，投诉很多。', '30 天内，失败率从 8% 降到 0.1%。')).toBe(
    true,
  )
})

test('the same number in other units, a rounded one, another metric and a target agree', () => {
  const over = 'over four weeks'
  expect(apart('P99 latency was 850 ms.', `P99 latency went from 0.85 s to 70 ms ${over}.`)).toBe(
    false,
  )
  expect(
    apart('The failure rate was 3.3 %.', `The failure rate fell from 3.2 % to 0.2 % ${over}.`),
  ).toBe(false)
  expect(apart('The hit rate was 40 %.', `The failure rate fell from 9 % to 1 % ${over}.`)).toBe(
    false,
  )
  expect(
    apart(
      'Nights were bad.',
      `The failure rate fell from 9 % to 0.1 % ${over}.`,
      'I had to get the failure rate below 0.2 %.',
    ),
  ).toBe(false)
})

test('a change from a number that nobody had counts for one piece less', () => {
  const story = {
    situation: 'The failure rate of checkouts was 2 % for three weeks.',
    result: 'The failure rate fell from 9 % to 0.1 %, measured over 30 days.',
  }
  const agreeing = { ...story, result: story.result.replace('9 %', '2 %') }
  const found = (told: typeof story): number => checkStory(told, { jd: [] }).evidence.found
  expect(found(story)).toBe(found(agreeing) - 1)
})

test('a decision is asked for two other ways, and not for a window', () => {
  const needs = (competencies: readonly string[]) => {
    const { letters } = checkStory(PLAIN, { jd: JD, competencies })
    return [...letters.action.findings, ...letters.result.findings].map(({ code }) => code)
  }
  expect(needs(['judgment'])).toContain('more-alternative')
  expect(needs(['judgment']).join()).not.toContain('-window')
  // Told for something else as well, it is asked for what all stories are.
  expect(needs(['judgment', 'debugging']).join()).toContain('-window')
})
