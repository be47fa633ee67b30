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
