/** What of a played design counts: the evidence that was found, less what the candidate says was judged wrongly. */
import { checkDesign, type DesignResult } from '../../design/evidence.ts'
import { pointMarks } from '../../design/points.ts'
import { designAnswerOf } from '../../design/texts.ts'
import { linesOf } from '../facts.ts'
import { type Marks, shareOf } from '../line.ts'
import { findingKey } from '../rejecting.ts'
import type { Texts } from '../work.ts'
import type { Contradiction, DesignQuestion } from './question.ts'
import type { DesignWork } from './work.ts'

const results = new WeakMap<Texts, { readonly marks: Marks; readonly result: DesignResult }>()

/** Worked out once for each state of the answer. */
export function resultOf(
  question: DesignQuestion,
  { texts, marks }: Pick<DesignWork, 'texts' | 'marks'>,
): DesignResult {
  const known = results.get(texts)
  if (known?.marks === marks) return known.result
  const result = checkDesign(question, designAnswerOf(texts, marks))
  results.set(texts, { marks, result })
  return result
}

/** Evidence that was not found, by the rule's word alone: what the candidate rejects counts neither way. */
export function evidenceOf(question: DesignQuestion, work: DesignWork) {
  const { lines } = resultOf(question, work)
  return lines.map((line) => {
    const pieces = line.pieces.filter(
      ({ written, isFound }) => isFound || !work.rejected.includes(findingKey(line.id, written)),
    )
    return { ...line, pieces, found: pieces.filter(({ isFound }) => isFound).length }
  })
}

/** The rule, and its place among the findings: where a contradiction stands in the question. */
export const CLASH = 'contradiction'
export const clashField = ({ contradictions }: DesignQuestion, clash: Contradiction): string =>
  `${CLASH}.${contradictions.indexOf(clash) + 1}`
export const isClashRejected = ({ rejected }: Pick<DesignWork, 'rejected'>, field: string) =>
  rejected.includes(findingKey(field, CLASH))

/** Of the points of the lines that have evidence, 0 to 1; of the ticks where no line has. */
export function designShare(question: DesignQuestion, work: DesignWork): number | null {
  const lines = evidenceOf(question, work).filter(({ pieces }) => pieces.length > 0)
  const all = lines.reduce((sum, { points }) => sum + points, 0)
  if (all === 0) return shareOf(linesOf(question), work.marks)
  const had = lines.reduce(
    (sum, { points, pieces, found }) => sum + (points * found) / pieces.length,
    0,
  )
  return had / all
}

/** As the log keeps them: a line with evidence is 1 when all of it is there. */
export function designMarks(
  question: DesignQuestion,
  work: DesignWork,
): Readonly<Record<string, number>> {
  const rubric = Object.fromEntries(
    evidenceOf(question, work).map(({ id, pieces, found }) => [
      id,
      question.rubric.some((line) => line.id === id && line.when.length > 0)
        ? Number(found === pieces.length)
        : (work.marks[id] ?? 0),
    ]),
  )
  return { ...rubric, ...pointMarks(question, designAnswerOf(work.texts, work.marks)) }
}
