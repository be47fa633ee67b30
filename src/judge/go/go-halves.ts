// Runs the plain and the race half of a Go answer side by side.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RaceState } from '../../core/question/verdict.ts'
import type { Bind } from '../sandbox/boxed.ts'
import type { Bench, Outcome } from '../verdict/bench.ts'
import { expectedTests, type Half } from '../verdict/plan.ts'
import { explained, type Finding } from '../verdict/verdict.ts'
import type { GoCache } from './go-env.ts'
import { runGo } from './go-run.ts'
import type { Sources } from './go-sources.ts'

export type GoHalves = {
  readonly bench: Bench
  readonly cache: GoCache
  readonly sources: Sources
  readonly halves: readonly Half[]
  readonly programs: Readonly<Record<Half, string>>
  readonly raceState: RaceState
}

/** With the race detector a program takes up to ten times as long as without. */
const RACE_FACTOR = 10
const RACE_GRACE_MS = 1000

export async function runHalves(go: GoHalves): Promise<Outcome> {
  const { request, folder } = go.bench
  const cwd = join(folder, 'run')
  const testData = await layOutData(go.sources, cwd)
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
    const run = await runGo({
      half,
      program: go.programs[half],
      cache: go.cache,
      sandbox: go.bench.sandbox,
      request,
      testData,
      cwd,
      around: { place: go.sources.place, seconds: request.code.limits.seconds },
      expected: expected?.map((test) => test.name) ?? null,
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
    // These stand before a race in the order of precedence: what the other half says changes nothing.
    if (verdict === 'IE' || verdict === 'MLE' || verdict === 'OLE') stop.abort()
    // The other half had the same time: what it has seen may explain the hang.
    else if (verdict === 'TLE') hurry.abort()
    else if (verdict !== 'AC') {
      // Only a race would change the verdict now; a hang need not be waited for twice.
      grace = setTimeout(() => hurry.abort(), RACE_GRACE_MS + RACE_FACTOR * plain.ms)
    }
    const race = await raceEnd
    // A hang in both halves is a deadlock only in the plain one: the race runtime does not notice deadlocks.
    const isCut = verdict !== 'AC' && race?.result.verdict !== 'RACE'
    return {
      names: plain.names,
      plain: explained(plain.result, race?.result ?? null),
      race: isCut ? null : (race?.result ?? null),
      raceState:
        go.raceState === 'checked' &&
        (race === null || (hurry.signal.aborted && race.result.verdict !== 'RACE'))
          ? 'not checked'
          : go.raceState,
      ms: { plain: plain.ms, race: race?.ms ?? 0 },
    }
  } finally {
    clearTimeout(grace)
    stop.abort()
    await racing.catch(() => {})
  }
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
