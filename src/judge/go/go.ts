// Go: the gate, the build, and then both halves as often as wanted.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CompileMessage, JudgeProgress, RaceState } from '../../core/question/verdict.ts'
import { findGo } from '../machine/find-go.ts'
import { scrub } from '../run/messages.ts'
import type { Bench, Prepared, Stopped } from '../verdict/bench.ts'
import type { Half } from '../verdict/plan.ts'
import { signatureDifferences } from './gate.ts'
import { type BuildEnd, buildPackage, buildTests, compileErrors, type GoBuild } from './go-build.ts'
import { goCache } from './go-env.ts'
import type { GoHalves } from './go-halves.ts'
import { OUR_FILES } from './go-module.ts'
import { gateOf, layOut, type Sources } from './go-sources.ts'
import { byBothClocks } from './second-clock.ts'
import { bySecondSchedule } from './second-schedule.ts'
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
  const build: GoBuild = {
    go,
    cache,
    folder: sources.folder,
    tmp,
    signal,
    confinedTo,
    overlay: null,
  }
  const programs = { plain: join(folder, 'plain'), race: join(folder, 'race') }
  const early = earlyErrors(sources)
  if (early.length > 0) say({ type: 'compile-errors', compile: early })
  const failed = await compile(build, halves, programs, sources, stop)
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
      (again, into) => compile(again, halves, into, sources, stop),
      bySecondSchedule(both, build),
    ),
  }
}

/** For the screen only: the verdict waits for the compiler. */
function earlyErrors({ errors, place }: Sources): readonly CompileMessage[] {
  return (errors ?? [])
    .filter(({ file }) => file === place.file)
    .map((error) => ({ ...error, file: place.shown, message: scrub(error.message, place) }))
}

/** Null when everything is built. */
async function compile(
  build: GoBuild,
  halves: readonly Half[],
  programs: Readonly<Record<Half, string>>,
  sources: Sources,
  stop: AbortController,
): Promise<Omit<Stopped, 'timing'> | null> {
  // The compiler's word on its own package is needed only where the gate did not find it sound.
  const isSound = sources.answer.parses && sources.errors?.length === 0
  if (!isSound && sources.rulesPackage !== 'main') {
    const alone = await buildPackage(build)
    if (!alone.ok) return compileFailure(alone, sources)
  }
  const race = halves.includes('race') ? quiet(buildTests(build, 'race', programs.race)) : null
  const plain = await buildTests(build, 'plain', programs.plain)
  if (!plain.ok) {
    stop.abort()
    await race
    return compileFailure(plain, sources)
  }
  const raced = await race
  if (raced !== null && !raced.ok) return compileFailure(raced, sources)
  // What Go's own parser could not read was never looked at by the gate: it must not run.
  if (!sources.answer.parses) return stopped('RF', null, 'Refused: the file cannot be read.', [])
  return null
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

function stopped(
  verdict: Stopped['verdict'],
  reason: Stopped['reason'],
  detail: string,
  compile: readonly CompileMessage[],
): Omit<Stopped, 'timing'> {
  return { type: 'stopped', verdict, reason, detail, compile }
}

const NOT_THERE = /: (?:no required module provides package|package) (\S+?)(?:;| is not in std)/

function compileFailure(end: BuildEnd, sources: Sources): Omit<Stopped, 'timing'> {
  const { place, starter, answer } = sources
  const errors = compileErrors(end.text)
  const own = errors
    .filter(({ file }) => file === place.file)
    .map((error) => ({ ...error, file: place.shown, message: scrub(error.message, place) }))
  const [first] = own
  if (first !== undefined) {
    const detail = `It does not compile: ${first.file}:${first.line}:${first.column}: ${first.message}`
    return stopped('CE', 'candidate', detail, own)
  }
  if (end.isLimit) {
    return stopped('CE', 'limit', 'Compiling it takes more time or memory than the limit.', [])
  }
  const missing = NOT_THERE.exec(end.text)?.[1]
  if (missing !== undefined) {
    const detail = `The hidden tests of this question need ${missing}, which is not there.`
    return stopped('IE', null, detail, [])
  }
  // Nothing an answer declares can break our own files: a cache that cannot be written to does, for one.
  if (errors.length > 0 && !errors.some(({ file }) => OUR_FILES.includes(file))) {
    const differences = starter === null ? [] : signatureDifferences(starter, answer, place.shown)
    const [difference] = differences
    const detail =
      difference === undefined
        ? `The tests do not fit what your file declares: ${safe(errors)}.`
        : `The tests do not fit what your file declares: ${difference.message}`
    return stopped('CE', 'signature', detail, differences)
  }
  const said = scrub(end.text, place).trim().slice(0, 500)
  return stopped('IE', null, `The build failed in a way that is not the answer's: ${said}`, [])
}

/** Only the names of the candidate's package that a compiler message about a hidden file speaks of. */
function safe(errors: readonly CompileMessage[]): string {
  const names = errors.flatMap(({ message }) =>
    [
      ...message.matchAll(
        /(?:undefined: |in call to |argument to |type )\*?(?:\w+\.)?([A-Z]\w*(?:\.[A-Z]\w*)?)/g,
      ),
    ].map((match) => match[1] ?? ''),
  )
  const shown = [...new Set(names)].slice(0, 5)
  return shown.length === 0 ? 'compare it with the starter' : `look at ${shown.join(', ')}`
}
