/** The hidden tests by their titles, as their results land. */

import type { TestCase } from '../../../core/kinds/code/question.ts'
import { shownTests } from '../../../core/kinds/code/stages.ts'
import type { RunView } from '../../../core/kinds/code/work.ts'
import type { TestResult } from '../../../core/question/verdict.ts'
import { heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

export function testRows({ drill, words, signs, width }: View<'code'>): readonly StyledRow[] {
  const { work } = drill
  const { question } = drill.task
  const results = resultsOf(work.run)
  const listed: readonly TestCase[] =
    question.tests === 'all'
      ? [...results.values()].map(({ name, title }) => ({ name, title }))
      : shownTests(question, work)
  const rows: StyledRow[] = [heading(words.code.tests)]
  const isRunning = work.run !== null && work.run.judgement === null
  for (const test of listed) {
    const result = results.get(test.name)
    const [sign, style] = signOf(result, isRunning, signs)
    rows.push(
      ...indented(signedRows(sign, style, say(drill, test.title), width - 2, titleStyle(result))),
    )
    const isBad = result !== undefined && result.status !== 'pass' && result.status !== 'not-run'
    if (isBad && result.message) rows.push(...textRows(result.message, width, 'plain', 6))
    if (isBad && test.hint) rows.push(...textRows(say(drill, test.hint), width, 'dim', 6))
  }
  return rows
}

const indented = (rows: readonly StyledRow[]): readonly StyledRow[] =>
  rows.map((row) => [{ text: '  ', style: 'plain' }, ...row])

/** The final word where there is one, otherwise what has landed; a failure under the race detector wins. */
function resultsOf(run: RunView | null): ReadonlyMap<string, TestResult> {
  if (!run) return new Map()
  if (run.judgement && run.judgement.tests.length > 0) {
    return new Map(run.judgement.tests.map((result) => [result.name, result]))
  }
  const failing = run.race.filter(({ status }) => status !== 'pass' && status !== 'not-run')
  return new Map([...run.plain, ...failing].map((result) => [result.name, result]))
}

function signOf(
  result: TestResult | undefined,
  isRunning: boolean,
  signs: Signs,
): readonly [string, Style] {
  switch (result?.status) {
    case 'pass':
      return [signs.pass, 'good']
    case 'fail':
    case 'crash':
    case 'timeout':
      return [signs.fail, 'bad']
    case 'not-run':
      return [signs.todo, 'dim']
    case undefined:
      return [isRunning ? signs.busy : signs.todo, 'dim']
  }
}

const titleStyle = (result: TestResult | undefined): Style =>
  result === undefined || result.status === 'not-run' ? 'dim' : 'plain'
