import type { Fresh } from '../kinds/kind-rules.ts'
import { rulesOf } from '../kinds/rules.ts'
import type { Kind } from '../question/question.ts'
import { minutesOf } from '../question/short-form.ts'
import { readDraft } from './draft.ts'
import { type Drill, type DrillOf, NOTHING_SPENT, type TaskOf } from './drill.ts'
import { clockMs, withStop } from './time/stops.ts'
import type { Stamp } from './time/stopwatch.ts'

/** A new sitting. */
export function startDrill<K extends Kind>(
  task: TaskOf<K>,
  now: Stamp,
  options: Fresh & {
    readonly sitting: string
    readonly isReadOnly?: boolean
    readonly isCram?: boolean
  },
): DrillOf<K> {
  const { question } = task
  const kind: K = question.kind
  return {
    kind,
    sitting: options.sitting,
    task,
    budgetMs: Math.round(minutesOf(task.form, question.minutes) * 60_000),
    startedAt: now.at,
    seen: now,
    spent: NOTHING_SPENT,
    firstKeyMs: null,
    hints: 0,
    work: rulesOf({ kind }).newWork(task, options),
    phase: { name: 'reading' },
    isGivingUp: false,
    draftAt: null,
    trouble: null,
    isReadOnly: options.isReadOnly ?? false,
    isCram: options.isCram ?? false,
    ahead: null,
  }
}

/**
 * Goes on where the draft stopped; the time in between does not count. A sitting that was a cram once stays one, so that
 * no cram ever reaches the schedule. Throws on a draft it cannot read.
 */
export function fromDraft<K extends Kind>(
  state: string,
  task: TaskOf<K>,
  now: Stamp,
  isCram = false,
): DrillOf<K> {
  const kind: K = task.question.kind
  const { digest: _, form, bug, ...rest } = readDraft(state, kind)
  const stops = withStop(rest.stops ?? [], { at: rest.seen.at, ms: clockMs(rest.spent) })
  if (form !== task.form || bug !== (task.bug?.name ?? null)) throw new Error('another form')
  return {
    ...rest,
    kind,
    task,
    seen: now,
    ...(stops.length > 0 ? { stops } : {}),
    trouble: null,
    isGivingUp: false,
    isCram: isCram || rest.isCram === true,
    ahead: null,
    phase: rest.phase.name === 'saving' ? rest.phase.before : awake(rest.phase),
    work: rulesOf({ kind }).fitted(rest.work, task),
  }
}

function awake(phase: Drill['phase']): Drill['phase'] {
  return phase.name === 'asleep' || phase.name === 'paused' ? { name: phase.from } : phase
}
