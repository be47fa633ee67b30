import type { Text } from '../../question/text.ts'
import type { DesignQuestion } from './question.ts'

/** What a candidate may ask in a design: one of its own clarifying questions, or a standard one. */
export type Askable = {
  /** As the rubric names it: its id, or `standard:NAME`. */
  readonly id: string
  /** What is meant in a few words, without its number: "Do you mean A or B?" */
  readonly topic: Text
  readonly ask: Text
  /** Absent: the candidate assumes something. */
  readonly answer?: Text
  /** The constraint that the answer opens. */
  readonly opens?: string
  /** The constraint that says it from the start. */
  readonly known?: string
  readonly name: string
}

export function askable({ clarify }: DesignQuestion, id: string): Askable | undefined {
  const own = clarify.find((one) => one.id === id)
  return own && { ...own, topic: own.ask, name: id }
}
