/** From a plan and what there is to ask: the rounds of one mock. */
import type { CatalogQuestion } from '../../practice/catalog.ts'
import type { Plan, Round as PlannedRound } from '../../question/lists.ts'
import type { QuestionName } from '../../question/question.ts'
import { textIn } from '../../question/text.ts'
import type { Round } from '../events.ts'
import { phasesFor, roundKind } from '../phases.ts'
import { lotOf } from './lot.ts'

export type Pool = {
  readonly questions: readonly CatalogQuestion[]
  readonly due: ReadonlySet<QuestionName>
  readonly seen: ReadonlySet<QuestionName>
  /** Put off, or begun outside this mock. */
  readonly isOut: (question: QuestionName) => boolean
}

export type ChosenRounds = {
  readonly rounds: readonly Round[]
  /** Rounds of the plan that no question fits. */
  readonly unfilled: readonly PlannedRound[]
}

/** `kind` of a plan names a kind of question; `coding` is any that makes a coding interview. */
function fits(planned: PlannedRound, question: CatalogQuestion): boolean {
  const { kind, deck, level, minutes } = planned
  return (
    (question.kind === kind || (kind === 'coding' && roundKind(question.kind) === 'coding')) &&
    (deck === undefined || isOfDeck(question.name, deck)) &&
    (level === undefined || question.level === level) &&
    question.minutes <= minutes
  )
}

/** A plan names a deck by its id; where two collections have one of that id, both will do. */
function isOfDeck(name: QuestionName, deck: string): boolean {
  const of = name.slice(0, name.lastIndexOf('/'))
  return of === deck || of.startsWith(`${deck}@`)
}

/** Whether a mock can be made of it at all. */
export const hasRound = ({ rounds }: Plan, questions: readonly CatalogQuestion[]): boolean =>
  rounds.some((planned) => questions.some((question) => fits(planned, question)))

/** What is due comes first, then what was never done; which of those is drawn by lot. No question comes twice. */
export function chooseRounds(
  { rounds: planned }: Plan,
  pool: Pool,
  { seed, lang }: { readonly seed: number; readonly lang: string },
): ChosenRounds {
  const rounds: Round[] = []
  const unfilled: PlannedRound[] = []
  planned.forEach((one, i) => {
    const taken = new Set(rounds.map(({ question }) => question))
    const open = pool.questions.filter(
      (question) => fits(one, question) && !taken.has(question.name) && !pool.isOut(question.name),
    )
    const [best] = lotOf(seed, `round ${i}`)
      .shuffled(open)
      .toSorted((a, b) => rankOf(a, one, pool) - rankOf(b, one, pool))
    if (best === undefined) unfilled.push(one)
    else rounds.push(roundOf(best, one, lang))
  })
  return { rounds, unfilled }
}

function rankOf(question: CatalogQuestion, { minutes }: PlannedRound, { due, seen }: Pool): number {
  // Two minutes of code are no round of half an hour. A story is short and its probes fill the time.
  const isTooShort = roundKind(question.kind) !== 'behavioral' && question.minutes < minutes / 2
  const wanted = due.has(question.name) ? 0 : seen.has(question.name) ? 2 : 1
  return (isTooShort ? 3 : 0) + wanted
}

function roundOf(question: CatalogQuestion, planned: PlannedRound, lang: string): Round {
  return {
    question: question.name,
    digest: question.digest,
    kind: question.kind,
    title: textIn(question.title, lang, question.lang),
    minutes: planned.minutes,
    phases: phasesFor(roundKind(question.kind), planned.minutes, planned.phases),
  }
}
