import type { BehavioralQuestion } from '../kinds/behavioral/question.ts'
import type { ChoiceQuestion } from '../kinds/choice/question.ts'
import type { CodeQuestion } from '../kinds/code/question.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import type { EstimateQuestion } from '../kinds/estimate/question.ts'
import type { RecallQuestion } from '../kinds/recall/question.ts'
import type { ReviewQuestion } from '../kinds/review/question.ts'
import type { Text } from './text.ts'

/** `deck/id`, the name of a question everywhere outside its deck. */
export type QuestionName = string

export const KINDS = [
  'recall',
  'choice',
  'estimate',
  'review',
  'design',
  'behavioral',
  'code',
] as const
export type Kind = (typeof KINDS)[number]

type Questions = {
  readonly recall: RecallQuestion
  readonly choice: ChoiceQuestion
  readonly estimate: EstimateQuestion
  readonly review: ReviewQuestion
  readonly design: DesignQuestion
  readonly behavioral: BehavioralQuestion
  readonly code: CodeQuestion
}
/** The questions of these kinds. Each says its kind once more, so that who has one of `K` knows that its kind is a `K`. */
export type QuestionOf<K extends Kind = Kind> = {
  readonly [P in K]: Questions[P] & { readonly kind: P }
}[K]
export type Question = QuestionOf

export const AXES = ['concurrency', 'memory', 'services', 'diagnosis', 'delivery'] as const

/** Where a deck comes from: shipped with the program, a folder that somebody named, or fetched by `sparr deck add`. */
export type Origin = 'own' | 'foreign' | 'fetched'

export type Deck = {
  readonly id: string
  readonly version: string
  readonly title: Text
  readonly summary: Text
  readonly lang: string
  readonly license: string
  readonly authors: readonly string[]
  readonly homepage?: string
  readonly axes: readonly { readonly id: string; readonly title: Text }[]
  readonly origin: Origin
  /** The collection's folder, which holds `questions/` and `solutions/`. */
  readonly root: string
  /** What the deck is called in lists: its id, or `id@collection` where two collections have one of that id. */
  readonly name: string
  /** In deck order. */
  readonly questions: readonly DeckQuestion[]
}

export type DeckQuestion = {
  readonly question: Question
  /** Of the canonical form and every file of the question's folder. */
  readonly digest: string
  /** Of only what runs or decides a verdict. */
  readonly execDigest: string
}

/** A fault in a deck, with its place and what to do. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
  readonly hint: string
}
