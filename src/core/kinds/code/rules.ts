import { begun, canAnswer } from '../../drill/answering.ts'
import { toGrades } from '../../drill/closing.ts'
import type { DrillOf } from '../../drill/drill.ts'
import type { DrillStep } from '../../drill/effect.ts'
import type { KindRules } from '../kind-rules.ts'
import { editReply, movedInReply, REPLYING } from './after-pass.ts'
import { isNaming, judgeBug, NAMING, NEW_BUG } from './bug.ts'
import { beginRun, isJudging, RUNNING, withoutRun } from './run.ts'
import { answer, assess, outcome, record, score } from './score.ts'

type Code = DrillOf<'code'>

export const codeRules: KindRules<'code'> = {
  newWork: ({ bug }, { file }) => ({
    file,
    savedAt: null,
    runs: 0,
    run: null,
    firstGreenMs: null,
    accepted: null,
    last: null,
    compare: null,
    bug: bug ? NEW_BUG : null,
    stage: 0,
  }),
  // The run in progress ended with its program. 0.1 knew the difference alone: it is loaded anew.
  fitted: (work) => ({
    ...withoutRun(work),
    compare: work.compare?.shows === undefined ? null : work.compare,
  }),
  spentOn: () => 'solving',
  submit,
  giveUp,
  isBusy: isJudging,
  assess,
  outcome,
  score,
  answer,
  record,
  on: {
    ...NAMING,
    ...RUNNING,
    ...REPLYING,
    continue: (drill) => [improving(drill), []],
    compare,
    'compare-loaded': (drill, { mine, reference }) =>
      drill.phase.name === 'rating'
        ? [withCompare(drill, { mine, reference, shows: 'reference' }), []]
        : [drill, []],
    cursor: (drill, event) => {
      const moved = movedInReply(drill, event.to)
      return moved ? [moved, []] : NAMING.cursor(drill, event)
    },
    'edit-outside': (drill) =>
      canAnswer(drill) && !isNaming(drill.work)
        ? [drill, [{ type: 'open-file', file: drill.work.file }]]
        : editReply(drill),
    'start-over': (drill) =>
      canAnswer(drill) ? [drill, [{ type: 'reset-file', file: drill.work.file }]] : [drill, []],
  },
}

/** A bug is named before anything runs; from then on each save is judged. */
function submit(drill: Code): DrillStep {
  const { work } = drill
  const next = begun(drill)
  if (!work.bug || work.bug.isNamed) return beginRun(next)
  const bug = { ...work.bug, isNamed: true, spotting: { ...work.bug.spotting, anchor: null } }
  return [{ ...next, work: { ...work, bug } }, judgeBug(drill)]
}

/** Who has passed gives up only the improving: a pass is not taken back. */
function giveUp(drill: Code): DrillStep {
  const { work } = drill
  const next = { ...drill, work: withoutRun(work) }
  return [
    toGrades(next, assess(next), work.accepted === null),
    [{ type: 'cancel-judge' }, { type: 'load-compare', file: work.file }],
  ]
}

/** Back from the grades to the code that passed and shall become better. */
function improving(drill: Code): Code {
  const isPassed = drill.phase.name === 'rating' && !drill.phase.hasGivenUp
  return isPassed ? { ...drill, phase: { name: 'answering' } } : drill
}

const AFTER = { nothing: 'reference', reference: 'difference', difference: 'nothing' } as const

/** The reference, then the two against each other, then away again. */
function compare(drill: Code): DrillStep {
  const { phase, work } = drill
  if (phase.name !== 'rating') return [drill, []]
  if (!work.compare) return [drill, [{ type: 'load-compare', file: work.file }]]
  return [withCompare(drill, { ...work.compare, shows: AFTER[work.compare.shows] }), []]
}

const withCompare = (drill: Code, compare: NonNullable<Code['work']['compare']>): Code => ({
  ...drill,
  work: { ...drill.work, compare },
})
