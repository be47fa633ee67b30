/** What the grades on the screen would lead to. */
import type { Drill } from './drill.ts'
import type { DrillEffect } from './effect.ts'

/** Asked for when the grades come up: until then other windows may have moved the card. A cram moves none. */
export function foresight(before: Drill | null, drill: Drill): readonly DrillEffect[] {
  const isUp = drill.phase.name === 'rating' && before?.phase.name !== 'rating'
  if (!isUp || drill.isCram || drill.isReadOnly) return []
  return [{ type: 'foresee', question: drill.task.name }]
}

/** The answer is given: what the question is about is no secret any more, and it counts whatever comes now. */
export function isAnswered({ phase }: Pick<Drill, 'phase'>): boolean {
  switch (phase.name) {
    case 'reading':
    case 'answering':
    case 'paused':
    case 'asleep':
      return false
    case 'revealed':
    case 'rating':
    case 'saving':
    case 'done':
      return true
  }
}
