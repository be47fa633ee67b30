import type { DrillOf, KindWith } from '../drill/drill.ts'
import { fieldsOf } from './facts.ts'

/** The keys go to the next field, or to the one before: for kinds that know their fields from the beginning. */
export function focusOn<D extends DrillOf<KindWith<{ readonly focus: number }>>>(
  drill: D,
  by: 1 | -1,
): D {
  const last = fieldsOf(drill.task).length - 1
  const focus = Math.min(last, Math.max(0, drill.work.focus + by))
  return { ...drill, work: { ...drill.work, focus } }
}
