// Runs the plain and the race half of a Go answer side by side.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RaceState } from '../../core/question/verdict.ts'
import type { Bind } from '../sandbox/boxed.ts'
import type { Bench, Outcome } from '../verdict/bench.ts'
import { expectedTests, type Half } from '../verdict/plan.ts'
import { explained, type Finding, inTime } from '../verdict/verdict.ts'
import type { GoCache } from './go-env.ts'
import { type GoProgram, runGo } from './go-run.ts'
import type { Sources } from './go-sources.ts'

export type GoHalves = {
  readonly bench: Bench
  readonly cache: GoCache
  readonly sources: Sources
  readonly halves: readonly Half[]
  readonly programs: Readonly<Record<Half, string>>
  readonly raceState: RaceState
  readonly clock: 'stands still at locks' | 'goes on at locks'
}

type Halves = Outcome & {
  /** What virtual time did; where it stood still, a lock is held while waiting. */
  readonly clock: 'went on' | 'stood still'
}

const MOST_RACE_SECONDS = 60

/** The race detector makes a program slower, and not its answer wrong: that half has a limit of its own, at most this. */
export function raceSecondsOf(seconds: number): number {
  return Math.max(seconds, Math.min(MOST_RACE_SECONDS, seconds * RACE_FACTOR))
}

function overdue(seconds: number): string {
  return `The run with the race detector was not over after ${seconds} s: whether it races is not known.`
}

/** With the race detector a program takes up to ten times as long as without. */
const RACE_FACTOR = 10
const RACE_GRACE_MS = 1000

export async function runHalves(go: GoHalves): Promise<Halves> {
  const { request } = go.bench
  const expected = expectedTests(request.code, request.stageTests)
  const titles = new Map(expected?.map((test) => [test.name, request.titles(test)]))
  const stop = new AbortController()
  const hurry = new AbortController()
  const signal =
    request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal])
  const onResult = (half: Half, name: string, finding: Finding) => {
    const { status, ms, message } = finding
    const result = { name, title: titles.get(name) ?? name, status, ms, message }
    request.onProgress?.({ type: 'test', half, result })
  }
  const one = async (half: Half) => {
    const began = performance.now()
    request.onProgress?.({ type: 'stage', stage: half === 'race' ? 'racing' : 'running' })
    const { seconds } = request.code.limits
    const run = await runHalf(go, half, {
      program: go.programs[half],
      seconds: half === 'race' ? raceSecondsOf(seconds) : seconds,
      signal,
      hurry: half === 'race' ? hurry.signal : new AbortController().signal,
      onResult,
    })
    return { ...run, ms: performance.now() - began }
  }

  const racing = go.halves.includes('race') ? one('race') : Promise.resolve(null)
  const raceEnd = racing.catch((error: unknown) => {
    if (stop.signal.aborted && request.signal?.aborted !== true) return null
    throw error
  })
  let grace: NodeJS.Timeout | undefined
  try {
    const plain = await Promise.race([
      one('plain'),
      raceEnd.then(() => new Promise<never>(() => {})),
    ])
    const { verdict } = plain.result
    const wallMs = request.code.limits.seconds * 1000
    // These stand before a race in the order of precedence, or time stood still: the other half changes nothing.
    if (verdict === 'IE' || verdict === 'MLE' || verdict === 'OLE' || plain.isStill) stop.abort()
    // The other half had the same time: what it has seen may explain the hang.
    else if (verdict === 'TLE') hurry.abort()
    else {
      const slower = RACE_GRACE_MS + RACE_FACTOR * plain.ms
      const leftMs = Math.max(0, wallMs - plain.ms)
      // After a failure only a race would change the verdict, and a hang need not be waited for twice. After a pass that took long the
      // other half may pass the limit; one that took a moment hangs if it has not come to an end by then.
      const waitMs = verdict === 'AC' ? Math.max(leftMs, slower) : Math.min(leftMs, slower)
      grace = setTimeout(() => hurry.abort(), waitMs)
    }
    const race = await raceEnd
    const isStill = plain.isStill || race?.isStill === true
    // Slow is not wrong: what the race half did in its time counts, and what it did not get to is unproven.
    const raced = race === null ? null : inTime(race.result)
    // A hang in both halves is a deadlock only in the plain one: the race runtime does not notice deadlocks.
    const isCut = verdict !== 'AC' && raced?.verdict !== 'RACE'
    const isUnproven =
      race === null ||
      (race.result.verdict === 'TLE' && raced?.verdict !== 'RACE') ||
      (hurry.signal.aborted && race.result.verdict !== 'RACE')
    const isOver = verdict === 'AC' && race?.result.verdict === 'TLE' && raced?.verdict === 'AC'
    return {
      names: plain.names,
      plain: explained(plain.result, raced),
      race: isCut ? null : raced,
      raceState: go.raceState === 'checked' && isUnproven ? 'not checked' : go.raceState,
      clock: isStill && go.clock === 'stands still at locks' ? 'stood still' : 'went on',
      remark: isOver ? overdue(Math.round(race.ms / 1000)) : '',
      ms: { plain: plain.ms, race: race?.ms ?? 0 },
    }
  } finally {
    clearTimeout(grace)
    stop.abort()
    await racing.catch(() => {})
  }
}

type HalfPlan = Pick<GoProgram, 'program' | 'signal' | 'hurry' | 'onResult'> & {
  readonly seconds: number
}

/** One half, by any program that was built for it. */
export async function runHalf(
  go: GoHalves,
  half: Half,
  { program, seconds, signal, hurry, onResult }: HalfPlan,
): ReturnType<typeof runGo> {
  const { request, folder, ownTests, sandbox } = go.bench
  const cwd = join(folder, 'run')
  return runGo({
    half,
    program,
    cache: go.cache,
    sandbox,
    request,
    testData: await layOutData(go.sources, cwd),
    cwd,
    // With tests of one's own as the answer, what they start is theirs.
    watchesLeaks: request.code.leaks && ownTests === null,
    around: {
      place: go.sources.place,
      seconds,
      goesOnAtLocks: go.clock === 'goes on at locks',
    },
    expected: expectedTests(request.code, request.stageTests)?.map((test) => test.name) ?? null,
    signal,
    hurry,
    onResult,
  })
}

/** Files that hidden tests read while they run, beside the program. */
async function layOutData(sources: Sources, cwd: string): Promise<readonly Bind[]> {
  await mkdir(cwd, { recursive: true })
  const binds: Bind[] = []
  for (const { name, bytes } of sources.data) {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), bytes)
    binds.push({ from: join(cwd, name), to: join('/tmp', name) })
  }
  return binds
}
