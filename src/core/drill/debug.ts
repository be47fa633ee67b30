/** The short form of a code question: name the promise a wrong answer breaks and the lines, then repair it. */
import type { BugSource, BugWork, CodeWork, Drill, DrillEffect } from './drill.ts'
import { compareSpots, moveTo, NO_SPOTS, span, unspan } from './spotting.ts'

export const NEW_BUG: BugWork = {
  pane: 'tests',
  test: 0,
  named: [],
  spotting: NO_SPOTS,
  isNamed: false,
  failing: null,
  changedLines: null,
}

/** True until the candidate has said what breaks: nothing is judged before. */
export const isNaming = ({ bug }: CodeWork): boolean => bug !== null && !bug.isNamed

function testNames(drill: Drill): readonly string[] {
  const { question } = drill.task
  return question.kind === 'code' && question.tests !== 'all'
    ? question.tests.map(({ name }) => name)
    : []
}

/** Which tests does the wrong answer fail? Nothing to ask where there is none. */
export const judgeBug = ({ task }: Drill): readonly DrillEffect[] =>
  task.bug ? [{ type: 'judge-bug', name: task.bug.name }] : []

function withBug(drill: Drill, change: (bug: BugWork) => BugWork): Drill {
  const { work } = drill
  if (work.kind !== 'code' || !work.bug || work.bug.isNamed) return drill
  return { ...drill, work: { ...work, bug: change(work.bug) } }
}

export const switchPane = (drill: Drill): Drill =>
  withBug(drill, (bug) => ({ ...bug, pane: bug.pane === 'tests' ? 'lines' : 'tests' }))

export function moveInBug(drill: Drill, to: number): Drill {
  const lines = drill.task.bug?.lines.length ?? 1
  const last = Math.max(0, testNames(drill).length - 1)
  return withBug(drill, (bug) =>
    bug.pane === 'tests'
      ? { ...bug, test: Math.max(0, Math.min(last, to)) }
      : { ...bug, spotting: moveTo(bug.spotting, to, lines) },
  )
}

/** Space: names the test under the cursor, or begins and ends a range of lines. */
export function pointAt(drill: Drill): Drill {
  return withBug(drill, (bug) => {
    if (bug.pane === 'lines') return { ...bug, spotting: span(bug.spotting)[0] }
    const name = testNames(drill)[bug.test]
    if (name === undefined) return bug
    const isNamed = bug.named.includes(name)
    return {
      ...bug,
      named: isNamed ? bug.named.filter((one) => one !== name) : [...bug.named, name],
    }
  })
}

export const takeBack = (drill: Drill): Drill =>
  withBug(drill, (bug) => ({ ...bug, spotting: unspan(bug.spotting) }))

export type Diagnosis = {
  /** Null until the judge has said what the wrong answer fails. */
  readonly isBehaviourRight: boolean | null
  readonly areLinesRight: boolean
}

/** One bug can break several promises: naming any of them counts. */
export function diagnosisOf(bug: BugWork, source: BugSource): Diagnosis {
  const { failing, named, spotting } = bug
  return {
    isBehaviourRight: failing && named.some((name) => failing.includes(name)),
    areLinesRight: compareSpots(spotting.spots, source.changed).hits.some(Boolean),
  }
}
