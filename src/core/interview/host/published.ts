/** What the interviewer writes for both: it counts when it comes back from the shared log. */

import { askedSheet } from '../pair/asked-sheet.ts'
import { nameOf, type Party } from '../pair/party.ts'
import { leaving, publishing } from '../pair/party-step.ts'
import { withoutPath } from '../pair/proposing.ts'
import type { Saying, WireEvent } from '../pair/wire.ts'
import { SAYINGS } from '../pair/wire.ts'
import type { Call, CallStep, Desk } from './call.ts'

export function published(call: Call, ...events: readonly WireEvent[]): CallStep {
  if (!call.party) return [call, []]
  const [party, effects] = publishing(call.party, ...events)
  return [{ ...call, party }, effects]
}

/** The mock begins with its first question: what is read before is on the host's screen alone. */
export function askedFirst(call: Call): CallStep {
  const { title, lang, seed } = call.record
  const question = questionOf(call, 0)
  const begin = { kind: 'begin', mock: call.mock, title, lang, seed } as const
  return question ? published(call, begin, question) : [call, []]
}

/** The next one, or back to one that was asked; no question is passed over. */
export function askedNext(call: Call, { pair }: Party, to: number): CallStep {
  const asked = pair.record?.rounds.length ?? 0
  if (asked === 0 || to > asked || call.record.isEnded) return [call, []]
  const event = to < asked ? ({ kind: 'round', round: to } as const) : questionOf(call, to)
  return event ? published(call, event) : [call, []]
}

function questionOf({ record, sheets }: Call, round: number): WireEvent | null {
  const held = record.rounds[round]
  const sheet = sheets[round]
  if (!held || !sheet) return null
  const { question, deckLang, starter = '' } = sheet
  return {
    kind: 'question',
    round,
    asked: withoutPath(held.round),
    sheet: askedSheet({ question, deckLang, starter }),
  }
}

/** The clock stands until the host is back, and the candidate sees that nobody is there. */
export function left(call: Call, party: Party): CallStep {
  const { round, since } = party.pair.clock
  const [still, first] = since === null ? [call, []] : published(call, { kind: 'pause', round })
  const [gone, second] = leaving(still.party ?? party)
  return [{ ...still, party: gone }, [...first, ...second]]
}

/** A number before a colon is the line it is about. */
const LINE = /^\s*(\d{1,6})\s*[:：]\s*/

/** An empty one is not said, nor a word about a line that names none. */
export function said(
  call: Call,
  { about, text }: { readonly about: Saying; readonly text: string },
): CallStep {
  const { party, record } = call
  const found = about === 'line' ? LINE.exec(text) : null
  const line = found ? Number(found[1]) : null
  const rest = text.slice(found?.[0].length ?? 0).trim()
  if (!party || (about === 'line' ? line === null || line < 1 : rest === '')) return [call, []]
  const counted = { ...call, party: { ...party, count: party.count + 1 } }
  const round = record.current
  return published(counted, { kind: 'say', round, id: nameOf(party), about, text: rest, line })
}

/** What the line that is typed is: a probe, a change, a word about a line. */
export function aboutTurned(desk: Extract<Desk, { at: 'say' }>, by: number): Desk {
  const at = (SAYINGS.indexOf(desk.about) + by + SAYINGS.length) % SAYINGS.length
  return { ...desk, about: SAYINGS[at] ?? 'probe' }
}
