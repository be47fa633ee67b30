import type { Text } from '../../question/text.ts'
import type { DesignQuestion } from './question.ts'

/** What a candidate may ask in a design: one of its own clarifying questions, or a standard one. */
type Askable = {
  /** The id, or the name of the standard question. */
  readonly name: string
  /** What is meant in a few words, without its number: "Do you mean A or B?" */
  readonly topic: Text
  readonly ask: Text
  /** Absent: the candidate assumes something. */
  readonly answer?: Text
  /** The constraint that the answer opens. */
  readonly opens?: string
  /** The constraint that says it from the start. */
  readonly known?: string
}

/** @param id as a rubric names it: of a clarifying question, or `standard:NAME` */
export function askable(
  { clarify, standard, standardQuestions = [] }: DesignQuestion,
  id: string,
): Askable | undefined {
  const own = clarify.find((one) => one.id === id)
  if (own) return { ...own, topic: own.topic ?? own.ask, name: id }
  const name = id.replace(/^standard:/, '')
  const asked = standardQuestions.find((one) => one.id === name)
  return asked && { topic: asked.topic, ask: asked.ask, name, ...standard[name] }
}
