/** Whether a question fits a round of a plan: the one meaning that mocks alone and on a call share. */
import type { Round as PlannedRound } from '../question/lists.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import { roundKind } from './phases.ts'

type Candidate = { readonly name: QuestionName; readonly kind: Kind; readonly level: string }

/** `kind` of a plan names a kind of question; `coding` is any that makes a coding interview. */
export const fitsRound = ({ kind, deck, level }: PlannedRound, question: Candidate): boolean =>
  (question.kind === kind || (kind === 'coding' && roundKind(question.kind) === 'coding')) &&
  (deck === undefined || isOfDeck(question.name, deck)) &&
  (level === undefined || question.level === level)

/** A plan names a deck by its id; where two collections have one of that id, both will do. */
function isOfDeck(name: QuestionName, deck: string): boolean {
  const of = name.slice(0, name.lastIndexOf('/'))
  return of === deck || of.startsWith(`${deck}@`)
}
