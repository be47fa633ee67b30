// Runs a Go test binary: all of it first, then one test at a time whatever the first run did not get to.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { SandboxKind } from '../../core/question/verdict.ts'
import { endingOf, type HalfRun, type Surroundings } from '../run/ending.ts'
import { limited } from '../run/limits.ts'
import { runProcess } from '../run/process.ts'
import { NOTHING, type Report, recordReader, type TestRecord, withRecord } from '../run/records.ts'
import { stoodStill } from '../run/standstill.ts'
import type { Bind } from '../sandbox/boxed.ts'
import { boxed } from '../sandbox/sandbox.ts'
import { cpuSeconds, type Half, memoryMb, runPattern } from '../verdict/plan.ts'
import type { JudgeRequest } from '../verdict/request.ts'
import { type Finding, type HalfResult, judgeHalf, resultOf } from '../verdict/verdict.ts'
import { type GoCache, RACE_OPTIONS } from './go-env.ts'

export type GoProgram = {
  readonly half: Half
  readonly program: string
  readonly cache: GoCache
  readonly sandbox: SandboxKind
  readonly request: JudgeRequest
  /** Folders and files the hidden tests read while they run. */
  readonly testData: readonly Bind[]
  /** Where it starts without a sandbox. */
  readonly cwd: string
  readonly around: Surroundings
  /** What the answer left running after the last test is looked for. */
  readonly watchesLeaks: boolean
  /** The tests that decide; null: all that are found. */
  readonly expected: readonly string[] | null
  readonly onResult: (half: Half, name: string, finding: Finding) => void
  readonly signal: AbortSignal
  /** Nobody waits for the rest any more: what is known now is the result. */
  readonly hurry: AbortSignal
}

const SCRATCH_MB = 16

/** Null findings never occur: what did not run is reported as not run. */
export async function runGo(program: GoProgram): Promise<{
  readonly names: readonly string[]
  readonly result: HalfResult
  readonly isStill: boolean
}> {
  const began = performance.now()
  const wallMs = program.around.seconds * 1000
  const whole = await start(program, program.expected, wallMs, program.watchesLeaks)
  const ending = endingOf(whole, program.around)
  const found = (whole.report.found ?? []).filter(
    (name) => whole.report.tests.get(name)?.status !== 'skip',
  )
  const names = program.expected ?? found
  const singles = new Map<string, HalfRun>()
  if (ending !== null && whole.report.end === null && whole.report.tests.size > 0) {
    for (const name of unfinished(whole, names, ending.verdict)) {
      const left = wallMs - (performance.now() - began)
      if (left < 100 || program.signal.aborted || program.hurry.aborted) break
      singles.set(name, await start(program, [name], left, false))
    }
  }
  const { around } = program
  const isStill = [whole, ...singles.values()].some((run) => stoodStill(run.end, around.place))
  return { names, result: judgeHalf(whole, singles, names, around), isStill }
}

/** Those without a result; when a limit ended the run, the test it ended has had its chance. */
function unfinished(
  { report }: HalfRun,
  names: readonly string[],
  verdict: string,
): readonly string[] {
  const statusOf = (name: string) => report.tests.get(name)?.status
  const isLimit = verdict === 'TLE' || verdict === 'MLE' || verdict === 'OLE' || verdict === 'IE'
  return names.filter((name) => {
    const status = statusOf(name)
    return status === undefined || (status === 'open' && !isLimit)
  })
}

async function start(
  program: GoProgram,
  names: readonly string[] | null,
  wallMs: number,
  watchesLeaks: boolean,
): Promise<HalfRun> {
  const { half, request, around } = program
  const token = randomBytes(32).toString('hex')
  const read = recordReader(token)
  let said = NOTHING
  const args = runPattern(names)
  const command = boxed(program.sandbox, {
    command: ['/t', ...args],
    binds: [
      { from: program.program, to: '/t' },
      ...(half === 'race' ? await raceBinds(program.cache) : []),
      ...program.testData,
    ],
    env: {
      GORACE: RACE_OPTIONS,
      // Every thread prints its stack when the time is over, also one that is in a loop.
      GOTRACEBACK: 'crash',
      HOME: program.sandbox === 'bwrap' ? '/tmp' : program.cwd,
      TMPDIR: program.sandbox === 'bwrap' ? '/tmp' : program.cwd,
      LANG: 'C',
    },
    scratchMb: SCRATCH_MB,
    bare: { command: [program.program, ...args], cwd: program.cwd },
  })
  const [file = '', ...rest] = limited(
    {
      dataMb: memoryMb(request.code, half),
      cpuSeconds: cpuSeconds(around.seconds),
      fileMb: SCRATCH_MB,
      openFiles: 256,
    },
    command.command,
  )
  const end = await runProcess({
    command: file,
    args: rest,
    env: command.env,
    cwd: command.cwd,
    input: watchesLeaks ? `${token} ${around.place.prefix}${around.place.file}` : token,
    wallMs,
    residentMb: memoryMb(request.code, half) + 64,
    outputBytes: request.code.limits.outputKb * 1024,
    hasInfo: command.hasInfo,
    filter: command.filter,
    dumpSignal: 'SIGQUIT',
    signal: program.signal,
    hurry: program.hurry,
    onRecords(bytes) {
      for (const record of read(bytes)) {
        said = withRecord(said, record)
        tell(program, said, record)
      }
    },
  })
  return { report: said, end }
}

function tell(program: GoProgram, said: Report, record: TestRecord): void {
  if (record.e !== 'pass' && record.e !== 'fail') return
  // The test around a listed subtest is no row.
  if (program.expected?.includes(record.name) === false) return
  const test = said.tests.get(record.name)
  if (test === undefined) return
  program.onResult(program.half, record.name, resultOf(test, [], program.around.place))
}

async function raceBinds(cache: GoCache): Promise<readonly Bind[]> {
  libraries ??= readFile(cache.libraries, 'utf8').then((text) => JSON.parse(text))
  const paths = await libraries
  return [
    { from: cache.environ, to: '/proc/self/environ' },
    ...paths.map((path) => ({ from: path, to: path })),
  ]
}
let libraries: Promise<readonly string[]> | undefined
