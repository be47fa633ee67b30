/** A call that was begun and not ended: which one is offered, and how. */
import type { Instant } from '../../../core/clock.ts'
import { SparrError } from '../../../core/errors.ts'
import type { Screen } from '../../../core/interview/host/host.ts'
import type { Store } from '../../../store/store.ts'
import { draftName, type KeptCall, keptCalls, readDraft } from './calls.ts'

/** Older ones are taken up with --resume only. */
const OFFERED_MS = 86_400_000

/**
 * The newest of this machine that has not ended and that no other window has open; for an offer only a fresh one.
 * @throws SparrError nothing-to-resume where one is wanted and none is there.
 */
export function leftOver(store: Store, now: Instant, isWanted: boolean): KeptCall | null {
  const found = keptCalls(store).find(
    ({ id, record, isOurs, lastAt }) =>
      isOurs &&
      record.mode === 'call' &&
      !record.isEnded &&
      (isWanted || now - lastAt < OFFERED_MS) &&
      store.drafts.writer(draftName(id)) === null,
  )
  if (isWanted && !found) throw new SparrError({ code: 'nothing-to-resume' })
  return found ?? null
}

/** Of one that may be taken up; its clock counts what the log does not hold yet. */
export function offerOf({ id, record, lastAt }: KeptCall, store: Store, now: Instant): Screen {
  const draft = readDraft(store, id)
  const clocks = record.rounds.map(({ clockMs }, i) => Math.max(clockMs, draft?.clocks[i] ?? 0))
  const clockMs = clocks.reduce((sum, ms) => sum + ms, 0)
  const agoMs = Math.max(0, now - lastAt)
  return { name: 'offer', unfinished: { mock: id, title: record.title, clockMs, agoMs } }
}
