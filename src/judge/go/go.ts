// Go: the gate, the build, and then both halves as often as wanted.
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompileMessage, JudgeProgress, RaceState } from '../../core/question/verdict.ts'
import { findGo } from '../machine/find-go.ts'
import { scrub } from '../run/messages.ts'
import type { Bench, Prepared, Stopped } from '../verdict/bench.ts'
import type { Half } from '../verdict/plan.ts'
import { buildFault } from './build-fault.ts'
import { type BuildEnd, buildPackage, buildTests, type GoBuild } from './go-build.ts'
import { goCache } from './go-env.ts'
import type { GoHalves } from './go-halves.ts'
import { isHooked } from './go-module.ts'
import { gateOf, layOut, type Sources } from './go-sources.ts'
import { byBothClocks } from './second-clock.ts'
import { bySecondSchedule } from './second-schedule.ts'
import { HOOKS_TAG, testHooks } from './test-hooks.ts'
import { isWarm, warm } from './warm.ts'

/** Compiles an answer with its hidden tests. Throws tool-missing or tool-too-old. */
export async function prepareGo(bench: Bench): Promise<Prepared> {
  const { request, folder } = bench
  const go = await findGo()
  const say = (progress: JudgeProgress) => request.onProgress?.(progress)
  if (!(await isWarm(request.cacheDir))) {
    const count = (done: number, of: number) => say({ type: 'stage', stage: 'warming', done, of })
    await warm(request.cacheDir, count, request.signal)
  }
  say({ type: 'stage', stage: 'compiling' })
  const cache = goCache(go, request.cacheDir)
  const began = performance.now()
  const sources = await layOut(bench, go.language, cache)
  const gated = gateOf(bench, sources)
  const gate = performance.now() - began
  const trust = sources.allowed.isGated(bench.sandbox !== 'none') ? 'gated' : 'self-check'
  if (gated !== null) return { ...gated, trust, timing: { gate, compile: 0 } }

  const halves: readonly Half[] =
    request.code.race && go.cc !== null ? ['plain', 'race'] : ['plain']
  const stop = new AbortController()
  const signal =
    request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal])
  const tmp = join(folder, 'tmp')
  await mkdir(tmp, { recursive: true })
  const confinedTo = request.isStrict === true && bench.sandbox === 'bwrap' ? folder : null
  const isWithHooks = isHooked(sources.hooked)
  const hooks = isWithHooks ? await testHooks(go, cache) : null
  if (isWithHooks && hooks === null) return { ...NO_HOOKS, trust, timing: { gate, compile: 0 } }
  const build: GoBuild = {
    go,
    cache,
    folder: sources.folder,
    tmp,
    signal,
    confinedTo,
    overlay: hooks,
    tags: hooks === null ? null : HOOKS_TAG,
  }
  const programs = { plain: join(folder, 'plain'), race: join(folder, 'race') }
  const early = earlyErrors(sources)
  if (early.length > 0) say({ type: 'compile-errors', compile: early })
  const task: Task = { bench, language: go.language, halves, sources, stop }
  const failed = await compile(build, programs, task)
  request.signal?.throwIfAborted()
  const timing = { gate, compile: performance.now() - began - gate }
  if (failed !== null) return { ...failed, trust, timing }

  const raceState: RaceState = !request.code.race
    ? 'not applicable'
    : halves.includes('race')
      ? 'checked'
      : 'not checked'
  const clock = 'stands still at locks'
  const both: GoHalves = { bench, cache, sources, halves, programs, raceState, clock }
  return {
    type: 'ready',
    timing,
    trust,
    run: byBothClocks(
      both,
      build,
      (again, into) => compile(again, into, task),
      bySecondSchedule(both, build),
    ),
  }
}

const NO_HOOKS: Omit<Stopped, 'timing'> = {
  type: 'stopped',
  verdict: 'IE',
  reason: null,
  detail:
    'This question lists subtests or has a TestMain, and this version of Go does not let them be watched. Another version of Go may.',
  compile: [],
}

const UNREADABLE: Omit<Stopped, 'timing'> = {
  type: 'stopped',
  verdict: 'RF',
  reason: null,
  detail: 'Refused: the file cannot be read.',
  compile: [],
}

/** For the screen only: the verdict waits for the compiler. */
function earlyErrors({ errors, place }: Sources): readonly CompileMessage[] {
  return (errors ?? [])
    .filter(({ file }) => file === place.file)
    .map((error) => ({ ...error, file: place.shown, message: scrub(error.message, place) }))
}

type Task = {
  readonly bench: Bench
  readonly language: string
  readonly halves: readonly Half[]
  readonly sources: Sources
  readonly stop: AbortController
}

/** Null when everything is built. */
async function compile(
  build: GoBuild,
  programs: Readonly<Record<Half, string>>,
  task: Task,
): Promise<Omit<Stopped, 'timing'> | null> {
  const { halves, sources, stop, bench } = task
  const failure = (end: BuildEnd, half: Half) =>
    buildFault({
      end,
      sources,
      request: bench.request,
      rebuild: bench.ownTests === null ? (answer) => rebuild(build, half, answer, task) : null,
    })
  // The compiler's word on its own package is needed only where the gate did not find it sound.
  const isSound = sources.answer.parses && sources.errors?.length === 0
  if (!isSound && sources.rulesPackage !== 'main') {
    const alone = await buildPackage(build)
    if (!alone.ok) return failure(alone, 'plain')
  }
  const race = halves.includes('race') ? quiet(buildTests(build, 'race', programs.race)) : null
  const plain = await buildTests(build, 'plain', programs.plain)
  if (!plain.ok) {
    stop.abort()
    await race
    return failure(plain, 'plain')
  }
  const raced = await race
  if (raced !== null && !raced.ok) return failure(raced, 'race')
  // What Go's own parser could not read was never looked at by the gate: it must not run.
  if (!sources.answer.parses) return UNREADABLE
  return null
}

/** The same tests with an answer of the deck: what fails then as well is not the candidate's. */
async function rebuild(
  build: GoBuild,
  half: Half,
  answer: Buffer,
  { bench, language }: Task,
): Promise<BuildEnd> {
  const folder = join(bench.folder, `again-${createHash('sha256').update(answer).digest('hex')}`)
  await mkdir(folder, { recursive: true })
  const sources = await layOut({ ...bench, folder, answer }, language, build.cache)
  // The first build of this answer may have ended the signal of both halves.
  const signal = bench.request.signal ?? new AbortController().signal
  return buildTests({ ...build, folder: sources.folder, signal }, half, join(folder, 'program'))
}

/** A build that is cut short must not become an unhandled rejection. */
async function quiet(build: Promise<BuildEnd>): Promise<BuildEnd> {
  return build.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') {
      return { ok: false, isLimit: false, text: '' }
    }
    throw error
  })
}
