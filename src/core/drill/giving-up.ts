/** What took long to write is not given up with one key: it is asked once, and the same key answers. */
import { MINUTE_MS } from '../day.ts'
import { canAnswer } from './answering.ts'
import type { Drill } from './drill.ts'
import type { DrillStep } from './effect.ts'
import { giveUp } from './ending.ts'
import type { DrillHappening } from './happening.ts'

/** A card of a minute or two is looked at and turned; in a mock there is no second look. */
const LONG_MS = 3 * MINUTE_MS

/** By its budget, or by what went into it: a story is told in two minutes and written in twenty. */
function isLong({ budgetMs, task, spent }: Drill): boolean {
  const put = Object.values(spent).reduce((sum, ms) => sum + ms, 0)
  return budgetMs >= LONG_MS || put >= LONG_MS || task.isInterviewed === true
}

export function askOrGiveUp(drill: Drill): DrillStep {
  if (!canAnswer(drill)) return [drill, []]
  if (isLong(drill) && !drill.isGivingUp) return [{ ...drill, isGivingUp: true }, []]
  return giveUp(drill)
}

/** What happens by itself; everything else is somebody who goes on. */
const BY_ITSELF: ReadonlySet<DrillHappening['type']> = new Set([
  'tick',
  'draft-saved',
  'foreseen',
  'failed',
  'judge-progress',
  'judged',
  'run-failed',
  'bug-judged',
])

/** Who does something else has not given up. */
export function goingOn(before: Drill, after: Drill, { type }: DrillHappening): Drill {
  if (!after.isGivingUp) return after
  const isAsked = type === 'give-up' || BY_ITSELF.has(type)
  return isAsked && after.phase.name === before.phase.name ? after : { ...after, isGivingUp: false }
}
