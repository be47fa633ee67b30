import { expect, test } from 'vitest'
import type { BehavioralQuestion, Letter } from '../../../src/core/kinds/behavioral/question.ts'
import { ASKED_AFTER } from '../../../src/core/star/asked-after.ts'
import type { LetterResult } from '../../../src/core/star/finding.ts'
import { followUpsFor } from '../../../src/core/star/follow-ups.ts'
import { checkStory } from '../../../src/core/star/story.ts'
import { behavioral } from '../drill/sitting.ts'

const question = (competency: string): BehavioralQuestion => ({
  ...(behavioral as BehavioralQuestion),
  competency,
  probes: ['What first?', 'Who else?', 'And then?'].map((ask) => ({ ask, points: [] })),
})
const askedOf = (story: Partial<Record<Letter, string>>, competency = 'observability') => {
  const results: Readonly<Record<Letter, LetterResult>> = checkStory(story).letters
  return followUpsFor(question(competency), story, results)
}

test('a decision has to stand up to all three sides of it', () => {
  expect(askedOf({ action: 'I took Kafka.' }, 'judgement').map(({ type }) => type)).toEqual([
    'judgement',
    'delivery',
    'risk',
  ])
})

test.each([
  ['conflict', 'own-part'],
  ['judgement', undefined],
  ['change', undefined],
])(
  'a story for %s that is tagged trade-offs is asked as what it is told for',
  (competency, about) => {
    const asked = { ...question(competency), tags: ['trade-offs'] }
    const [first] = followUpsFor(asked, {}, checkStory({ action: 'We argued.' }).letters)
    expect(first).toEqual(about ? { type: 'objection', about } : { type: 'judgement' })
  },
)

test.each([
  ['The circuit breaker opened at 5 % errors. I added jitter to the retries.', 'jitter'],
  ['熔断在错误率 5% 时打开。我给重试加了抖动。', '抖动'],
])('a technique that had its number is not asked for one: %s', (action, about) => {
  const proofs = askedOf({ action }).filter(({ type }) => type === 'prove-it')
  expect(proofs).toEqual([{ type: 'prove-it', about }])
})

test('where every technique had its number, a probe is asked in its place', () => {
  const asked = askedOf({ action: 'I added a circuit breaker that opens at 5 % errors.' })
  expect(asked.map(({ type }) => type)).toEqual(['objection', 'probe', 'probe'])
})

test('a technique that is named has to be shown', () => {
  expect(askedOf({ action: 'I added a circuit breaker to the gateway.' })).toContainEqual({
    type: 'prove-it',
    about: expect.stringMatching(/circuit breaker/i),
  })
})

test.each([
  ['own-part', { action: 'We rewrote the gateway and our team added a cache.' }],
  ['effect', { action: 'I added a cache to the gateway.', result: '' }],
  [
    'luck',
    {
      action: 'I added a cache to the gateway.',
      result: 'The P99 latency fell from 850 ms to 42 ms, measured over 30 days.',
    },
  ],
] as const)('the doubt is about %s', (about, story) => {
  expect(askedOf(story)[0]).toEqual({ type: 'objection', about })
})

test('there are always three where the question has probes enough', () => {
  expect(askedOf({})).toHaveLength(ASKED_AFTER)
  expect(askedOf({ action: '我用了幂等键。' })).toHaveLength(ASKED_AFTER)
})
