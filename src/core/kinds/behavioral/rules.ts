import type { DrillOf } from '../../drill/drill.ts'
import type { DrillEffect } from '../../drill/effect.ts'
import { effortOf, phasesOf } from '../../drill/time/spent.ts'
import type { Attempt } from '../../log.ts'
import { byGrade, byShare, WORKED_OUT } from '../../practice/grade.ts'
import { fieldsOf, linesOf } from '../facts.ts'
import { focusOn } from '../focus.ts'
import type { KindRules } from '../kind-rules.ts'
import { shareOf } from '../line.ts'
import { NEW_PROSE, PROSE, proseAnswer, speak, spentOnProse } from '../prose.ts'
import { REJECTING, rejectionsOf } from '../rejecting.ts'
import { isShown } from '../ticking.ts'
import { isWritten, suggestedMarks, tellingOf } from './story.ts'
import type { BehavioralWork } from './work.ts'

type Behavioral = DrillOf<'behavioral'>

export const behavioralRules: KindRules<'behavioral'> = {
  newWork: () => ({ ...NEW_PROSE, focus: 0, fieldMs: {}, rejected: [] }),
  fitted: (work, task) => ({
    ...work,
    focus: Math.min(work.focus, fieldsOf(task).length - 1),
    rejected: work.rejected ?? [],
    fieldMs: work.fieldMs ?? {},
  }),
  spentOn: spentOnProse,
  typed,
  submit: () => 'over',
  revealed,
  assess(drill) {
    const had = share(drill)
    return had === null ? null : byShare(had, effortOf(drill), WORKED_OUT)
  },
  outcome: byGrade,
  score: share,
  answer: proseAnswer,
  record,
  rejections: rejectionsOf,
  on: {
    ...PROSE,
    ...REJECTING,
    speak: (drill) => [speak(drill, revealed), []],
    focus: (drill, { by }) => [focusOn(drill, by), []],
    'keep-story': (drill) => [drill, keepStory(drill)],
  },
}

/** A story is timed letter by letter while it is written. */
function typed({ work, task }: Behavioral, ms: number): BehavioralWork {
  const field = fieldsOf(task)[work.focus] ?? ''
  return { ...work, fieldMs: { ...work.fieldMs, [field]: (work.fieldMs[field] ?? 0) + ms } }
}

function revealed(drill: Behavioral): BehavioralWork {
  return { ...drill.work, cursor: 0, marks: suggestedMarks(tellingOf(drill)) }
}

function share({ task, work }: Behavioral): number | null {
  return shareOf(linesOf(task.question), work.marks)
}

function record({ spent, work: { fieldMs } }: Behavioral): Partial<Attempt> {
  const inFields = Object.values(fieldMs).reduce((sum, ms) => sum + ms, 0)
  return { phases: phasesOf({ ...spent, typing: spent.typing - inFields, ...fieldMs }) }
}

/** A story that was written, as soon as it is over. */
function keepStory(drill: Behavioral): readonly DrillEffect[] {
  return isShown(drill) && isWritten(drill.work) ? [{ type: 'keep-story', drill }] : []
}
