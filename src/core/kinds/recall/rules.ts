import type { DrillOf } from '../../drill/drill.ts'
import { effortOf } from '../../drill/time/spent.ts'
import { heardPoints } from '../../ear/heard-points.ts'
import { byGrade, byShare, KNOWN } from '../../practice/grade.ts'
import { linesOf } from '../facts.ts'
import type { KindRules } from '../kind-rules.ts'
import { shareOf } from '../line.ts'
import { NEW_PROSE, PROSE, proseAnswer, speak, spentOnProse } from '../prose.ts'
import { pointId } from './facts.ts'
import type { RecallWork } from './work.ts'

function revealed({ task, work }: DrillOf<'recall'>): RecallWork {
  const shown = { ...work, cursor: 0 }
  // What was ticked before stays as the candidate left it.
  if (Object.keys(work.marks).length > 0) return shown
  const { points, prompt, meanings } = task.question
  const suggested = heardPoints(work.texts['answer'] ?? '', points, [prompt], meanings).map(pointId)
  return {
    ...shown,
    suggested,
    marks: Object.fromEntries(suggested.map((id) => [id, 1])),
  }
}

const share = ({ task, work }: DrillOf<'recall'>): number | null =>
  shareOf(linesOf(task.question), work.marks)

export const recallRules: KindRules<'recall'> = {
  newWork: () => NEW_PROSE,
  fitted: (work) => work,
  spentOn: spentOnProse,
  submit: () => 'over',
  revealed,
  assess(drill) {
    const had = share(drill)
    return had === null ? null : byShare(had, effortOf(drill), KNOWN)
  },
  outcome: byGrade,
  score: share,
  answer: proseAnswer,
  on: {
    ...PROSE,
    speak: (drill) => [speak(drill, revealed), []],
  },
}
