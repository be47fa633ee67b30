/** The facts of every kind, and the questions that are put to them. */
import type { Kind, QuestionOf } from '../question/question.ts'
import { SHORT_FORMS, type ShortForm } from '../question/short-form.ts'
import { behavioralFacts } from './behavioral/facts.ts'
import { choiceFacts } from './choice/facts.ts'
import { codeFacts } from './code/facts.ts'
import { designFacts } from './design/facts.ts'
import { estimateFacts } from './estimate/facts.ts'
import type { KindFacts, Measure } from './kind-facts.ts'
import type { Line } from './line.ts'
import { recallFacts } from './recall/facts.ts'
import { reviewFacts } from './review/facts.ts'

const FACTS: { readonly [K in Kind]: KindFacts<K> } = {
  recall: recallFacts,
  choice: choiceFacts,
  estimate: estimateFacts,
  review: reviewFacts,
  design: designFacts,
  behavioral: behavioralFacts,
  code: codeFacts,
}

function factsOf<K extends Kind>(question: QuestionOf<K>): KindFacts<K> {
  const kind: K = question.kind
  return FACTS[kind]
}

export function linesOf<K extends Kind>(question: QuestionOf<K>): readonly Line[] {
  return factsOf(question).lines(question)
}

export function measuresOf<K extends Kind>(question: QuestionOf<K>): readonly Measure[] {
  return factsOf(question).measures(question)
}

export function fieldsOf<K extends Kind>(asked: {
  readonly question: QuestionOf<K>
  readonly isInterviewed?: true
}): readonly string[] {
  const { question, isInterviewed = false } = asked
  return factsOf(question).fields(question, isInterviewed)
}

/** The short forms that a question has. */
export function shortFormsOf<K extends Kind>(
  question: QuestionOf<K>,
  isDebuggable: boolean,
): readonly ShortForm[] {
  const { shortForms } = factsOf(question)
  return SHORT_FORMS.filter((form) => shortForms[form]?.has(question, isDebuggable))
}

/** The question in that form, without further authoring; itself where it has nothing of the kind. */
export function shorten<K extends Kind>(
  question: QuestionOf<K>,
  form: ShortForm,
  turn: number,
): QuestionOf {
  return factsOf(question).shortForms[form]?.shorten(question, turn) ?? question
}
