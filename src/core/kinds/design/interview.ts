import { checkDesign, paneOf } from '../../design/evidence.ts'
import { parseEvidence } from '../../design/pieces.ts'
import { designAnswerOf } from '../../design/texts.ts'
import type { Dimension } from '../../interview/dimensions.ts'
import { type Piece, piece } from '../../interview/piece.ts'
import { rightNumber } from '../estimate/question.ts'
import {
  type BriefLine,
  type Given,
  type KindInterview,
  replyLine,
  type Say,
} from '../kind-interview.ts'
import type { DesignQuestion, RubricLine } from './question.ts'

export const designInterview: KindInterview<'design'> = {
  outline: ({ estimates, panes }, say) => [
    ...estimates.map((one) => ({ text: say(one.ask), aside: rightNumber(one, say) })),
    ...panes.flatMap(({ options }) =>
      options.map(({ good, text, why, breaks }) => {
        // Of a bad one the interviewer has to know where it fails.
        const reason = good ? why : breaks
        const told = `${good ? '+' : '-'} ${say(text)}`
        return { text: told, ...(reason ? { aside: say(reason) } : {}) }
      }),
    ),
  ],
  atHand: (question, say) => ({
    given: question.constraints.map(({ id, text }) => ({ text: `${id} ${say(text)}` })),
    // A few words are found faster than a whole question while somebody waits.
    clarify: question.clarify.map(({ ask, topic = ask, answer, opens }) => ({
      text: say(topic),
      aside: opens === undefined ? say(answer) : `${say(answer)} ${opens}`,
    })),
    standard: standardLines(question, say),
    dives: question.deepDives.flatMap((dive) =>
      [dive, ...dive.followUps].map((reply) => replyLine(reply, say)),
    ),
  }),
  evidence,
}

/** What every interviewer is asked, where this design has an answer to it. */
function standardLines(question: DesignQuestion, say: Say): readonly BriefLine[] {
  return (question.standardQuestions ?? []).flatMap(({ id, topic }) => {
    const said = question.standard[id]
    if (said === undefined || question.clarify.some((own) => own.id === id)) return []
    return [{ text: say(topic), aside: 'answer' in said ? say(said.answer) : said.known }]
  })
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
