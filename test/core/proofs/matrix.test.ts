import { expect, test } from 'vitest'
import { isRefusal, type Matrix, matrixFaults } from '../../../src/core/proofs/matrix.ts'

const TESTS = ['TestA', 'TestB', 'TestC']
const matrix = (answers: Readonly<Record<string, readonly string[]>>): Matrix => ({
  tests: TESTS,
  answers: Object.entries(answers).map(([name, refusedBy]) => ({
    file: `wrong/${name}.go`,
    refusedBy,
  })),
})

test('every test refuses something that is wrong in one way', () => {
  expect(matrixFaults(matrix({ a: ['TestA', 'TestB'], c: ['TestC'] }), TESTS)).toEqual([])
})

test('a test that only refuses what is often written is a fault', () => {
  const found = matrix({
    a: ['TestA', 'TestB'],
    'as-often-written': ['TestC'],
    'as-often-written-in-order': ['TestC'],
  })
  expect(matrixFaults(found, TESTS)).toEqual([{ type: 'refuses-nothing', test: 'TestC' }])
})

test('a wrong answer that all of three tests refuse is a fault, also one that is often written', () => {
  const found = matrix({ all: TESTS, 'as-often-written': TESTS, c: ['TestC'] })
  expect(matrixFaults(found, TESTS)).toEqual([
    { type: 'refused-by-all', file: 'wrong/all.go' },
    { type: 'refused-by-all', file: 'wrong/as-often-written.go' },
  ])
})

test('two tests may both refuse an answer', () => {
  const found = matrix({ a: ['TestA', 'TestB'] })
  expect(matrixFaults(found, ['TestA', 'TestB'])).toEqual([])
})

test('without wrong answers no test is there for anything, and where none is listed nothing is asked', () => {
  expect(matrixFaults(matrix({}), TESTS)).toHaveLength(3)
  expect(matrixFaults(matrix({ a: [] }), [])).toEqual([])
})

test('crash and hang are refusals, what did not run is none', () => {
  expect((['fail', 'crash', 'timeout', 'not-run', 'pass'] as const).map(isRefusal)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
