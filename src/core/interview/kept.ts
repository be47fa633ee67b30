/** The mocks that lie in the log. */
import type { Instant } from '../clock.ts'
import type { MockEvent } from './events.ts'
import { foldMock } from './fold.ts'
import type { MockRecord } from './record.ts'
import { isSoundEvent } from './sound-event.ts'

export type KeptMock = {
  readonly id: string
  /** When its first event was written, there and then. */
  readonly at: Instant
  readonly offsetMin: number
  readonly lastAt: Instant
  /** That wrote its first event. */
  readonly device: string
  readonly events: readonly MockEvent[]
  readonly record: MockRecord
}

type Row = {
  readonly at: Instant
  readonly offsetMin: number
  readonly device: string
  readonly body: { readonly mock: string; readonly event: MockEvent }
}

/** The newest first; those without a beginning are none, and rows that make no sense count for nothing. */
export function mocksOf(rows: readonly Row[]): readonly KeptMock[] {
  const sound = rows.filter(({ body }) => isSoundEvent(body.event))
  return [...Map.groupBy(sound, ({ body }) => body.mock)]
    .flatMap(([id, own]): readonly KeptMock[] => {
      const events = own.map(({ body }) => body.event)
      const record = foldMock(events)
      const [first] = own
      if (!record || !first) return []
      const { at, offsetMin, device } = first
      return [{ id, at, offsetMin, lastAt: own.at(-1)?.at ?? at, device, events, record }]
    })
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}
