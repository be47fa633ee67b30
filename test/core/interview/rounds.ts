/** Questions, phrases and events that the tests of the solo mock are built from. */

import type { MockEvent, Round } from '../../../src/core/interview/events.ts'
import { phasesFor, roundKind } from '../../../src/core/interview/phases.ts'
import type { Phrases } from '../../../src/core/interview/solo/interruptions.ts'
import type { BehavioralQuestion } from '../../../src/core/kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { behavioral, code, design, recall } from '../drill/sitting.ts'

export const phrases: Phrases = {
  probes: ['What would prove you wrong?', 'What did you give up?'],
  storyProbes: ['Your part alone?', 'Who disagreed?'],
  decision: { judgement: 'Should it?', delivery: 'Could it?', risk: 'How safely?' },
}

const needs = (...all: BehavioralQuestion['starR']['action']['needs']) => ({
  good: 'Say it.',
  needs: all,
})

/** A decision, so that three questions always come; with a reveal after twenty seconds. */
export const decision: BehavioralQuestion = {
  ...(behavioral as BehavioralQuestion),
  id: 'choice-of-queue',
  title: 'A choice of yours',
  prompt: 'Tell me about a choice.',
  competency: 'judgement',
  jdKeywords: ['migration'],
  starR: {
    situation: needs('number', 'unit'),
    task: needs('first_person'),
    action: needs('technique', 'alternative'),
    result: needs('before_after', 'metric_name'),
    relevance: needs('jd_keyword'),
  },
  probes: [{ ask: 'When would you switch?', points: [] }],
  reveals: [{ afterSeconds: 20, text: 'Of what is it 99 %?' }],
}

export const shop: DesignQuestion = {
  ...(design as DesignQuestion),
  id: 'shop',
  title: 'A shop',
  minutes: 4,
  followUps: [{ ask: 'And on a second machine?', points: [] }],
}

export const parts: Question = { ...recall, id: 'parts', title: 'Parts' }
export const fetchAll: Question = { ...code, id: 'fetch', title: 'Fetch all', minutes: 4 }

export const listed = (
  question: Question,
  rest: Partial<CatalogQuestion> = {},
): CatalogQuestion => ({
  name: `deck/${question.id}`,
  kind: question.kind,
  title: question.title,
  lang: 'en',
  level: question.level,
  minutes: question.minutes,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
  ...rest,
})

export const round = (question: Question, minutes = 5): Round => ({
  question: `deck/${question.id}`,
  digest: 'd1',
  kind: question.kind,
  as: roundKind(question.kind),
  title: 'A question',
  minutes,
  phases: phasesFor(roundKind(question.kind), minutes),
})

export const begin = (...rounds: readonly Round[]): Extract<MockEvent, { type: 'begin' }> => ({
  type: 'begin',
  mode: 'solo',
  title: 'A mock',
  seed: 7,
  lang: 'en',
  rounds,
})
