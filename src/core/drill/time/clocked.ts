/** Where the time between two events goes, and what happens when nobody can have been there. */
import { rulesOf } from '../../kinds/rules.ts'
import type { Kind } from '../../question/question.ts'
import { isAnswering, resumed } from '../answering.ts'
import type { Drill, DrillOf, Spent } from '../drill.ts'
import { elapsed, type Stamp } from './stopwatch.ts'

/** Adds the time since the latest event to what it was spent on; a gap is given back instead, in milliseconds. */
export function clocked<K extends Kind>(
  drill: DrillOf<K>,
  { at, monoMs }: Stamp,
): readonly [DrillOf<K>, gapMs: number] {
  const { countedMs, gapMs } = elapsed(drill.seen, { at, monoMs })
  const seen = { at, monoMs }
  const bucket = drill.isReadOnly ? null : bucketOf(drill)
  if (!bucket) return [{ ...drill, seen }, 0]
  const spent = { ...drill.spent, [bucket]: drill.spent[bucket] + countedMs }
  return [{ ...drill, seen, spent, work: inField(drill, bucket, countedMs) }, gapMs]
}

function inField<K extends Kind>(
  drill: DrillOf<K>,
  bucket: keyof Spent,
  ms: number,
): DrillOf<K>['work'] {
  if (bucket !== 'typing' || ms === 0) return drill.work
  return rulesOf<K>(drill).typed?.(drill, ms) ?? drill.work
}

/** What time goes into now; null while the clock stands. */
export function bucketOf<K extends Kind>(drill: DrillOf<K>): keyof Spent | null {
  if (drill.phase.name === 'reading') return 'reading'
  return drill.phase.name === 'answering' ? rulesOf<K>(drill).spentOn(drill.work) : null
}

export function fallAsleep(drill: Drill, gapMs: number): Drill {
  if (!isAnswering(drill)) return drill
  return { ...drill, phase: { name: 'asleep', from: drill.phase.name, gapMs } }
}

/** Back from a sleep, whose time counts if the candidate says so. */
export function wake(drill: Drill, counts: boolean): Drill {
  if (drill.phase.name !== 'asleep') return drill
  const awake = resumed(drill)
  const bucket = bucketOf(awake)
  if (!counts || !bucket) return awake
  const ms = drill.spent[bucket] + drill.phase.gapMs
  return { ...awake, spent: { ...drill.spent, [bucket]: ms } }
}
