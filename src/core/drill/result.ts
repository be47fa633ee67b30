/** From a finished sitting to its suggested grade and its row in the log. */

import { ASK_FIELD } from '../design/room.ts'
import { compareEstimate } from '../estimate.ts'
import { isPass, type Performance, type Suggestion, suggestGrade } from '../grade.ts'
import type { ChoiceQuestion } from '../kinds/choice/question.ts'
import type { EstimateQuestion } from '../kinds/estimate/question.ts'
import { linesOf } from '../kinds/facts.ts'
import { shareOf } from '../kinds/line.ts'
import type { ReviewQuestion } from '../kinds/review/question.ts'
import type { Answer, Attempt, Grade, Outcome } from '../log.ts'
import { isProven } from '../verdict.ts'
import { diagnosisOf } from './debug.ts'
import { designMarks, designShare } from './design.ts'
import type { ChoiceWork, Drill, EstimateWork, ReviewWork } from './drill.ts'
import { activeMs } from './spent.ts'
import { compareSpots } from './spotting.ts'

/** Null where nothing but the candidate's word says how good it was. */
export function suggestionFor(drill: Drill, hasGivenUp: boolean): Suggestion | null {
  const done = performanceOf(drill, hasGivenUp)
  return done && drill.task.question.verify !== 'self' ? suggestGrade(done) : null
}

function performanceOf(drill: Drill, hasGivenUp: boolean): Performance | null {
  const { work, hints } = drill
  const { question } = drill.task
  const base = { budgets: activeMs(drill) / drill.budgetMs, hints, hasGivenUp }
  if (work.kind === 'code')
    return {
      ...base,
      kind: 'code',
      hints: hints + misnamed(drill),
      isAccepted: work.accepted !== null,
      runs: work.runs,
    }
  if (question.kind === 'review' && work.kind === 'review') {
    const { hits, falseAlarms } = reviewed(question, work)
    const { length } = question.findings
    return {
      ...base,
      kind: 'review',
      hits: hits.filter(Boolean).length,
      falseAlarms: falseAlarms.length,
      findings: length,
    }
  }
  if (question.kind === 'estimate' && work.kind === 'estimate')
    return { ...base, kind: 'estimate', share: estimateShare(question, work) }
  if (question.kind === 'choice' && work.kind === 'choice')
    return { ...base, kind: 'choice', ...countOptions(question, work) }
  const share =
    question.kind === 'design' && work.kind === 'design'
      ? designShare(question, work)
      : shareOf(linesOf(question), 'marks' in work ? work.marks : {})
  if (share === null) return null
  if (question.kind === 'recall' || question.kind === 'design' || question.kind === 'behavioral')
    return { ...base, kind: question.kind, share }
  return null
}

/** A promise or place that was named wrongly weighs like a hint: the repair alone can be luck. */
function misnamed({ work, task }: Drill): number {
  if (work.kind !== 'code' || !work.bug || !task.bug) return 0
  const { isBehaviourRight, areLinesRight } = diagnosisOf(work.bug, task.bug)
  return isBehaviourRight !== false && areLinesRight ? 0 : 1
}

export function reviewed({ findings }: ReviewQuestion, { spotting }: ReviewWork) {
  return compareSpots(
    spotting.spots,
    findings.map(({ lines }) => lines),
  )
}

/** Each ask weighs the same. */
export function estimateShare({ asks }: EstimateQuestion, { texts }: EstimateWork): number {
  const right = asks.filter((ask) => {
    const compared = compareEstimate(texts[ask.id] ?? '', ask)
    return 'isRight' in compared && compared.isRight
  })
  return right.length / Math.max(1, asks.length)
}

/** Something was typed that is no number in the unit that is asked: worth a second look before it counts. */
export function hasUnreadable({ asks }: EstimateQuestion, { texts }: EstimateWork): boolean {
  return asks.some((ask) => {
    const typed = texts[ask.id] ?? ''
    return typed.trim() !== '' && 'fault' in compareEstimate(typed, ask)
  })
}

/** Options chosen that are wrong, and right ones that were left out. */
export function countOptions(
  { options }: ChoiceQuestion,
  { chosen }: Pick<ChoiceWork, 'chosen'>,
): { readonly wrong: number; readonly missed: number; readonly right: number } {
  const isChosen = new Set(chosen)
  const count = (isCorrect: boolean, isTaken: boolean): number =>
    options.filter(({ correct }, i) => correct === isCorrect && isChosen.has(i) === isTaken).length
  return { wrong: count(false, true), missed: count(true, false), right: count(true, true) }
}

