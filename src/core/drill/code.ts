import type { Judgement, JudgeProgress } from '../verdict.ts'
import { judgeBug } from './debug.ts'
import type { CodeWork, Drill, DrillEffect, DrillEvent, DrillStep, RunView } from './drill.ts'
import { withoutRun } from './drop-run.ts'
import { suggestionFor } from './result.ts'
import { activeMs } from './spent.ts'
import { isLastStage, testsUpTo } from './stages.ts'

/** A save starts a run; the one before is dropped, in progress or not. */
export function beginRun(drill: Drill, work: CodeWork): DrillStep {
  const number = (work.run?.number ?? work.runs) + 1
  const run: RunView = { number, stage: null, compile: [], plain: [], race: [], judgement: null }
  const runs = withoutRun(work).runs + 1
  const next = { ...drill, trouble: null, work: { ...work, runs, run } }
  const { question } = drill.task
  const tests = question.kind === 'code' ? testsUpTo(question, work.stage) : null
  return [
    next,
    [{ type: 'judge', run: number, file: work.file, ...(tests === null ? {} : { tests }) }],
  ]
}

export function stepRun(
  drill: Drill,
  work: CodeWork,
  event: Extract<DrillEvent, { type: 'judge-progress' | 'judged' }>,
): DrillStep {
  const { run } = work
  // A newer save has replaced this run.
  if (!run || run.number !== event.run || run.judgement) return [drill, []]
  if (event.type === 'judge-progress')
    return [{ ...drill, work: { ...work, run: progressed(run, event.progress) } }, []]
  return judged(drill, work, run, event)
}

function progressed(run: RunView, progress: JudgeProgress): RunView {
  switch (progress.type) {
    case 'stage':
      return { ...run, stage: progress }
    case 'compile-errors':
      return { ...run, compile: progress.compile }
    case 'test': {
      const { half, result } = progress
      const others = run[half].filter(({ name }) => name !== result.name)
      return { ...run, [half]: [...others, result] }
    }
  }
}

function judged(
  drill: Drill,
  work: CodeWork,
  run: RunView,
  event: Extract<DrillEvent, { type: 'judged' }>,
): DrillStep {
  const { judgement } = event
  // Our own fault never costs the candidate a run.
  const isOurFault = judgement.verdict === 'IE'
  const { question } = drill.task
  const isStagePassed = judgement.verdict === 'AC'
  const isAccepted = isStagePassed && question.kind === 'code' && isLastStage(question, work.stage)
  const next: Drill = {
    ...drill,
    work: {
      ...work,
      runs: isOurFault ? work.runs - 1 : work.runs,
      run: { ...run, judgement },
      stage: isStagePassed && !isAccepted ? work.stage + 1 : work.stage,
      last: isOurFault ? work.last : judgement,
      accepted: isAccepted ? judgement : work.accepted,
      ...(isAccepted && event.code !== undefined ? { acceptedCode: event.code } : {}),
      firstGreenMs: work.firstGreenMs ?? (isAccepted ? activeMs(drill) : null),
      // The file has changed since it was last compared.
      compare: null,
      bug:
        work.bug && isAccepted
          ? { ...work.bug, changedLines: event.changedLines ?? null }
          : work.bug,
    },
  }
  const saved: readonly DrillEffect[] = [
    { type: 'save-run', run: runOf(next, work.runs, judgement, event.digest) },
    // Asking what the bug breaks has failed before, where there was no leave to run it; now there is.
    ...(work.bug?.failing === null && !isOurFault ? judgeBug(drill) : []),
  ]
  if (!isAccepted || !isOpen(drill)) return [next, saved]
  const phase = {
    name: 'rating',
    hasGivenUp: false,
    suggestion: suggestionFor(next, false),
  } as const
  return [{ ...next, phase }, saved]
}

/** Also paused or asleep: a pass is good news whenever it arrives. */
function isOpen({ phase: { name } }: Drill): boolean {
  return name === 'reading' || name === 'answering' || name === 'paused' || name === 'asleep'
}

function runOf(drill: Drill, number: number, judgement: Judgement, digest: string) {
  return {
    question: drill.task.name,
    sitting: drill.sitting,
    number,
    verdict: judgement.verdict,
    failing: judgement.tests.filter(({ status }) => status !== 'pass').map(({ name }) => name),
    ms: judgement.timings.total,
    activeMs: Math.round(activeMs(drill)),
    digest,
  }
}
