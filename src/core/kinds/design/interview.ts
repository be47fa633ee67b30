import { checkDesign, paneOf } from '../../design/evidence.ts'
import { parseEvidence } from '../../design/pieces.ts'
import { designAnswerOf } from '../../design/texts.ts'
import type { Dimension } from '../../interview/dimensions.ts'
import { type Piece, piece } from '../../interview/piece.ts'
import { rightNumber } from '../estimate/question.ts'
import type { Given, KindInterview, Say } from '../kind-interview.ts'
import type { DesignQuestion, RubricLine } from './question.ts'

export const designInterview: KindInterview<'design'> = {
  outline: ({ estimates, panes }, say) => [
    ...estimates.map((one) => ({ text: say(one.ask), aside: rightNumber(one, say) })),
    ...panes.flatMap(({ options }) =>
      options
        .filter(({ good }) => good)
        .map(({ text, why }) => ({ text: say(text), ...(why ? { aside: say(why) } : {}) })),
    ),
  ],
  atHand: ({ clarify }, say) => ({
    clarify: clarify.map(({ ask, answer }) => ({ text: say(ask), aside: say(answer) })),
  }),
  evidence,
}

/** By the rules where the answer was given in the design room; else by the candidate's ticks. */
function evidence(question: DesignQuestion, { attempt }: Given, say: Say): readonly Piece[] {
  const { texts, marks } = attempt.answer
  const isByRule = Object.keys(texts).some((field) => field.includes('.'))
  const ticked = (line: RubricLine): Piece =>
    piece(dimensionOf(line.when[0], question), (marks[line.id] ?? 0) > 0, {
      code: 'ticked',
      text: say(line.text),
    })
  if (!isByRule) return question.rubric.map(ticked)
  const { lines } = checkDesign(question, designAnswerOf(texts, marks))
  return question.rubric.flatMap((line, i) => {
    const pieces = lines[i]?.pieces ?? []
    if (pieces.length === 0) return [ticked(line)]
    return pieces.map(({ written, isFound }) =>
      piece(dimensionOf(written, question), isFound, {
        code: 'rubric',
        written,
        text: say(line.text),
      }),
    )
  })
}

/** Which dimension a piece of the rubric speaks for. */
function dimensionOf(written: string | undefined, question: DesignQuestion): Dimension {
  const evidence = written === undefined ? undefined : parseEvidence(written)
  switch (evidence?.type) {
    case 'asked':
    case 'cites':
      return 'requirements'
    case 'estimate':
      return 'estimation'
    case 'option':
      return dimensionOfPane(paneOf(question, evidence.id)?.id)
    case 'breaks':
      return dimensionOfPane(evidence.pane)
    case 'rejected':
    case 'deep':
    case 'says':
    case undefined:
      return 'trade-offs'
  }
}

/** The usual panes are dimensions of their own. */
const dimensionOfPane = (pane = ''): Dimension =>
  pane === 'storage' || pane === 'sharding' || pane === 'failover' ? pane : 'trade-offs'
