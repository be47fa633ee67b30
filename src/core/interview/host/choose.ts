/** Which questions a host may ask: long ones, best those that the host has done. */

import type { Grade } from '../../log.ts'
import type { ProgressByName } from '../../practice/catalog.ts'
import { MOCK_MINUTES } from '../../practice/mock-choice.ts'
import type { Plan } from '../../question/lists.ts'
import type { Question, QuestionName } from '../../question/question.ts'
import { fitsRound } from '../planned.ts'

/** A question with what its deck adds. */
export type Askable = {
  readonly name: QuestionName
  readonly question: Question
  readonly deckName: string
  readonly deckLang: string
  readonly digest: string
}

export type Proposal = Askable & {
  /** What the host made of it the last time; null: never done. */
  readonly lastGrade: Grade | null
}

const RANK: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 }

/** One story with its probes; the question's own minutes are those of the telling. */
const STORY_MINUTES = 10

export const roundMinutes = ({ kind, minutes }: Question): number =>
  kind === 'behavioral' ? Math.max(STORY_MINUTES, minutes) : minutes

const isLong = (question: Question): boolean =>
  question.kind === 'behavioral' || question.minutes >= MOCK_MINUTES

/** Done ones first, the best known and latest of them at the top; then new ones in deck order. */
export function proposals(all: readonly Askable[], progress: ProgressByName): readonly Proposal[] {
  const long = all
    .filter(({ question }) => isLong(question))
    .map((one): Proposal => ({ ...one, lastGrade: progress.get(one.name)?.lastGrade ?? null }))
  const done = long
    .filter(({ lastGrade }) => lastGrade !== null)
    .toSorted(
      (a, b) =>
        RANK[b.lastGrade ?? 'again'] - RANK[a.lastGrade ?? 'again'] ||
        (progress.get(b.name)?.lastAt ?? 0) - (progress.get(a.name)?.lastAt ?? 0),
    )
  return [...done, ...long.filter(({ lastGrade }) => lastGrade === null)]
}

/** A project of the candidate's own, behind what the host has done. */
export function withProject(all: readonly Proposal[], project: Askable): readonly Proposal[] {
  const done = all.filter(({ lastGrade }) => lastGrade !== null)
  return [...done, { ...project, lastGrade: null }, ...all.slice(done.length)]
}

type Planned = {
  readonly asked: Askable
  readonly minutes: number
  readonly own: Plan['rounds'][number]['phases']
}

/** A quarter of an hour is no round of 45 minutes, and an hour is none either. */
const fills = (minutes: number, question: Question): boolean =>
  roundMinutes(question) <= minutes && roundMinutes(question) >= minutes / 2

type Filled =
  | { readonly planned: readonly Planned[] }
  /** The index of the first round that nothing fits. */
  | { readonly unfilled: number }
  /** Named, and there is no round for it beside the others that were named. */
  | { readonly misfit: QuestionName }

/** A question for each round of a plan, none twice; those that were named in the first rounds that they fit. */
export function fillPlan(
  { rounds }: Plan,
  all: readonly Askable[],
  progress: ProgressByName,
  named: readonly Askable[] = [],
): Filled {
  const placed = placesOf(named, rounds)
  if ('misfit' in placed) return placed
  const long = proposals(all, progress)
  // A short round may take a question that alone would be no mock.
  const pool = [...long, ...all.filter(({ name }) => !long.some((one) => one.name === name))]
  const planned: Planned[] = []
  for (const [index, round] of rounds.entries()) {
    const fitting = pool.filter(
      (one) =>
        fits(round, one) &&
        ![...planned.map(({ asked }) => asked), ...named].some(({ name }) => name === one.name),
    )
    const asked =
      placed.at.get(index) ??
      fitting.find(({ question }) => fills(round.minutes, question)) ??
      fitting[0]
    if (!asked) return { unfilled: index }
    planned.push({ asked, minutes: round.minutes, own: round.phases })
  }
  return { planned }
}

const fits = (round: Plan['rounds'][number], { name, question }: Askable): boolean =>
  fitsRound(round, { name, kind: question.kind, level: question.level })

type Places = { readonly at: ReadonlyMap<number, Askable> } | { readonly misfit: QuestionName }

/** One that fits several rounds makes room for one that fits a single round only. */
function placesOf(
  named: readonly Askable[],
  rounds: Plan['rounds'],
  at: ReadonlyMap<number, Askable> = new Map(),
): Places {
  const [first, ...rest] = named
  if (!first) return { at }
  let misfit = first.name
  for (const [index, round] of rounds.entries()) {
    if (at.has(index) || !fits(round, first)) continue
    const places = placesOf(rest, rounds, new Map([...at, [index, first]]))
    if ('at' in places) return places
    misfit = places.misfit
  }
  return { misfit }
}
