/** Lines of the collections' `NAME.lines.yaml` in the rubrics of the designs that take them by their ids. */
import { nearest } from '../core/nearest.ts'
import type { StandardLine } from '../core/question/lists.ts'
import type { DeckQuestion, Problem } from '../core/question/question.ts'
import type { LearntDeck, LearntList } from './learn/learnt.ts'
import { flaw, quote } from './read/flaw.ts'

export type Lines = ReadonlyMap<string, StandardLine>

/** Of those that have one id, the later. */
export const linesOf = (lists: readonly LearntList[]): Lines =>
  new Map(
    lists.flatMap(({ list }) =>
      list?.type === 'lines' ? list.value.map((line) => [line.id, line] as const) : [],
    ),
  )

/** A question that takes a line which nobody has cannot be used. */
export function withLines(learnt: LearntDeck, lines: Lines): LearntDeck {
  const { deck, borrowed = [] } = learnt
  if (!deck || borrowed.length === 0) return learnt
  const unknown = borrowed.flatMap(({ question, line, file, at }) =>
    lines.has(line) ? [] : [{ id: question, problem: problemOf(line, { file, ...at }, lines) }],
  )
  const questions = deck.questions
    .filter(({ question }) => !unknown.some(({ id }) => id === question.id))
    .map((entry) => withOwn(entry, lines))
  return {
    ...learnt,
    deck: { ...deck, questions },
    problems: [...learnt.problems, ...unknown.map(({ problem }) => problem)],
    refused: [...learnt.refused, ...unknown],
  }
}

function withOwn(entry: DeckQuestion, lines: Lines): DeckQuestion {
  const { question } = entry
  if (question.kind !== 'design') return entry
  const rubric = question.rubric.map(({ isBorrowed = false, ...own }) => {
    const line = isBorrowed ? lines.get(own.id) : undefined
    return line ? { ...own, text: line.text, when: line.when } : own
  })
  return { ...entry, question: { ...question, rubric } }
}

function problemOf(
  id: string,
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  lines: Lines,
): Problem {
  const near = nearest(id, lines.keys())
  const hint = near
    ? `Did you mean "${near}"?`
    : 'Write it into a NAME.lines.yaml straight under questions/, or take this line away.'
  const message = `there is no line ${quote(id)} in the lists of the collections`
  return { file, ...flaw({ line, column }, 'unknown-id', message, hint) }
}
