/** The mocks on a call that lie in the log. */
import type { Instant } from '../../core/clock.ts'
import { SparrError } from '../../core/errors.ts'
import type { CallDraft } from '../../core/interview/host/call.ts'
import { type MockRecord, recordOf } from '../../core/interview/host/record.ts'
import { isSoundEvent } from '../../core/interview/host/sound-event.ts'
import type { Store } from '../../store/store.ts'

export type KeptCall = {
  readonly mock: string
  readonly record: MockRecord
  readonly begunAt: Instant
  readonly lastAt: Instant
  /** Written by this machine. */
  readonly isOurs: boolean
}

/** Newest first. Rows that make no sense count for nothing. */
export function keptCalls(store: Pick<Store, 'kept' | 'device'>): readonly KeptCall[] {
  const rows = store.kept('mock').filter(({ body }) => isSoundEvent(body.event))
  return [...Map.groupBy(rows, ({ body }) => body.mock)]
    .flatMap(([mock, own]): readonly KeptCall[] => {
      const [first] = own
      const last = own.at(-1)
      const begin = first?.body.event
      if (!first || !last || begin?.type !== 'begin' || begin.mode !== 'call') return []
      if (begin.rounds.length === 0) return []
      const record = recordOf(own.map(({ body }) => body.event))
      const isOurs = first.device === store.device
      return [{ mock, record, begunAt: first.at, lastAt: last.at, isOurs }]
    })
    .toReversed()
}

/** By id or the beginning or end of one; the newest that has ended, else the newest, without a name. */
export function findCall(
  store: Pick<Store, 'kept' | 'device'>,
  name: string | undefined,
): KeptCall {
  const all = keptCalls(store)
  const found =
    name === undefined
      ? (all.find(({ record }) => record.isEnded) ?? all[0])
      : (all.find(({ mock }) => mock === name) ??
        all.find(({ mock }) => name !== '' && (mock.startsWith(name) || mock.endsWith(name))))
  if (!found) throw new SparrError({ code: 'no-such-call', name: name ?? '' })
  return found
}

const DRAFTS = 'mock-host'
/** The name that the draft of a call has among those of answers: no deck can be called so. */
export const draftName = (mock: string): string => `${DRAFTS}@call/${mock}`

export function readDraft(store: Pick<Store, 'drafts'>, mock: string): CallDraft | null {
  const draft = store.drafts.load(draftName(mock))
  if (!draft) return null
  try {
    const { clocks, note } = JSON.parse(draft.state) as Partial<Record<keyof CallDraft, unknown>>
    if (!Array.isArray(clocks) || typeof note !== 'string') return null
    return { clocks: clocks.map((ms) => (Number.isFinite(ms) ? Number(ms) : 0)), note }
  } catch {
    return null
  }
}
