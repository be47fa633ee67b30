/** Questions that open in stages: each has its own prompt and tests, and waits until those before it pass. */

import type { Text } from '../../question/text.ts'
import type { CodeQuestion, TestCase } from './question.ts'
import type { CodeWork } from './work.ts'

/** The tests that count in this stage; null where the question has no stages, or all of them count. */
export function testsUpTo({ stages }: CodeQuestion, stage: number): readonly string[] | null {
  if (stages.length === 0 || isLastStage({ stages }, stage)) return null
  return stages.slice(0, stage + 1).flatMap(({ tests }) => tests)
}

export const isLastStage = ({ stages }: Pick<CodeQuestion, 'stages'>, stage: number): boolean =>
  stage >= stages.length - 1

/** The prompts that are open, the first one's own before them. */
export const promptsUpTo = ({ stages }: CodeQuestion, stage: number): readonly Text[] =>
  stages.slice(0, stage + 1).map(({ prompt }) => prompt)

/** What is listed on the screen: nothing of a stage that has not opened. */
export function shownTests(
  question: CodeQuestion,
  work: Pick<CodeWork, 'stage'>,
): readonly TestCase[] {
  if (question.tests === 'all') return []
  const open = testsUpTo(question, work.stage)
  return open ? question.tests.filter(({ name }) => open.includes(name)) : question.tests
}
