/** From a plan and what there is to ask: the rounds of one mock. */
import type { CatalogQuestion } from '../../practice/catalog.ts'
import type { Plan, Round as PlannedRound } from '../../question/lists.ts'
import type { QuestionName } from '../../question/question.ts'
import { textIn } from '../../question/text.ts'
import type { Round } from '../events.ts'
import { phasesFor, roundKind } from '../phases.ts'
import { fitsRound } from '../planned.ts'
import type { Project } from '../project/project.ts'
import { type Lot, lotOf } from './lot.ts'

export type Pool = {
  readonly questions: readonly CatalogQuestion[]
  readonly due: ReadonlySet<QuestionName>
  readonly seen: ReadonlySet<QuestionName>
  /** Answered so short a time ago that a mock of it would ask for what is still in the ear. */
  readonly lately: ReadonlySet<QuestionName>
  /** Of one's own: a round of a project is about one of them. */
  readonly projects: readonly Project[]
  /** Put off, or begun outside this mock. */
  readonly isOut: (question: QuestionName) => boolean
}

export type ChosenRounds = {
  readonly rounds: readonly Round[]
  /** Rounds of the plan that no question fits. */
  readonly unfilled: readonly PlannedRound[]
}

/** A question that is longer than its round does not fit. */
const fits = (planned: PlannedRound, question: CatalogQuestion): boolean =>
  fitsRound(planned, question) && question.minutes <= planned.minutes

/** Whether a mock can be made of it at all. */
export const hasRound = ({ rounds }: Plan, questions: readonly CatalogQuestion[]): boolean =>
  rounds.some((planned) => questions.some((question) => fits(planned, question)))

/**
 * What is due comes first, then what was never done; which of those is drawn by lot. What was answered lately comes only
 * where nothing else fits, due or not. No question comes twice.
 */
export function chooseRounds(
  { rounds: planned }: Plan,
  pool: Pool,
  { seed, lang }: { readonly seed: number; readonly lang: string },
): ChosenRounds {
  const rounds: Round[] = []
  const unfilled: PlannedRound[] = []
  planned.forEach((one, i) => {
    if (one.kind === 'project') {
      const project = chooseProject(pool.projects, rounds, lotOf(seed, `round ${i}`))
      if (project === undefined) unfilled.push(one)
      else rounds.push(projectRound(project, one))
      return
    }
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

/** The one that was asked about least. */
const chooseProject = (
  projects: readonly Project[],
  rounds: readonly Round[],
  lot: Lot,
): Project | undefined =>
  lot
    .shuffled(projects.filter(({ name }) => !rounds.some(({ question }) => question === name)))
    .toSorted((a, b) => a.done - b.done)[0]

const projectRound = ({ name, digest, title }: Project, planned: PlannedRound): Round => ({
  question: name,
  digest,
  kind: 'recall',
  as: 'project',
  title,
  minutes: planned.minutes,
  phases: phasesFor('project', planned.minutes, planned.phases),
})

function rankOf(
  question: CatalogQuestion,
  { minutes }: PlannedRound,
  { due, seen, lately }: Pool,
): number {
  const { name } = question
  // Two minutes of code are no round of half an hour. A story is short and its probes fill the time.
  const isTooShort = roundKind(question.kind) !== 'behavioral' && question.minutes < minutes / 2
  const wanted = due.has(name) ? 0 : seen.has(name) ? 2 : 1
  return (lately.has(name) ? 6 : 0) + (isTooShort ? 3 : 0) + wanted
}

function roundOf(question: CatalogQuestion, planned: PlannedRound, lang: string): Round {
  return {
    question: question.name,
    digest: question.digest,
    kind: question.kind,
    as: roundKind(question.kind),
    title: textIn(question.title, lang, question.lang),
    minutes: planned.minutes,
    phases: phasesFor(roundKind(question.kind), planned.minutes, planned.phases),
  }
}
