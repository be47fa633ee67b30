/** Short forms that are a reply: what is asked, what it is shown with, and what it is worth. */
import { expect, test } from 'vitest'
import type { BehavioralQuestion } from '../../../src/core/kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { shorten } from '../../../src/core/kinds/facts.ts'
import type { Question } from '../../../src/core/question/question.ts'
import {
  begin,
  behavioral,
  code,
  design,
  edit,
  mark,
  only,
  play,
  SECOND,
  type Step,
  ticks,
} from '../drill/sitting.ts'

const REPLY = {
  ask: 'Who gets the last unit?',
  points: ['One conditional update decides', 'The loser is told and refunded'],
  answer: 'The row decides, and the loser is refunded.',
}
const BARE = { ask: 'And then?', points: [] }

const story: Question = {
  ...(behavioral as BehavioralQuestion & { kind: 'behavioral' }),
  probes: [REPLY, BARE],
  upgrades: [
    { weak: 'I fixed it', strong: 'I split the lock', why: ['own'], points: ['The lock', 'P99'] },
    { weak: 'We won', strong: 'I sold ten', why: ['own'], points: [] },
  ],
}
const shop: Question = {
  ...(design as DesignQuestion & { kind: 'design' }),
  constraints: [{ id: 'c1', text: 'Nothing is oversold', facts: ['oversell:never'] }],
  contradictions: [
    { when: ['c1', 'answer:later'], say: REPLY },
    { when: ['c1'], say: BARE },
  ],
  deepDives: [{ id: 'd', ask: 'Go deeper', points: ['x', 'y'], followUps: [REPLY] }],
}
const fetcher: Question = { ...code, followUps: [BARE, REPLY] } as Question

const attemptOf = (question: Question, ...steps: readonly Step[]) =>
  only(
    play(begin(question), ...steps, [0, { type: 'rate', grade: 'good' }]).effects,
    'save-attempt',
  )[0]?.attempt

test('a probe has the points of a good reply, and is put to a story', () => {
  expect(shorten(story, 'probe', 0)).toMatchObject({
    kind: 'recall',
    prompt: REPLY.ask,
    points: REPLY.points,
    answer: REPLY.answer,
    verify: 'rubric',
    of: { type: 'probe' },
  })
})

test('a weak sentence with points comes back too, and the strong one answers it', () => {
  const asked = [0, 1, 2, 3].map((turn) => shorten(story, 'probe', turn).prompt)
  expect(asked).toEqual([REPLY.ask, BARE.ask, 'I fixed it', REPLY.ask])
  expect(shorten(story, 'probe', 2)).toMatchObject({
    points: ['The lock', 'P99'],
    answer: 'I split the lock',
    of: { type: 'upgrade' },
  })
})

test('a contradiction names its parts, keeps how it is put for later, and offers it as a hint', () => {
  expect(shorten(shop, 'contradiction', 0)).toMatchObject({
    prompt: '- Nothing is oversold\n- answer:later',
    points: REPLY.points,
    of: { type: 'contradiction', put: REPLY.ask },
    hints: [REPLY.ask],
  })
})

test('a contradiction that says nothing but its question has that for its one point', () => {
  expect(shorten(shop, 'contradiction', 1)).toMatchObject({
    points: [BARE.ask],
    answer: BARE.ask,
    hints: [],
  })
})

test('a deep dive and what follows it come back like any follow-up', () => {
  const asked = [0, 1].map((turn) => shorten(shop, 'follow-up', turn))
  expect(asked.map(({ prompt }) => prompt)).toEqual(['Go deeper', REPLY.ask])
  expect(asked[0]).toMatchObject({ of: { type: 'follow-up', about: shop.prompt } })
})

test('of a code question only follow-ups with points come back', () => {
  for (const turn of [0, 1])
    expect(shorten(fetcher, 'follow-up', turn)).toMatchObject({
      kind: 'recall',
      prompt: REPLY.ask,
      minutes: 3,
    })
})

test('a reply is worth the share of its points, and suggests them from what was typed', () => {
  const asked = shorten(fetcher, 'follow-up', 0)
  const typed = 'A single conditional update of the row decides it.'
  expect(attemptOf(asked, [SECOND, edit(typed)], [0, 'submit'], [0, 'submit'])).toMatchObject({
    kind: 'recall',
    score: 0.5,
    outcome: 'failed',
    answer: { texts: { answer: typed }, marks: { p1: 1 } },
  })
  const said: readonly Step[] = [[0, 'speak'], ...ticks(20), [0, 'speak']]
  expect(attemptOf(asked, ...said, [0, mark('p1')], [0, mark('p2')], [0, 'submit'])).toMatchObject({
    score: 1,
    outcome: 'passed',
    answer: { said: true },
  })
})

test('a reply without points is graded by nobody but the candidate, as ever', () => {
  const asked = shorten(story, 'probe', 1)
  expect(attemptOf(asked, [0, 'speak'], ...ticks(20), [0, 'speak'], [0, 'submit'])).toMatchObject({
    score: null,
    outcome: 'self-reported',
    suggested: null,
  })
})
