/** What fails again and again: hidden tests in judged saves, points and rubric lines that were not ticked. */
import type { QuestionName } from '../question/question.ts'
import type { Verdict } from '../question/verdict.ts'
import type { PastAttempt, PastRun, StatisticsContext } from './past.ts'

export type Missed = {
  readonly question: QuestionName
  readonly behaviour: string
  readonly text: string
  /** `saves` that were judged, or `attempts` that were ticked. */
  readonly counted: 'saves' | 'attempts'
  readonly missed: number
  readonly of: number
}

const SHOWN = 10
/** Nothing was tested. */
const UNTESTED: ReadonlySet<Verdict> = new Set(['CE', 'RF', 'IE'])

export function missedOf(
  attempts: readonly PastAttempt[],
  runs: readonly PastRun[],
  behavioursOf: StatisticsContext['behavioursOf'],
): readonly Missed[] {
  return [...missedInRuns(runs, behavioursOf), ...missedInAttempts(attempts, behavioursOf)]
    .toSorted(
      (a, b) => b.missed - a.missed || b.missed / b.of - a.missed / a.of || compareNames(a, b),
    )
    .slice(0, SHOWN)
}

function compareNames(a: Missed, b: Missed): number {
  if (a.question === b.question) return a.behaviour < b.behaviour ? -1 : 1
  return a.question < b.question ? -1 : 1
}

function missedInRuns(
  runs: readonly PastRun[],
  behavioursOf: StatisticsContext['behavioursOf'],
): readonly Missed[] {
  const tested = runs.filter(({ verdict }) => !UNTESTED.has(verdict))
  return [...Map.groupBy(tested, ({ question }) => question)].flatMap(([question, own]) => {
    const failing = countEach(own.flatMap((run) => [...new Set(run.failing)]))
    if (failing.size === 0) return []
    const titles = new Map(
      behavioursOf(question)?.behaviours.map(({ id, text }) => [id, text] as const),
    )
    return [...failing].map(([behaviour, missed]) => ({
      question,
      behaviour,
      text: titles.get(behaviour) ?? behaviour,
      counted: 'saves' as const,
      missed,
      of: own.length,
    }))
  })
}

/** Only of the question as it is now: the points of another wording are other points. */
function missedInAttempts(
  attempts: readonly PastAttempt[],
  behavioursOf: StatisticsContext['behavioursOf'],
): readonly Missed[] {
  const ticked = attempts.filter(
    ({ kind, outcome }) => kind !== 'code' && (outcome === 'passed' || outcome === 'failed'),
  )
  return [...Map.groupBy(ticked, ({ question }) => question)].flatMap(([question, own]) => {
    const known = behavioursOf(question)
    const same = own.filter(({ digest }) => digest === known?.digest)
    return (known?.behaviours ?? []).flatMap(({ id, text, most }) => {
      const missed = same.filter(({ marks }) => (marks[id] ?? 0) * 2 < most).length
      if (missed === 0) return []
      return [
        { question, behaviour: id, text, counted: 'attempts' as const, missed, of: same.length },
      ]
    })
  })
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
