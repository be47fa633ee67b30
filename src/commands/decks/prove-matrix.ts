/** Tests against the wrong answers that were judged: what each refuses, as a table, and what that says of the tests. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Matrix, type MatrixFault, matrixFaults } from '../../core/proofs/matrix.ts'
import type { Problem } from '../../core/question/question.ts'
import type { Proof } from '../../judge/verify.ts'
import { type FoundCode, questionFolder } from '../../session/judging/judging.ts'
import { table } from '../../session/table.ts'
import type { Words } from '../../words/words.ts'

export type ProvedMatrix = {
  readonly row: Matrix & { readonly question: string }
  readonly problems: readonly Problem[]
}

/** Null: a candidate writes the tests here, or this machine could not judge them all. */
export function proveMatrix(found: FoundCode, proofs: readonly Proof[]): ProvedMatrix | null {
  const { code } = found
  if (code.mode === 'write-tests' || proofs.some(({ verdict }) => verdict === null)) return null
  const listed = code.tests === 'all' ? [] : code.tests.map(({ name }) => name)
  const wrong = proofs.flatMap(({ file, refusals }) => (refusals ? [{ file, ...refusals }] : []))
  const matrix: Matrix = {
    tests: listed.length > 0 ? listed : [...new Set(wrong.flatMap(({ tests }) => tests))],
    answers: wrong.map(({ file, refusedBy }) => ({ file, refusedBy })),
  }
  return {
    row: { question: found.name, ...matrix },
    problems: matrixFaults(matrix, listed).map((fault) => problemOf(fault, found)),
  }
}

function problemOf(fault: MatrixFault, found: FoundCode): Problem {
  const { deck, code } = found
  switch (fault.type) {
    case 'refuses-nothing':
      return {
        file: `questions/${deck.id}/${code.id}/question.yaml`,
        line: lineOf(fault.test, found),
        column: 1,
        code: 'matrix',
        message: `no wrong answer but as-often-written fails ${fault.test}`,
        hint: 'Add a wrong answer that breaks what it tests, or remove it.',
      }
    case 'refused-by-all':
      return {
        file: `solutions/${deck.id}/${code.id}/${fault.file}`,
        line: 1,
        column: 1,
        code: 'matrix',
        message: 'every test refuses this wrong answer, so it shows nothing of any of them',
        hint: 'Break less in it: one promise, as a candidate would.',
      }
  }
}

/** Where the question names a test. */
function lineOf(test: string, found: FoundCode): number {
  const text = readFileSync(join(questionFolder(found), 'question.yaml'), 'utf8')
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => line.includes(test)),
    ) + 1
  )
}

/** A row for each wrong answer, a numbered column for each test, and below which number is which. */
export function matrixText({ row }: ProvedMatrix, words: Words): string {
  const { question, tests, answers } = row
  const rows = answers.map(({ file, refusedBy }) => [
    basename(file),
    ...tests.map((test) => (refusedBy.includes(test) ? 'x' : '.')),
  ])
  const head = ['', ...tests.map((_, index) => `${index + 1}`)]
  return [
    words.check.matrix(question),
    table([head, ...rows]),
    table(tests.map((test, index) => [`${index + 1}`, test])),
  ].join('\n')
}
