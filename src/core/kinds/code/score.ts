import type { DrillOf } from '../../drill/drill.ts'
import { effortOf } from '../../drill/time/spent.ts'
import type { Answer, Attempt } from '../../log.ts'
import type { Assessment } from '../../practice/grade.ts'
import { isProven } from '../../question/verdict.ts'
import { repliesGiven } from './after-pass.ts'
import { diagnosisOf } from './bug.ts'

type Code = DrillOf<'code'>

export function assess(drill: Code): Assessment {
  const { accepted, runs } = drill.work
  const slips = misnamed(drill)
  if (!accepted) return { base: 'again', reason: { code: 'not-accepted' }, isRight: false, slips }
  const { budgets, hints } = effortOf(drill)
  const isEasy = runs <= 1 && hints + slips === 0 && budgets <= 0.5
  const reason = { code: 'accepted', runs, hints, slips, budgets } as const
  return { base: isEasy ? 'easy' : 'good', reason, isRight: true, slips }
}

const diagnosed = ({ work, task }: Code) =>
  work.bug && task.bug ? { ...work.bug, ...diagnosisOf(work.bug, task.bug) } : null

/** A promise or place that was named wrongly weighs like a hint: the repair alone can be luck. */
function misnamed(drill: Code): number {
  const said = diagnosed(drill)
  return !said || (said.isBehaviourRight !== false && said.areLinesRight) ? 0 : 1
}

export function outcome({ work, task }: Code): 'passed' | 'failed' | 'self-reported' {
  if (!work.accepted) return 'failed'
  // Green, but nobody knows whether it is: counted as the candidate's own word.
  return task.needsRace && !isProven(work.accepted) ? 'self-reported' : 'passed'
}

/** Of the tests. */
export function score({ work: { accepted, last } }: Code): number {
  if (accepted) return 1
  const tests = last?.tests ?? []
  return tests.filter(({ status }) => status === 'pass').length / Math.max(1, tests.length)
}

export function answer(drill: Code): Answer {
  const { work } = drill
  const code = work.acceptedCode ?? work.compare?.mine
  const given = repliesGiven(drill)
  return {
    texts: { ...(code === undefined ? {} : { code }), ...given.texts },
    marks: { ...bugMarks(drill), ...given.marks },
    said: false,
  }
}

/** What was said of a bug, and how many lines the repair changed. */
function bugMarks(drill: Code): Answer['marks'] {
  const said = diagnosed(drill)
  if (!said) return {}
  return {
    behaviour: said.isBehaviourRight ? 1 : 0,
    lines: said.areLinesRight ? 1 : 0,
    ...(said.changedLines === null ? {} : { changedLines: said.changedLines }),
  }
}

export function record({ work, task }: Code): Partial<Attempt> {
  const judgement = work.accepted ?? work.last
  return {
    language: task.question.language,
    firstGreenMs: work.firstGreenMs === null ? null : Math.round(work.firstGreenMs),
    verdict: judgement?.verdict ?? null,
    runs: work.runs,
    sandbox: judgement?.sandbox ?? null,
    trust: judgement?.trust ?? null,
    race: judgement?.race ?? null,
  }
}
