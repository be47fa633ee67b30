import { expect, test } from 'vitest'
import { fieldsOf, linesOf, shareOf } from '../../../src/core/drill/lines.ts'
import { behavioral, choice, code, design, recall } from './sitting.ts'

test('a recall is ticked point by point', () => {
  expect(linesOf(recall).map(({ id, most }) => [id, most])).toEqual([
    ['p1', 1],
    ['p2', 1],
    ['p3', 1],
    ['p4', 1],
    ['p5', 1],
  ])
  expect(shareOf(recall, { p1: 1, p4: 1 })).toBe(0.4)
})

test('a line of a rubric weighs its points', () => {
  expect(shareOf(design, { retries: 1 })).toBe(0.75)
  expect(shareOf(design, { budget: 1 })).toBe(0.25)
})

test('a letter of a story is missing, there or convincing', () => {
  expect(shareOf(behavioral, { situation: 2, task: 1 })).toBeCloseTo(0.3)
  expect(linesOf(behavioral).every(({ most }) => most === 2)).toBe(true)
})

test('no line gives more than it has, and marks of lines that are gone give nothing', () => {
  expect(shareOf(recall, { p1: 9 })).toBe(0.2)
  expect(shareOf(recall, { p9: 1 })).toBe(0)
})

test('where nothing is ticked there is no share', () => {
  expect(shareOf(choice, {})).toBeNull()
  expect(shareOf(code, {})).toBeNull()
  expect(shareOf({ ...recall, points: [] } as typeof recall, {})).toBeNull()
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
