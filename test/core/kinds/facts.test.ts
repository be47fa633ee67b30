import { expect, test } from 'vitest'
import { fieldsOf, linesOf } from '../../../src/core/kinds/facts.ts'
import { shareOf } from '../../../src/core/kinds/line.ts'
import { behavioral, choice, code, design, recall } from '../drill/sitting.ts'

test('a recall is ticked point by point', () => {
  expect(linesOf(recall).map(({ id, most }) => [id, most])).toEqual([
    ['p1', 1],
    ['p2', 1],
    ['p3', 1],
    ['p4', 1],
    ['p5', 1],
  ])
  expect(shareOf(linesOf(recall), { p1: 1, p4: 1 })).toBe(0.4)
})

test('a line of a rubric weighs its points', () => {
  expect(shareOf(linesOf(design), { retries: 1 })).toBe(0.75)
  expect(shareOf(linesOf(design), { budget: 1 })).toBe(0.25)
})

test('a letter of a story is missing, there or convincing', () => {
  expect(shareOf(linesOf(behavioral), { situation: 2, task: 1 })).toBeCloseTo(0.3)
  expect(linesOf(behavioral).every(({ most }) => most === 2)).toBe(true)
})

test('no line gives more than it has, and marks of lines that are gone give nothing', () => {
  expect(shareOf(linesOf(recall), { p1: 9 })).toBe(0.2)
  expect(shareOf(linesOf(recall), { p9: 1 })).toBe(0)
})

test('where nothing is ticked there is no share', () => {
  expect(shareOf(linesOf(choice), {})).toBeNull()
  expect(shareOf(linesOf(code), {})).toBeNull()
  expect(shareOf(linesOf({ ...recall, points: [] } as typeof recall), {})).toBeNull()
})

test('answers have their fields in the order they are filled', () => {
  expect(fieldsOf({ question: recall })).toEqual(['answer'])
  expect(fieldsOf({ question: behavioral })).toEqual([
    'situation',
    'task',
    'action',
    'result',
    'relevance',
    'follow-up.1',
    'follow-up.2',
    'follow-up.3',
  ])
  expect(fieldsOf({ question: choice })).toEqual([])
})

test("in a mock the follow-ups are the interviewer's", () => {
  expect(fieldsOf({ question: behavioral, isInterviewed: true })).toEqual([
    'situation',
    'task',
    'action',
    'result',
    'relevance',
  ])
})
