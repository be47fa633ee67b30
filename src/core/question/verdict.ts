/**
 * AC accepted, WA a test failed, RE crashed or ended without a full report, CE does not compile, RF refused by the
 * gate, RACE data race, LEAK goroutine left behind, DL deadlock, TLE time, MLE memory, OLE output, IE our own fault.
 */
export const VERDICTS = [
  'IE',
  'RF',
  'CE',
  'MLE',
  'OLE',
  'TLE',
  'RACE',
  'DL',
  'LEAK',
  'RE',
  'WA',
  'AC',
] as const
/** Ordered by precedence: of two halves of one run the earlier in the list is the verdict. */
export type Verdict = (typeof VERDICTS)[number]

export type TestStatus = 'pass' | 'fail' | 'crash' | 'timeout' | 'not-run'

export type TestResult = {
  readonly name: string
  readonly title: string
  readonly status: TestStatus
  readonly ms: number
  /** What the test said, in the candidate's own lines; never a hidden file's name or source. */
  readonly message: string
}

export type CompileMessage = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

export type CompileReason = 'candidate' | 'signature' | 'limit'
export type RaceState = 'checked' | 'not checked' | 'not applicable'
/** In how many runs with the race detector a data race was seen. */
export type Races = { readonly seen: number; readonly of: number }
/**
 * `gated`: the candidate's code cannot forge the records; `separate`: it has a process of its own, without tests and
 * records; `self-check`: it shares a process with the tests.
 */
export type Trust = 'gated' | 'separate' | 'self-check'
export type SandboxKind = 'bwrap' | 'seatbelt' | 'none'

/** Milliseconds; `race` is 0 where there was none. */
type Timings = {
  readonly gate: number
  readonly compile: number
  readonly plain: number
  readonly race: number
  readonly total: number
}

/** What `sparr judge --json` prints, less `schema`. */
export type Judgement = {
  readonly question: string
  readonly verdict: Verdict
  readonly reason: CompileReason | null
  /** One paragraph that teaches: both stacks of a race, the line of the goroutine that stays, ... */
  readonly detail: string
  readonly race: RaceState
  /** Null where no run with the race detector came to its end. */
  readonly races: Races | null
  readonly trust: Trust
  readonly tests: readonly TestResult[]
  readonly compile: readonly CompileMessage[]
  readonly sandbox: SandboxKind
  readonly timings: Timings
}

/** What arrives while a run is under way, in this order: compile errors, plain results, race results. */
export type JudgeProgress =
  | {
      readonly type: 'stage'
      readonly stage: 'warming' | 'compiling' | 'running' | 'racing'
      readonly done?: number
      readonly of?: number
    }
  | { readonly type: 'compile-errors'; readonly compile: readonly CompileMessage[] }
  | { readonly type: 'test'; readonly half: 'plain' | 'race'; readonly result: TestResult }

/** Accepted, and as strong as it can be: the race half ran or there is none. */
export function isProven(judgement: Pick<Judgement, 'verdict' | 'race'>): boolean {
  return judgement.verdict === 'AC' && judgement.race !== 'not checked'
}
