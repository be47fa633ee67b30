/** Tests against wrong answers: what each test is there for, and what each wrong answer breaks. Pure. */
import type { TestStatus } from '../question/verdict.ts'

export type Matrix = {
  /** In the order of the question. */
  readonly tests: readonly string[]
  readonly answers: readonly {
    /** `wrong/unbounded.go` */
    readonly file: string
    readonly refusedBy: readonly string[]
  }[]
}

export type MatrixFault =
  /** Nothing that is wrong is refused by this test, so nobody knows what it tests. */
  | { readonly type: 'refuses-nothing'; readonly test: string }
  /** It breaks everything, so it shows nothing of any one test. */
  | { readonly type: 'refused-by-all'; readonly file: string }

/** From so many tests on, one answer that all of them refuse says nothing. */
const ENOUGH_TESTS = 3

/** A crash or a hang is of the test it happened in; what did not run refused nothing. */
export function isRefusal(status: TestStatus): boolean {
  switch (status) {
    case 'fail':
    case 'crash':
    case 'timeout':
      return true
    case 'pass':
    case 'not-run':
      return false
  }
}

/** @param listed the tests that the question names; none where every test counts */
export function matrixFaults(
  { answers }: Matrix,
  listed: readonly string[],
): readonly MatrixFault[] {
  const single = answers.filter(({ file }) => !isAsOftenWritten(file))
  const idle = listed.filter((test) => !single.some(({ refusedBy }) => refusedBy.includes(test)))
  const broken =
    listed.length < ENOUGH_TESTS
      ? []
      : answers.filter(({ refusedBy }) => listed.every((test) => refusedBy.includes(test)))
  return [
    ...idle.map((test): MatrixFault => ({ type: 'refuses-nothing', test })),
    ...broken.map(({ file }): MatrixFault => ({ type: 'refused-by-all', file })),
  ]
}

/** Several faults at once, as people make them: it shows of no test what it is there for. */
const isAsOftenWritten = (file: string): boolean => /(?:^|\/)as-often-written[^/]*$/.test(file)
