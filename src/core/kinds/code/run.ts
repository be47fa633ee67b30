/** From a save to its verdict. */
import { begun, canAnswer, isOpen } from '../../drill/answering.ts'
import { toGrades } from '../../drill/closing.ts'
import type { DrillOf } from '../../drill/drill.ts'
import type { DrillEffect, DrillStep } from '../../drill/effect.ts'
import type { Heard } from '../../drill/happening.ts'
import { activeMs } from '../../drill/time/spent.ts'
import { withTrouble } from '../../drill/trouble.ts'
import type { Run } from '../../log.ts'
import type { Judgement, JudgeProgress } from '../../question/verdict.ts'
import type { Hears } from '../kind-rules.ts'
import { isNaming, judgeBug } from './bug.ts'
import { assess } from './score.ts'
import { isLastStage, testsUpTo } from './stages.ts'
import type { CodeWork, RunView } from './work.ts'

type Code = DrillOf<'code'>

export const RUNNING = {
  'file-saved': (drill) => fileSaved(drill),
  'judge-progress': (drill, { run, progress }) => [withProgress(drill, run, progress), []],
  judged: (drill, event) => judged(drill, event),
  'run-failed': (drill, { run, trouble }) =>
    inProgress(drill.work, run)
      ? [{ ...withTrouble(drill, trouble), work: withoutRun(drill.work) }, []]
      : [drill, []],
} satisfies Hears<'code'>

/** A run that is still being judged; a newer save replaces it. */
const inProgress = ({ run }: CodeWork, number: number): RunView | null =>
  run && run.number === number && !run.judgement ? run : null

/** The run in progress comes to nothing and is not counted; one that was judged stays. */
export const withoutRun = (work: CodeWork): CodeWork =>
  isJudging(work) ? { ...work, run: null, runs: work.runs - 1 } : work

export const isJudging = ({ run }: CodeWork): boolean => run !== null && !run.judgement

function fileSaved(drill: Code): DrillStep {
  if (!canAnswer(drill) || isNaming(drill.work)) return [drill, []]
  return beginRun({ ...begun(drill), work: { ...drill.work, savedAt: drill.seen.at } })
}

/** A save starts a run; the one before is dropped, in progress or not. */
export function beginRun(drill: Code): DrillStep {
  const { work, task } = drill
  const number = (work.run?.number ?? work.runs) + 1
  const run: RunView = { number, stage: null, compile: [], plain: [], race: [], judgement: null }
  const runs = withoutRun(work).runs + 1
  const tests = testsUpTo(task.question, work.stage)
  return [
    { ...drill, trouble: null, work: { ...work, runs, run } },
    [{ type: 'judge', run: number, file: work.file, ...(tests === null ? {} : { tests }) }],
  ]
}

function withProgress(drill: Code, number: number, progress: JudgeProgress): Code {
  const run = inProgress(drill.work, number)
  return run ? { ...drill, work: { ...drill.work, run: progressed(run, progress) } } : drill
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

function judged(drill: Code, event: Heard<'judged'>): DrillStep {
  const { work, task } = drill
  const { judgement } = event
  const run = inProgress(work, event.run)
  if (!run) return [drill, []]
  // Our own fault never costs the candidate a run.
  const isOurFault = judgement.verdict === 'IE'
  const isStagePassed = judgement.verdict === 'AC'
  const isAccepted = isStagePassed && isLastStage(task.question, work.stage)
  const next: Code = {
    ...drill,
    work: {
      ...work,
      runs: isOurFault ? work.runs - 1 : work.runs,
      run: { ...run, judgement },
      stage: isStagePassed && !isAccepted ? work.stage + 1 : work.stage,
      last: isOurFault ? work.last : judgement,
      judged: [
        ...(work.judged ?? []),
        ...(isOurFault ? [] : [{ verdict: judgement.verdict, digest: event.digest }]),
      ],
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
  return [isAccepted && isOpen(drill) ? toGrades(next, assess(next), false) : next, saved]
}

function runOf(drill: Code, number: number, judgement: Judgement, digest: string): Run {
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
