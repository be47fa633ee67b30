// An answer that stopped virtual time at a lock is judged again, by a clock that goes on there as a real one does.
import { join } from 'node:path'
import type { JudgeProgress } from '../../core/question/verdict.ts'
import type { Outcome, Stopped } from '../verdict/bench.ts'
import type { Half } from '../verdict/plan.ts'
import type { GoBuild } from './go-build.ts'
import { type GoHalves, runHalves } from './go-halves.ts'
import { lockClock } from './lock-clock.ts'
import { afterOneRun } from './second-schedule.ts'
import { bothOverlays } from './test-hooks.ts'
import { isWarmForLocks, warmForLocks } from './warm.ts'

const STOOD =
  'A lock is held while waiting: the virtual clock of the tests stands still there, so they ran again with one that goes on.'
const COUNTS = `${STOOD} That second verdict counts.`
const UNKNOWN =
  'The virtual clock of the tests stood still at a lock that is held while waiting. This version of Go cannot be told to go on there, so this verdict is not the one that a real clock might give.'

type Programs = GoHalves['programs']
type Build = (build: GoBuild, programs: Programs) => Promise<Omit<Stopped, 'timing'> | null>

/** Runs both halves and what comes `again`, or once more where time stood still; the second programs are built when first needed. */
export function byBothClocks(
  go: GoHalves,
  build: GoBuild,
  compile: Build,
  again: (first: Outcome) => Promise<Outcome>,
): () => Promise<Outcome> {
  const { folder, request } = go.bench
  const programs: Readonly<Record<Half, string>> = {
    plain: join(folder, 'plain-locks'),
    race: join(folder, 'race-locks'),
  }
  const buildAgain = async (): Promise<boolean> => {
    const overlay = await lockClock(build.go, build.cache)
    if (overlay === null) return false
    const say = (progress: JudgeProgress) => request.onProgress?.(progress)
    if (!(await isWarmForLocks(request.cacheDir))) {
      const count = (done: number, of: number) => say({ type: 'stage', stage: 'warming', done, of })
      await warmForLocks(request.cacheDir, count, request.signal)
    }
    say({ type: 'stage', stage: 'compiling' })
    const both =
      build.overlay === null
        ? overlay
        : await bothOverlays(build.overlay, overlay, join(folder, 'overlay.json'))
    return (await compile({ ...build, overlay: both }, programs)) === null
  }
  let built: Promise<boolean> | undefined
  return async () => {
    const first = await runHalves(go)
    if (first.clock === 'went on') return again(first)
    built ??= buildAgain()
    if (!(await built)) return afterOneRun({ ...first, remark: UNKNOWN })
    const second = await runHalves({ ...go, programs, clock: 'goes on at locks' })
    const ms = {
      plain: first.ms.plain + second.ms.plain,
      race: first.ms.race + second.ms.race,
    }
    const remark = [COUNTS, second.remark ?? ''].join(' ').trim()
    return afterOneRun({ ...second, ms, remark })
  }
}
