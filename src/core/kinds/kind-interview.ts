/** What an interviewer knows of a kind of question: what to have at hand, and which evidence an answer holds. */
import type { Piece } from '../interview/piece.ts'
import type { Attempt, Run } from '../log.ts'
import type { Kind, QuestionOf } from '../question/question.ts'
import type { Text } from '../question/text.ts'
import type { Pace } from '../star/pace.ts'

/** A text in the language that is wanted. */
export type Say = (text: Text) => string

export type KindInterview<K extends Kind> = {
  /** The model answer, short enough to be glanced at. */
  readonly outline: (question: QuestionOf<K>, say: Say) => readonly BriefLine[]
  /** What else only this kind has to ask or to tell. */
  readonly atHand?: (question: QuestionOf<K>, say: Say) => AtHand
  readonly evidence: (question: QuestionOf<K>, given: Given, say: Say) => readonly Piece[]
}

export type BriefLine = {
  readonly text: string
  /** Set apart from the text: the answer to what is asked, why an option is good. */
  readonly aside?: string
}

/** What is asked, with what a good reply has. */
export function replyLine(
  { ask, points }: { readonly ask: Text; readonly points: readonly Text[] },
  say: Say,
): BriefLine {
  return points.length === 0
    ? { text: say(ask) }
    : { text: say(ask), aside: points.map(say).join(' · ') }
}

export type AtHand = {
  readonly [S in
    | 'given'
    | 'clarify'
    | 'standard'
    | 'dives'
    | 'probes'
    | 'reveals']?: readonly BriefLine[]
}

/** What was answered, from the drill while it is open, or from the log. */
export type Given = {
  readonly attempt: Pick<
    Attempt,
    'answer' | 'verdict' | 'race' | 'hints' | 'runs' | 'outcome' | 'kind' | 'phases' | 'budgetMs'
  >
  /** Every judged save of the sitting, the first one first. */
  readonly judged: readonly Pick<Run, 'verdict' | 'digest'>[]
  /** Names of the tests that the last judged save fails; null where none was judged. */
  readonly failing: readonly string[] | null
  /** How fast the candidate speaks; absent: as usual. */
  readonly pace?: Pace | undefined
}
