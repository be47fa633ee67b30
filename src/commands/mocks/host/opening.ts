/** From what was asked for, or from the log, to the call that is shown. */
import { randomUUID } from 'node:crypto'
import type { Stamp } from '../../../core/drill/time/stopwatch.ts'
import type { MockEvent } from '../../../core/interview/events.ts'
import { foldBegun } from '../../../core/interview/fold.ts'
import { beginning } from '../../../core/interview/host/begin.ts'
import type { Call } from '../../../core/interview/host/call.ts'
import { openCall } from '../../../core/interview/host/step.ts'
import { sharedIn } from '../../../core/interview/pair/pair-record.ts'
import type { Loaded } from '../../../decks/load.ts'
import { offsetMin } from '../../../session/offset-min.ts'
import type { Session } from '../../../session/session.ts'
import type { Store } from '../../../store/store.ts'
import type { Asked } from './asked.ts'
import { type KeptCall, readDraft } from './calls.ts'
import { languagesFrom, sheetsOf } from './questions.ts'

export type Opened = {
  readonly call: Call
  readonly begun: Pick<KeptCall, 'at' | 'offsetMin'>
  /** What the log does not hold yet. */
  readonly events: readonly MockEvent[]
}

type World = {
  readonly session: Pick<Session, 'words' | 'contentLang' | 'clock'>
  readonly loaded: Loaded
  readonly store: Store
  /** The candidate is at a screen of their own. */
  readonly pair?: object | undefined
}

/** @param minutes in all; null: as the questions have them */
export async function beginCall(
  { title, wanted }: Asked,
  minutes: number | null,
  { session, loaded, pair }: World,
): Promise<Opened> {
  const { words, contentLang, clock } = session
  const asked = wanted.map((one) => one.asked)
  const langs = languagesFrom(asked, contentLang)
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  const events = beginning(wanted, {
    seed,
    lang: langs[0] ?? 'en',
    title,
    minutes,
    mode: pair ? 'pair' : 'call',
  })
  const record = foldBegun(events)
  const sheets = await sheetsOf(record, loaded, words)
  const at = clock.now()
  const opening = { mock: randomUUID(), record, sheets, langs, draft: null }
  return {
    call: openCall(opening, stampOf(clock)),
    begun: { at, offsetMin: offsetMin(at) },
    events,
  }
}

export async function resumeCall(
  kept: KeptCall,
  { session, loaded, store }: World,
): Promise<Opened> {
  const { id: mock, record } = kept
  const sheets = await sheetsOf(record, loaded, session.words)
  const langs = languagesFrom(
    sheets.flatMap((sheet) => sheet ?? []),
    record.lang,
  )
  const opening = {
    mock,
    record,
    sheets,
    langs,
    draft: readDraft(store, mock),
    keptShared: sharedIn(kept.events),
  }
  return { call: openCall(opening, stampOf(session.clock)), begun: kept, events: [] }
}

const stampOf = (clock: Session['clock']): Stamp => ({ at: clock.now(), monoMs: clock.monoMs() })
