// A pass with the race detector is tried once more, with a build whose answer lets others run before each of its
// statements: measured, it finds races in most runs that the first schedule finds in one of twenty-five.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Verdict } from '../../core/question/verdict.ts'
import type { Outcome } from '../verdict/bench.ts'
import { inTime } from '../verdict/verdict.ts'
import { buildTests, type GoBuild } from './go-build.ts'
import { type GoHalves, raceSecondsOf, runHalf } from './go-halves.ts'
import { withYields } from './go-module.ts'
import { bothOverlays } from './test-hooks.ts'

/** What an answer can do wrong in one order of its goroutines and not in another. */
const OF_SCHEDULES: readonly Verdict[] = ['RACE', 'DL', 'LEAK', 'RE', 'WA']

/** Whoever waits for a verdict has waited long enough after a run of this length. */
const LONG_MS = 5000
const GRACE_SECONDS = 2
/** How much slower it may be than the first. */
const FACTOR = 3

const ONCE =
  'So it was in one of two runs with the race detector: the second lets goroutines take turns more often.'

/** Says of one run with the race detector whether a race was seen, where it came to its end. */
export function afterOneRun(outcome: Outcome): Outcome {
  const { race, raceState } = outcome
  if (race === null || raceState !== 'checked') return outcome
  return { ...outcome, races: { seen: race.verdict === 'RACE' ? 1 : 0, of: 1 } }
}

/** Looks at what both halves accepted under a second schedule, where there is time for it; built when first needed. */
export function bySecondSchedule(
  go: GoHalves,
  build: GoBuild,
): (first: Outcome) => Promise<Outcome> {
  const { request, folder } = go.bench
  const program = join(folder, 'race-again')
  let built: Promise<boolean> | undefined
  return async (first) => {
    const once = afterOneRun(first)
    if (once.races === undefined) return once
    const isAccepted = first.race?.verdict === 'AC' && first.plain.verdict === 'AC'
    const left = raceSecondsOf(request.code.limits.seconds) - first.ms.race / 1000
    const seconds = Math.min(left, GRACE_SECONDS + (FACTOR * first.ms.race) / 1000)
    const isAsked = request.schedules !== 1 && go.bench.ownTests === null && first.names.length > 0
    const hasTime = seconds >= GRACE_SECONDS && first.ms.race <= LONG_MS
    if (!isAccepted || !isAsked || !hasTime) return once

    request.onProgress?.({ type: 'stage', stage: 'racing', done: 2, of: 2 })
    built ??= buildAgain(go, build, program)
    if (!(await built)) return once
    const began = performance.now()
    const { result } = await runHalf(go, 'race', {
      program,
      seconds: Math.ceil(seconds),
      signal: request.signal ?? new AbortController().signal,
      hurry: new AbortController().signal,
      onResult: () => {},
    })
    const race = inTime(result)
    const ms = { ...first.ms, race: first.ms.race + performance.now() - began }
    if (result.verdict === 'AC') return { ...once, ms, races: { seen: 0, of: 2 } }
    // Out of time or memory: the second run is the slower one, and says nothing then.
    if (!OF_SCHEDULES.includes(race.verdict)) return { ...once, ms }
    const races = { seen: race.verdict === 'RACE' ? 1 : 0, of: 2 }
    return { ...first, ms, race, races, remark: ONCE }
  }
}

/** False where it cannot be built: then there is one schedule. */
async function buildAgain(go: GoHalves, build: GoBuild, program: string): Promise<boolean> {
  const { folder } = go.bench
  const { place, rulesPackage, answer } = go.sources
  const replaced: Record<string, string> = {}
  const files = withYields(go.bench.answer, answer.statements, place.file, rulesPackage)
  for (const [name, bytes] of Object.entries(files)) {
    const copy = join(folder, `again-${name}`)
    await writeFile(copy, bytes)
    replaced[join(build.folder, name)] = copy
  }
  const overlay = join(folder, 'again.json')
  await writeFile(overlay, JSON.stringify({ Replace: replaced }))
  const both =
    build.overlay === null
      ? overlay
      : await bothOverlays(build.overlay, overlay, join(folder, 'again-both.json'))
  return (await buildTests({ ...build, overlay: both }, 'race', program)).ok
}
