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

export type Planned = {
  readonly asked: Askable
  readonly minutes: number
  readonly own: Plan['rounds'][number]['phases']
}

/** A quarter of an hour is no round of 45 minutes, and an hour is none either. */
const fills = (minutes: number, question: Question): boolean =>
  roundMinutes(question) <= minutes && roundMinutes(question) >= minutes / 2

/** A question for each round of a plan, none twice; the index of the first round that nothing fits. */
export function fillPlan(
  { rounds }: Plan,
  all: readonly Askable[],
  progress: ProgressByName,
): { readonly planned: readonly Planned[] } | { readonly unfilled: number } {
  const long = proposals(all, progress)
  // A short round may take a question that alone would be no mock.
  const pool = [...long, ...all.filter(({ name }) => !long.some((one) => one.name === name))]
  const planned: Planned[] = []
  for (const [index, round] of rounds.entries()) {
    const fitting = pool.filter(
      ({ name, question }) =>
        fitsRound(round, { name, kind: question.kind, level: question.level }) &&
        !planned.some((one) => one.asked.name === name),
    )
    const asked = fitting.find(({ question }) => fills(round.minutes, question)) ?? fitting[0]
    if (!asked) return { unfilled: index }
    planned.push({ asked, minutes: round.minutes, own: round.phases })
  }
  return { planned }
}
