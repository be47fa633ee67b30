/** What other windows change under a list that is on the screen: settings and the log; and the day, which ends by itself. */
import { dayOf } from '../core/day.ts'
import { localOffsetMin } from '../session/practice/schedule.ts'
import type { Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'

/** Whether home has to be looked up again since the last time it was asked. */
export function outsideChanges(
  { clock, settingsFile }: Pick<Session, 'clock' | 'settingsFile'>,
  store: Pick<Store, 'stamp'>,
): () => boolean {
  const stampOf = (): string => {
    const now = clock.now()
    const { rolloverHour } = settingsFile.current()
    return `${store.stamp()} ${dayOf(now, localOffsetMin(now), rolloverHour)}`
  }
  let stamp = stampOf()
  return () => {
    const isReread = settingsFile.reread()
    const before = stamp
    stamp = stampOf()
    return isReread || stamp !== before
  }
}
