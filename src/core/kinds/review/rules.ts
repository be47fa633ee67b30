import { begun, canAnswer } from '../../drill/answering.ts'
import type { DrillOf } from '../../drill/drill.ts'
import { byGrade } from '../../practice/grade.ts'
import type { KindRules } from '../kind-rules.ts'
import { moveTo, NO_SPOTS, type Spotting, span, unspan } from '../spotting.ts'
import { answer, assess, score } from './score.ts'

export const reviewRules: KindRules<'review'> = {
  newWork: () => ({ spotting: NO_SPOTS, texts: {}, noting: null }),
  fitted: (work) => work,
  spentOn: () => 'solving',
  // The sentence that is being written ends first.
  submit: (drill) =>
    drill.work.noting === null ? 'over' : [{ ...drill, work: { ...drill.work, noting: null } }, []],
  assess,
  outcome: byGrade,
  score,
  answer,
  on: {
    edit: (drill, { field, text }) => [edited(drill, field, text), []],
    'edited-outside': (drill, { field, text }) => [edited(drill, field, text), []],
    cursor: (drill, { to }) => [
      withSpotting(drill, (spotting) => moveTo(spotting, to, lastLine(drill))),
      [],
    ],
    span: (drill) => [point(drill), []],
    unspan: (drill) => [withSpotting(drill, unspan), []],
  },
}

type Review = DrillOf<'review'>

function edited(drill: Review, field: string, text: string): Review {
  if (!canAnswer(drill)) return drill
  return { ...begun(drill), work: { ...drill.work, texts: { ...drill.work.texts, [field]: text } } }
}

function withSpotting(drill: Review, change: (spotting: Spotting) => Spotting): Review {
  if (!canAnswer(drill)) return drill
  return { ...drill, work: { ...drill.work, spotting: change(drill.work.spotting) } }
}

const lastLine = ({ task }: Review): number =>
  task.question.exhibit.text.replace(/\n$/, '').split('\n').length

/** A range that is complete asks for its sentence: what is wrong there? */
function point(drill: Review): Review {
  if (!canAnswer(drill)) return drill
  const [spotting, spot] = span(drill.work.spotting)
  return { ...begun(drill), work: { ...drill.work, spotting, noting: spot?.id ?? null } }
}
