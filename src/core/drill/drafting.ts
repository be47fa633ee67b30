/** When the answer that is being written is saved. */
import { rulesOf } from '../kinds/rules.ts'
import type { Drill } from './drill.ts'
import type { DrillEffect, DrillStep } from './effect.ts'
import type { DrillEvent } from './happening.ts'
import { bucketOf } from './time/clocked.ts'

/** Drafts are saved this often while something is being answered: with ticks a second apart, every two seconds. */
const DRAFT_EVERY_MS = 1500

/** A look alone leaves no draft behind, not even one during which the machine went to sleep. */
function hasBegun({ firstKeyMs, hints, phase }: Drill): boolean {
  const isLooking =
    phase.name === 'reading' || (phase.name === 'asleep' && phase.from === 'reading')
  return firstKeyMs !== null || hints > 0 || !isLooking
}

/** Adds the draft to what a step asks for, if one is due. */
export function withDraft(
  before: Drill,
  drill: Drill,
  effects: readonly DrillEffect[],
  event: DrillEvent,
): DrillStep {
  const isDue = hasBegun(drill) && !isLast(event, drill) && isDraftDue(before, drill, event)
  if (drill.isReadOnly || !isDue) return [drill, effects]
  const next = { ...drill, draftAt: event.at }
  return [next, [...effects, { type: 'save-draft', drill: next }]]
}

/** Who leaves has just saved; and an attempt that is being saved takes its draft away, which must not come back. */
function isLast(event: DrillEvent, { phase }: Drill): boolean {
  return event.type === 'leave' || phase.name === 'saving' || phase.name === 'done'
}

function isDraftDue(before: Drill, drill: Drill, event: DrillEvent): boolean {
  if (drill.phase.name !== before.phase.name) return true
  if (isFleeting(event)) return false
  // While the clock runs the next tick saves; where it stands nothing later would.
  if (!bucketOf(drill)) return isChanged(before, drill)
  // The wall clock may have been set back.
  return drill.draftAt === null || Math.abs(event.at - drill.draftAt) >= DRAFT_EVERY_MS
}

const isChanged = (before: Drill, after: Drill): boolean =>
  after.phase !== before.phase || after.work !== before.work || after.hints !== before.hints

/**
 * Nothing that anybody would miss. What became of a draft must not ask for the next one: a disk that takes long to
 * fail would never let a key through.
 */
const isFleeting = ({ type }: DrillEvent): boolean =>
  type === 'cursor' ||
  type === 'focus' ||
  type === 'judge-progress' ||
  type === 'draft-saved' ||
  type === 'foreseen' ||
  type === 'failed' ||
  type === 'run-failed'

export function leave(drill: Drill): DrillStep {
  const effects: DrillEffect[] = rulesOf(drill).isBusy?.(drill.work)
    ? [{ type: 'cancel-judge' }]
    : []
  if (!drill.isReadOnly && hasBegun(drill)) effects.push({ type: 'save-draft', drill })
  return [drill, effects]
}
