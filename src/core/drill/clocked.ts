/** Where the time between two events goes, and what happens when nobody can have been there. */

import { fieldsOf } from '../kinds/facts.ts'
import type { Drill, Spent } from './drill.ts'
import { elapsed, type Stamp } from './stopwatch.ts'

/** Adds the time since the latest event to what it was spent on; a gap is given back instead, in milliseconds. */
export function clocked(drill: Drill, { at, monoMs }: Stamp): readonly [Drill, gapMs: number] {
  const { countedMs, gapMs } = elapsed(drill.seen, { at, monoMs })
  const seen = { at, monoMs }
  const bucket = drill.isReadOnly ? null : bucketOf(drill)
  if (!bucket) return [{ ...drill, seen }, 0]
  const spent = { ...drill.spent, [bucket]: drill.spent[bucket] + countedMs }
  return [{ ...drill, seen, spent, work: inField(drill, bucket, countedMs) }, gapMs]
}

/** A story is timed letter by letter while it is written. */
function inField({ work, task }: Drill, bucket: keyof Spent, ms: number): Drill['work'] {
  if (work.kind !== 'sheet' || bucket !== 'typing' || ms === 0) return work
  const field = fieldsOf(task)[work.focus] ?? ''
  return { ...work, fieldMs: { ...work.fieldMs, [field]: (work.fieldMs[field] ?? 0) + ms } }
}

/** What time goes into now; null while the clock stands. */
export function bucketOf({ phase, work, task }: Drill): keyof Spent | null {
  if (phase.name === 'reading') return 'reading'
  if (phase.name !== 'answering') return null
  if (!('mode' in work)) return 'solving'
  if (work.mode === 'say') return 'speaking'
  return task.question.kind === 'design' ? 'solving' : 'typing'
}

export function fallAsleep(drill: Drill, gapMs: number): Drill {
  const { phase } = drill
  if (phase.name !== 'reading' && phase.name !== 'answering') return drill
  return { ...drill, phase: { name: 'asleep', from: phase.name, gapMs } }
}

/** Back from a pause or a sleep, whose time does not count. */
export function resumed(drill: Drill): Drill {
  const { phase } = drill
  if (phase.name !== 'paused' && phase.name !== 'asleep') return drill
  return { ...drill, phase: { name: phase.from } }
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