export function attemptOf(
  drill: Drill,
  chosen: Grade,
  hasGivenUp: boolean,
  suggestion: Suggestion | null,
): Attempt {
  const { task, work, spent } = drill
  const { question } = task
  const judgement = work.kind === 'code' ? (work.accepted ?? work.last) : null
  return {
    sitting: drill.sitting,
    question: task.name,
    kind: question.kind,
    digest: task.digest,
    language: question.kind === 'code' ? question.language : task.lang,
    budgetMs: drill.budgetMs,
    activeMs: Math.round(activeMs(drill)),
    typingMs: Math.round(spent.typing),
    firstKeyMs: drill.firstKeyMs === null ? null : Math.round(drill.firstKeyMs),
    firstGreenMs:
      work.kind === 'code' && work.firstGreenMs !== null ? Math.round(work.firstGreenMs) : null,
    phases: Object.entries(phasesOf(drill))
      .filter(([, ms]) => ms > 0)
      .map(([id, ms]) => ({ id, ms: Math.round(ms) })),
    answer: answerOf(drill),
    ...(task.form === 'long' ? {} : { form: task.form }),
    ...(drill.isCram ? { cram: true } : {}),
    outcome: outcomeOf(drill, suggestion, hasGivenUp),
    score: scoreOf(drill),
    verdict: judgement?.verdict ?? null,
    hints: drill.hints,
    runs: work.kind === 'code' ? work.runs : 0,
    suggested: suggestion?.grade ?? null,
    chosen,
    sandbox: judgement?.sandbox ?? null,
    trust: judgement?.trust ?? null,
    race: judgement?.race ?? null,
  }
}

/** A story that was written is timed letter by letter. */
function phasesOf({ spent, work }: Drill): Readonly<Record<string, number>> {
  if (work.kind !== 'sheet') return spent
  const inFields = Object.values(work.fieldMs).reduce((sum, ms) => sum + ms, 0)
  return { ...spent, typing: spent.typing - inFields, ...work.fieldMs }
}

function answerOf(drill: Drill): Answer {
  const { work } = drill
  switch (work.kind) {
    case 'code': {
      const code = work.acceptedCode ?? work.compare?.mine
      return { texts: code === undefined ? {} : { code }, marks: bugMarks(drill), said: false }
    }
    case 'choice':
      return {
        texts: {},
        marks: Object.fromEntries(work.chosen.map((option) => [`o${option + 1}`, 1])),
        said: false,
      }
    case 'recall':
    case 'sheet':
      return { texts: work.texts, marks: work.marks, said: work.mode === 'say' }
    case 'design': {
      const { [ASK_FIELD]: unasked = '', ...texts } = work.texts
      const { question } = drill.task
      return {
        texts: unasked.trim() === '' ? texts : work.texts,
        marks: question.kind === 'design' ? designMarks(question, work) : work.marks,
        said: false,
      }
    }
    case 'estimate':
      return { texts: work.texts, marks: {}, said: false }
    case 'review':
      return {
        texts: work.texts,
        marks: Object.fromEntries(work.spotting.spots.map(({ id }) => [id, 1])),
        said: false,
      }
  }
}

/** What was said of a bug, and how many lines the repair changed. */
function bugMarks({ work, task }: Drill): Readonly<Record<string, number>> {
  if (work.kind !== 'code' || !work.bug || !task.bug) return {}
  const { isBehaviourRight, areLinesRight } = diagnosisOf(work.bug, task.bug)
  const { changedLines } = work.bug
  return {
    behaviour: isBehaviourRight ? 1 : 0,
    lines: areLinesRight ? 1 : 0,
    ...(changedLines === null ? {} : { changedLines }),
  }
}

function outcomeOf(drill: Drill, suggestion: Suggestion | null, hasGivenUp: boolean): Outcome {
  if (hasGivenUp) return 'gave-up'
  if (!suggestion) return 'self-reported'
  const accepted = drill.work.kind === 'code' ? drill.work.accepted : null
  // Green, but nobody knows whether it is: counted as the candidate's own word.
  if (accepted && !isProven(accepted) && drill.task.needsRace) return 'self-reported'
  const isAccepted = accepted !== null
  return isPass(drill.task.question.kind, suggestion.grade, isAccepted) ? 'passed' : 'failed'
}

function scoreOf({ task: { question }, work }: Drill): number | null {
  if (work.kind === 'code') {
    if (work.accepted) return 1
    const tests = work.last?.tests ?? []
    if (tests.length === 0) return 0
    return tests.filter(({ status }) => status === 'pass').length / tests.length
  }
  if (work.kind === 'choice' && question.kind === 'choice') {
    const { wrong, missed, right } = countOptions(question, work)
    return Math.max(0, right - wrong) / Math.max(1, right + missed)
  }
  if (work.kind === 'estimate' && question.kind === 'estimate') return estimateShare(question, work)
  if (work.kind === 'review' && question.kind === 'review') {
    const { hits, falseAlarms } = reviewed(question, work)
    const found = hits.filter(Boolean).length - falseAlarms.length / 2
    return Math.max(0, found) / Math.max(1, question.findings.length)
  }
  if (work.kind === 'design' && question.kind === 'design') return designShare(question, work)
  return 'marks' in work ? shareOf(linesOf(question), work.marks) : null
}
