import { expect, test } from 'vitest'
import type { DesignQuestion } from '../../src/core/kinds/design/question.ts'
import { collection, load, placesOf } from './collection.ts'

const design = (rubric: string) => `id: q1
kind: design
title: T
prompt: P
constraints: [{ id: c1, text: C }]
panes:
  - { id: one, options: [{ id: a, text: A, good: true }] }
  - { id: two, options: [{ id: b, text: B, good: true }] }
rubric:
${rubric}
`
const LINES = `lines:
  - id: canary
    text: Goes out to a few first
    when: ["says:[canary|灰度]"]
`
const USED = design('  - { id: r1, points: 60, text: R }\n  - { use: canary, points: 40 }')

const rubricIn = async (root: string): Promise<DesignQuestion['rubric']> => {
  const { decks } = await load(root)
  const question = decks
    .flatMap(({ questions }) => questions)
    .find((one) => one.question.id === 'q1')?.question
  return question?.kind === 'design' ? question.rubric : []
}

test('a rubric takes a line of the collection by its id, with points of its own', async () => {
  const root = collection({ 'questions/d1/q1.yaml': USED, 'questions/own.lines.yaml': LINES })
  expect(await placesOf(root)).toEqual([])
  expect(await rubricIn(root)).toEqual([
    { id: 'r1', points: 60, text: 'R', when: [] },
    { id: 'canary', points: 40, text: 'Goes out to a few first', when: ['says:[canary|灰度]'] },
  ])
})

test('a line that nobody has makes the question unusable, and the nearest is named', async () => {
  const root = collection({
    'questions/d1/q1.yaml': USED.replace('use: canary', 'use: canari'),
    'questions/own.lines.yaml': LINES,
  })
  const { problems, refused } = await load(root)
  expect(problems).toMatchObject([
    {
      file: 'questions/d1/q1.yaml',
      line: 11,
      column: 12,
      code: 'unknown-id',
      hint: 'Did you mean "canary"?',
    },
  ])
  expect(refused).toMatchObject([{ name: 'd1/q1' }])
  expect(await rubricIn(root)).toEqual([])
})

test('its points count, its id is taken once, and its evidence has to be evidence', async () => {
  const twice = design('  - { id: canary, points: 60, text: R }\n  - { use: canary, points: 30 }')
  const root = collection({
    'questions/d1/q1.yaml': twice,
    'questions/own.lines.yaml': LINES.replace('says:[canary|灰度]', 'says:canary'),
  })
  expect(await placesOf(root)).toEqual([
    'questions/d1/q1.yaml:10:3 points',
    'questions/d1/q1.yaml:11:5 duplicate-id',
    // The list cannot be used, so nobody has its lines.
    'questions/d1/q1.yaml:11:12 unknown-id',
    'questions/own.lines.yaml:4:12 evidence',
  ])
})
