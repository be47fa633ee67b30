// Pure: did virtual time stand still because somebody waits for a lock? testing/synctest lets time go on only while all
// of a bubble waits for what it knows, and a lock is not of that kind.

import { isLockWait } from './messages.ts'
import type { Place } from './place.ts'
import type { ProcessEnd } from './process.ts'
import { type Goroutine, readGoroutines } from './stacks.ts'

/** Nothing of a bubble runs, and in it somebody waits for a lock: by a real clock the holder might let go of it. */
export function stoodStill(end: ProcessEnd, place: Place): boolean {
  const isOver =
    end.stopped === 'time' || /^fatal error: all goroutines are asleep/m.test(end.stderr)
  if (!isOver) return false
  const inside = readGoroutines(end.stderr, place).filter((one) => one.isInBubble)
  return (
    inside.some(({ state }) => isLockWait(state)) &&
    !inside.some(({ state }) => /^(?:running|runnable|syscall)/.test(state))
  )
}

/** Of what a bubble left behind: somebody of the answer waits for a lock, and its holder does not merely sleep. */
export function isStuckAtLock(left: readonly Goroutine[]): boolean {
  return (
    left.some(({ own, state }) => own.length > 0 && isLockWait(state)) &&
    left.every(({ state }) => state !== 'sleep')
  )
}
