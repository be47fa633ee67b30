import { begun, canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import { byGrade } from '../../practice/grade.ts'
import type { KindRules } from '../kind-rules.ts'
import { answer, assess, score } from './score.ts'

export const choiceRules: KindRules<'choice'> = {
  newWork: ({ question }, { shuffle }) => ({
    order: shuffle(question.options.length),
    chosen: [],
    cursor: 0,
  }),
  fitted(work, { question }) {
    const all = question.options.map((_, option) => option)
    const kept = work.order.filter((option) => all.includes(option))
    const added = all.filter((option) => !kept.includes(option))
    const chosen = work.chosen.filter((option) => all.includes(option))
    return { ...work, order: [...kept, ...added], chosen }
  },
  spentOn: () => 'solving',
  // Some option is right, so an empty answer is a slip of the finger.
  submit: (drill) => (drill.work.chosen.length === 0 ? [drill, []] : 'over'),
  assess,
  outcome: byGrade,
  score,
  answer,
  on: {
    cursor: (drill, { to }) => [{ ...drill, work: { ...drill.work, cursor: Math.max(0, to) } }, []],
    choose: (drill, { option }) => [choose(drill, option), []],
  },
}

/** A second time takes it back. */
function choose(drill: DrillOf<'choice'>, option: number): DrillOf<'choice'> {
  const { order, chosen } = drill.work
  if (!canAnswer(drill) || !order.includes(option)) return drill
  const after = chosen.includes(option)
    ? chosen.filter((other) => other !== option)
    : [...chosen, option]
  return { ...begun(drill), work: { ...drill.work, chosen: after } }
}
