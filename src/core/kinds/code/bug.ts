/** The short form of a code question: name the promise a wrong answer breaks and the lines, then repair it. */
import { begun, canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import type { DrillEffect } from '../../drill/effect.ts'
import type { Hears } from '../kind-rules.ts'
import { compareSpots, moveTo, NO_SPOTS, span, unspan } from '../spotting.ts'
import type { CodeQuestion } from './question.ts'
import type { BugSource, BugWork, CodeWork } from './work.ts'

type Code = DrillOf<'code'>

export const NEW_BUG: BugWork = {
  pane: 'tests',
  test: 0,
  named: [],
  spotting: NO_SPOTS,
  isNamed: false,
  failing: null,
  changedLines: null,
}

export const NAMING = {
  focus: (drill) => [switchPane(drill), []],
  cursor: (drill, { to }) => [moveInBug(drill, to), []],
  span: (drill) => [canAnswer(drill) ? pointAt(begun(drill)) : drill, []],
  unspan: (drill) => [takeBack(drill), []],
  'bug-judged': (drill, { failing }) => [withFailing(drill, failing), []],
} satisfies Hears<'code'>

/** True until the candidate has said what breaks: nothing is judged before. */
export const isNaming = ({ bug }: CodeWork): boolean => bug !== null && !bug.isNamed

const testNames = ({ tests }: CodeQuestion): readonly string[] =>
  tests === 'all' ? [] : tests.map(({ name }) => name)

/** Which tests does the wrong answer fail? Nothing to ask where there is none. */
export const judgeBug = ({ task }: Code): readonly DrillEffect[] =>
  task.bug ? [{ type: 'judge-bug', name: task.bug.name }] : []

function withBug(drill: Code, change: (bug: BugWork) => BugWork): Code {
  const { work } = drill
  if (!work.bug || work.bug.isNamed) return drill
  return { ...drill, work: { ...work, bug: change(work.bug) } }
}

const switchPane = (drill: Code): Code =>
  withBug(drill, (bug) => ({ ...bug, pane: bug.pane === 'tests' ? 'lines' : 'tests' }))

function moveInBug(drill: Code, to: number): Code {
  const lines = drill.task.bug?.lines.length ?? 1
  const last = Math.max(0, testNames(drill.task.question).length - 1)
  return withBug(drill, (bug) =>
    bug.pane === 'tests'
      ? { ...bug, test: Math.max(0, Math.min(last, to)) }
      : { ...bug, spotting: moveTo(bug.spotting, to, lines) },
  )
}

/** Space: names the test under the cursor, or begins and ends a range of lines. */
function pointAt(drill: Code): Code {
  return withBug(drill, (bug) => {
    if (bug.pane === 'lines') return { ...bug, spotting: span(bug.spotting)[0] }
    const name = testNames(drill.task.question)[bug.test]
    if (name === undefined) return bug
    const isNamed = bug.named.includes(name)
    return {
      ...bug,
      named: isNamed ? bug.named.filter((one) => one !== name) : [...bug.named, name],
    }
  })
}

const takeBack = (drill: Code): Code =>
  withBug(drill, (bug) => ({ ...bug, spotting: unspan(bug.spotting) }))

function withFailing(drill: Code, failing: readonly string[]): Code {
  const { work } = drill
  return work.bug ? { ...drill, work: { ...work, bug: { ...work.bug, failing } } } : drill
}

type Diagnosis = {
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
