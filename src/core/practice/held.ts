/** What keeps a question out of the days: shown in its deck, changed with one key. */
import type { Day } from '../day.ts'
import type { Hold } from '../log.ts'
import type { QuestionName } from '../question/question.ts'

/** `buried`: not today. `suspended`: not until it is resumed. */
export type Held = 'buried' | 'suspended'

/** As the log names it. */
export type HoldChange = 'bury' | 'suspend' | 'resume'

/** The questions that do not come on that day. */
export function heldOn(holds: readonly Hold[], today: Day): ReadonlyMap<QuestionName, Held> {
  return new Map(
    holds.flatMap(({ question, isSuspended, buriedUntil }): [QuestionName, Held][] => {
      if (isSuspended) return [[question, 'suspended']]
      return buriedUntil !== null && buriedUntil > today ? [[question, 'buried']] : []
    }),
  )
}

/** What the key for one of them does: the second time it takes back what the first one did. */
export function holdChange(held: Held | undefined, key: 'bury' | 'suspend'): HoldChange {
  return held === (key === 'bury' ? 'buried' : 'suspended') ? 'resume' : key
}
