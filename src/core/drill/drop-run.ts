import type { CodeWork } from './drill.ts'

/** The run in progress comes to nothing and is not counted; one that was judged stays. */
export function withoutRun(work: CodeWork): CodeWork {
  return work.run && !work.run.judgement ? { ...work, run: null, runs: work.runs - 1 } : work
}
