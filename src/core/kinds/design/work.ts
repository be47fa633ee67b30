import type { Room } from '../../design/room.ts'
import type { CheckedWork, TickedWork } from '../work.ts'

/** The design room, then the rubric: what has evidence is found, the rest is ticked. */
export type DesignWork = Room & TickedWork & CheckedWork
