import { begun, canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import { effortOf } from '../../drill/time/spent.ts'
import { byGrade, byShare, KNOWN } from '../../practice/grade.ts'
import { focusOn } from '../focus.ts'
import type { KindRules } from '../kind-rules.ts'
import { estimateShare, hasUnreadable } from './score.ts'

const share = ({ task, work }: DrillOf<'estimate'>): number => estimateShare(task.question, work)

export const estimateRules: KindRules<'estimate'> = {
  newWork: () => ({ texts: {}, focus: 0, isWarned: false }),
  fitted: (work) => work,
  spentOn: () => 'solving',
  submit(drill) {
    const { task, work } = drill
    if (work.isWarned || !hasUnreadable(task.question, work)) return 'over'
    return [{ ...drill, work: { ...work, isWarned: true } }, []]
  },
  assess: (drill) => byShare(share(drill), effortOf(drill), KNOWN),
  outcome: byGrade,
  score: share,
  answer: ({ work }) => ({ texts: work.texts, marks: {}, said: false }),
  on: {
    edit: (drill, { field, text }) => [edited(drill, field, text), []],
    'edited-outside': (drill, { field, text }) => [edited(drill, field, text), []],
    focus: (drill, { by }) => [focusOn(drill, by), []],
  },
}

function edited(drill: DrillOf<'estimate'>, field: string, text: string): DrillOf<'estimate'> {
  if (!canAnswer(drill)) return drill
  const texts = { ...drill.work.texts, [field]: text }
  return { ...begun(drill), work: { ...drill.work, texts, isWarned: false } }
}
