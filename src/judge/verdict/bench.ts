// What every language does for the judge: put an answer together once, then run it as often as wanted.
import type {
  CompileMessage,
  CompileReason,
  RaceState,
  Races,
  SandboxKind,
  Trust,
  Verdict,
} from '../../core/question/verdict.ts'
import type { JudgeRequest } from './request.ts'
import type { HalfResult } from './verdict.ts'

type Timing = { readonly gate: number; readonly compile: number }

export type Bench = {
  readonly request: JudgeRequest
  readonly sandbox: SandboxKind
  /** A temporary folder, gone after the judgement. */
  readonly folder: string
  readonly answer: Buffer
  /** The candidate wrote these tests, and the answer is an implementation of the author's; else null. */
  readonly ownTests: string | null
}

/** The answer never got to run. */
export type Stopped = {
  readonly type: 'stopped'
  readonly verdict: Extract<Verdict, 'RF' | 'CE' | 'IE'>
  readonly reason: CompileReason | null
  readonly detail: string
  readonly compile: readonly CompileMessage[]
  readonly timing: Timing
  /** What a verdict is worth here, where that depends on the question. */
  readonly trust?: Trust
}

export type Outcome = {
  /** Every test that decides, in order. */
  readonly names: readonly string[]
  readonly plain: HalfResult
  readonly race: HalfResult | null
  readonly raceState: RaceState
  /** Of the runs with the race detector; none: there was no whole one. */
  readonly races?: Races
  /** What to know beside the verdict, also of an accepted answer; may be empty. */
  readonly remark?: string
  /** Found out only while running, as interpreted languages do. */
  readonly stopped?: Stopped
  readonly ms: { readonly plain: number; readonly race: number }
}

type Ready = {
  readonly type: 'ready'
  readonly timing: Timing
  readonly trust?: Trust
  /** One run of everything; may be repeated. */
  readonly run: () => Promise<Outcome>
}

export type Prepared = Stopped | Ready
