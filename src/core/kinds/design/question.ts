import type { Reply } from '../../question/reply.ts'
import type { Text } from '../../question/text.ts'
import type { Common, Level } from '../common.ts'
import type { Ask } from '../estimate/question.ts'

/** How people really say it, by BCP 47 tag; what the ear learns from. */
export type Wordings = Readonly<Record<string, readonly string[]>>

type Constraint = {
  readonly id: string
  readonly text: Text
  readonly facts: readonly string[]
}
export type Clarify = {
  readonly id: string
  readonly ask: Text
  readonly answer: Text
  readonly opens?: string
  readonly critical: boolean
  readonly keys: readonly string[]
  /** A few words without a number, for "Do you mean A or B?"; the question itself where there are none. */
  readonly topic?: Text
  readonly wordings: Wordings
}
export type PaneOption = {
  readonly id: string
  readonly text: Text
  readonly keys: readonly string[]
  readonly wordings: Wordings
  readonly good: boolean
  readonly facts: readonly string[]
  readonly why?: Text
  readonly breaks?: Text
}
/** One decision of a design, and the ways there are. */
export type DesignPane = {
  readonly id: string
  /** None for the usual three, whose titles are the program's. */
  readonly title?: Text
  readonly options: readonly PaneOption[]
}
/** What this design says to a question that every interviewer is asked. */
type StandardAnswer =
  | { readonly answer: Text; readonly opens?: string }
  /** The id of a constraint that stands on the screen from the start. */
  | { readonly known: string }
/** What every interviewer is asked; a design says its answers by these ids. */
export type StandardQuestion = {
  readonly id: string
  readonly topic: Text
  readonly ask: Text
  readonly wordings: Wordings
}
type DeepDive = {
  readonly id: string
  readonly ask: Text
  readonly points: readonly Text[]
  readonly followUps: readonly Reply[]
}
/** A number to be worked out; one that is hidden is shown when the candidate asks for it. */
export type DesignAsk = Ask & { readonly hidden?: true; readonly wordings?: Wordings }
export type Contradiction = { readonly when: readonly string[]; readonly say: Reply }
export type RubricLine = {
  readonly id: string
  /** By its id alone: text and evidence come from a list of the collection. */
  readonly isBorrowed?: true
  readonly points: number
  readonly text: Text
  readonly when: readonly string[]
}
export type Phase = { readonly id: string; readonly minutes: number; readonly title?: Text }
export type DesignQuestion = Common & {
  readonly kind: 'design'
  readonly constraints: readonly Constraint[]
  readonly clarify: readonly Clarify[]
  readonly estimates: readonly DesignAsk[]
  readonly model: { readonly entities: readonly Text[]; readonly api: readonly Text[] }
  /** Two to five. */
  readonly panes: readonly DesignPane[]
  readonly deepDives: readonly DeepDive[]
  /** Near misses: the words of this design, and not answered in it. */
  readonly unanswered: Wordings
  /** By the id of the standard question. */
  readonly standard: Readonly<Record<string, StandardAnswer>>
  /** Of the collection's own list, or of others that are loaded with it. */
  readonly standardQuestions?: readonly StandardQuestion[]
  /** What an answer has at each level, for the debrief. */
  readonly expects: { readonly [L in Level]?: Text }
  readonly contradictions: readonly Contradiction[]
  readonly rubric: readonly RubricLine[]
  readonly phases: readonly Phase[]
}
