import { canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import type { DrillEffect, DrillStep } from '../../drill/effect.ts'
import { effortOf, phasesOf } from '../../drill/time/spent.ts'
import type { Attempt } from '../../log.ts'
import { byGrade, byShare, WORKED_OUT } from '../../practice/grade.ts'
import { fieldsOf, linesOf } from '../facts.ts'
import { focusOn } from '../focus.ts'
import type { KindRules } from '../kind-rules.ts'
import { shareOf } from '../line.ts'
import { NEW_PROSE, PROSE, proseAnswer, speak, spentOnProse } from '../prose.ts'
import { rejectionsOf, withRejected } from '../rejecting.ts'
import { isShown } from '../ticking.ts'
import { LETTERS } from './question.ts'
import { followUpsOf, isWritten, letterResult, suggestedMarks, tellingOf } from './story.ts'
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
  // What is asked after the story has a time of its own, said or typed: the minutes are those of the story.
  spentOn: (work) => (work.asked === undefined ? spentOnProse(work) : 'typing'),
  typed,
  submit,
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
    reject: (drill, { field, codes }) => [recounted(drill, withRejected(drill, field, codes)), []],
    speak: (drill) => [spoken(drill), []],
    mode: (drill, event) => {
      const [next, effects] = PROSE.mode(drill, event)
      return [next === drill ? drill : inMode(next as Behavioral), effects]
    },
    focus: (drill, { by }) => [focusOn(drill, by), []],
    'keep-story': (drill) => [drill, keepStory(drill)],
  },
}

/** How many questions come after the story; in a mock they are the interviewer's. */
const askedAfter = (drill: Behavioral): number =>
  drill.task.isInterviewed ? 0 : followUpsOf(tellingOf(drill)).length

const askedAt = (drill: Behavioral, at: number): Behavioral => ({
  ...drill,
  work: { ...drill.work, asked: at, focus: LETTERS.length + at },
})

/** Who says that the story is done is asked first, once. */
function submit(drill: Behavioral): DrillStep | 'over' {
  const { work } = drill
  const isAsked = work.asked !== undefined || work.focus >= LETTERS.length
  if (isAsked || work.mode !== 'type' || !isWritten(work) || askedAfter(drill) === 0) return 'over'
  return [askedAt(drill, 0), []]
}

/** Said aloud: the story, then the answer to each question, then what it was worth. */
function spoken(drill: Behavioral): Behavioral {
  const { work, phase } = drill
  const next = work.asked === undefined ? 0 : work.asked + 1
  const isOver = canAnswer(drill) && phase.name === 'answering' && work.mode === 'say'
  return isOver && next < askedAfter(drill) ? askedAt(drill, next) : speak(drill, revealed)
}

/** Back to saying it, at the field that was being typed. */
function inMode(drill: Behavioral): Behavioral {
  const { asked: _, ...work } = drill.work
  const at = work.focus - LETTERS.length
  return work.mode === 'say' && at < 0 ? { ...drill, work } : drill
}

/** A story is timed letter by letter while it is written. */
function typed({ work, task }: Behavioral, ms: number): BehavioralWork {
  const field = fieldsOf(task)[work.focus] ?? ''
  return { ...work, fieldMs: { ...work.fieldMs, [field]: (work.fieldMs[field] ?? 0) + ms } }
}

function revealed(drill: Behavioral): BehavioralWork {
  return { ...drill.work, cursor: 0, marks: suggestedMarks(tellingOf(drill)) }
}

/** A mark that was the rules' own follows them when a finding is rejected; one of the candidate's stays. */
function recounted(before: Behavioral, after: Behavioral): Behavioral {
  if (!isShown(after)) return after
  const { marks } = after.work
  const moved = LETTERS.flatMap((letter) => {
    const [old, score] = [before, after].map((one) => letterResult(tellingOf(one), letter).score)
    return marks[letter] === old && old !== score ? [[letter, score ?? 0] as const] : []
  })
  return { ...after, work: { ...after.work, marks: { ...marks, ...Object.fromEntries(moved) } } }
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
