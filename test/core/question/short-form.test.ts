import { expect, test } from 'vitest'
import type { BehavioralQuestion } from '../../../src/core/kinds/behavioral/question.ts'
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { shortFormsOf } from '../../../src/core/kinds/facts.ts'
import {
  formFor,
  minutesOf,
  SHORT_MINUTES,
  type ShortForm,
} from '../../../src/core/question/short-form.ts'
import { code, recall } from '../drill/sitting.ts'

const design = (rest: Partial<DesignQuestion>): DesignQuestion =>
  ({
    ...recall,
    kind: 'design',
    estimates: [],
    contradictions: [],
    deepDives: [],
    ...rest,
  }) as never
const story = (probes: readonly string[]): BehavioralQuestion =>
  ({
    ...recall,
    kind: 'behavioral',
    probes: probes.map((ask) => ({ ask, points: [] })),
    upgrades: [],
  }) as never
const ask = { id: 'a', ask: 'How many?', answer: 1, unit: 's', within: 1 }

test('code comes back as a bug where a wrong answer is close enough to the reference', () => {
  expect(shortFormsOf(code, true)).toEqual(['debug'])
  expect(shortFormsOf(code, false)).toEqual([])
})

test('code comes back as a follow-up where its author says what a good reply has', () => {
  const asked = (points: readonly string[]) =>
    shortFormsOf({ ...code, followUps: [{ ask: 'And then?', points }] } as typeof code, false)
  expect(asked(['It ends'])).toEqual(['follow-up'])
  expect(asked([])).toEqual([])
})

test('a design question comes back as what its author gave it', () => {
  expect(shortFormsOf(design({}), false)).toEqual([])
  expect(
    shortFormsOf(
      design({
        estimates: [ask],
        contradictions: [{ when: [], say: { ask: 'No', points: [] } }],
        followUps: [{ ask: 'Then?', points: [] }],
      }),
      false,
    ),
  ).toEqual(['estimate', 'contradiction', 'follow-up'])
})

test('a story comes back as one probe; what is short already stays as it is', () => {
  expect(shortFormsOf(story(['Why?']), false)).toEqual(['probe'])
  expect(shortFormsOf(story([]), false)).toEqual([])
  expect(shortFormsOf(recall, true)).toEqual([])
})

test('the whole question comes back after two misses in a row, and only then', () => {
  expect([0, 1, 2, 3].map((misses) => formFor(['debug'], { reps: 1, misses }))).toEqual([
    'debug',
    'debug',
    'long',
    'long',
  ])
  expect(formFor([], { reps: 1, misses: 0 })).toBe('long')
})

test('short forms take their own minutes', () => {
  for (const [form, minutes] of Object.entries(SHORT_MINUTES))
    expect(minutesOf(form as ShortForm, 25)).toBe(minutes)
  expect(minutesOf('long', 25)).toBe(25)
})
