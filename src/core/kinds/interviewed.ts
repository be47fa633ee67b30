/** What an interviewer knows of every kind. It comes with the first brief or scorecard. */
import type { Piece } from '../interview/piece.ts'
import type { Kind, QuestionOf } from '../question/question.ts'
import { behavioralInterview } from './behavioral/interview.ts'
import { choiceInterview } from './choice/interview.ts'
import { codeInterview } from './code/interview.ts'
import { designInterview } from './design/interview.ts'
import { estimateInterview } from './estimate/interview.ts'
import type { AtHand, BriefLine, Given, KindInterview, Say } from './kind-interview.ts'
import { recallInterview } from './recall/interview.ts'
import { reviewInterview } from './review/interview.ts'

const INTERVIEWS: { readonly [K in Kind]: KindInterview<K> } = {
  recall: recallInterview,
  choice: choiceInterview,
  estimate: estimateInterview,
  review: reviewInterview,
  design: designInterview,
  behavioral: behavioralInterview,
  code: codeInterview,
}

function interviewOf<K extends Kind>(question: QuestionOf<K>): KindInterview<K> {
  const kind: K = question.kind
  return INTERVIEWS[kind]
}

export function outlineOf<K extends Kind>(question: QuestionOf<K>, say: Say): readonly BriefLine[] {
  return interviewOf(question).outline(question, say)
}

export function atHandOf<K extends Kind>(question: QuestionOf<K>, say: Say): AtHand {
  return interviewOf(question).atHand?.(question, say) ?? {}
}

export function evidenceIn<K extends Kind>(
  question: QuestionOf<K>,
  given: Given,
  say: Say,
): readonly Piece[] {
  return interviewOf(question).evidence(question, given, say)
}
