/** What a host's screen does for a candidate at a screen of their own: the link, runs, the second half. */

import { needsEvidence } from '../../../core/interview/dimensions.ts'
import type { CallEffect } from '../../../core/interview/host/call.ts'
import type { Host, HostHappening } from '../../../core/interview/host/host.ts'
import { currentRound } from '../../../core/interview/host/telling.ts'
import { NEW_PAIR } from '../../../core/interview/pair/pair.ts'
import { newParty, type Swap } from '../../../core/interview/pair/party.ts'
import type { LinkHappening } from '../../../core/interview/pair/party-step.ts'
import type { WireEvent } from '../../../core/interview/pair/wire.ts'
import type { PrivateWords } from '../../../core/private-words.ts'
import type { Loaded } from '../../../decks/load.ts'
import type { Session } from '../../../session/session.ts'
import { VERSION } from '../../../session/version.ts'
import type { Store } from '../../../store/store.ts'
import { clean } from '../../../text/clean.ts'
import { readDraft } from '../host/calls.ts'
import type { Going } from './join-loop.ts'
import type { Meeting } from './meeting.ts'
import { hash, type Line, openLine } from './party-of.ts'
import { judgeHere } from './questions-here.ts'
import { notJudged } from './report-of.ts'
import type { SeatOfMine, Seats } from './seats.ts'
import { newName, newSalt } from './who.ts'

export type Holder = {
  readonly meeting: Meeting
  readonly seats: Seats
  readonly seat: SeatOfMine
  readonly words: PrivateWords
  readonly late: (sentence: string) => void
}

type World = { readonly session: Session; readonly loaded: Loaded; readonly store: Store }
type Wanted = Extract<CallEffect, { readonly type: 'judge' }>

export type PairHands = {
  readonly publish: (event: WireEvent) => void
  readonly judge: (wanted: Wanted, host: Host) => void
  readonly swap: (swap: Swap) => void
  /** Under this name the mock lies in the log. */
  readonly opened: (mock: string) => void
  /** What is to happen instead: a line that is kept as evidence is made fit to leave, a vote gets its salt. */
  readonly fit: (host: Host, happening: HostHappening) => readonly HostHappening[]
  readonly open: () => Promise<void>
  /** Once a second or so. */
  readonly tick: () => void
  /** `isOver`: nothing is left to come back for. */
  readonly close: (isOver: boolean) => Promise<void>
  readonly line: () => Line | null
  readonly going: () => Going | null
  readonly meeting: Meeting
}

export function makePairHands(
  { meeting, seats, words, ...given }: Holder,
  world: World,
  send: (happening: HostHappening) => void,
): PairHands {
  const { session, store } = world
  const start = newName()
  const aborting = new AbortController()
  let { seat } = given
  let line: Line | null = null
  /** Written before the link was there. */
  const waiting: WireEvent[] = []
  let going: Going | null = null

  const link = (happening: LinkHappening): void => send({ type: 'link', happening })

  function keepSeat(change: Partial<SeatOfMine>): void {
    seat = { ...seat, ...change }
    seats.keep(seat)
  }

  async function judge({ run, round, text }: Wanted, { screen }: Host): Promise<void> {
    if (screen.name !== 'call') return
    const asked = screen.call.record.rounds[round]?.round
    const judged = await judgeHere(world, asked, text, aborting.signal)
    if (!judged) return
    const say = session.words.pair.run
    const isHere = 'report' in judged
    const report = isHere ? judged.report : notJudged(say.handedOver(judged.why), text)
    send({ type: 'call', happening: { type: 'judged', run, report } })
    // Where this machine lacks what it takes, theirs may have it.
    if (!isHere) send({ type: 'call', happening: { type: 'run', by: 'candidate' } })
  }

  return {
    meeting,
    publish: (event) => void (line ? line.publish(event) : waiting.push(event)),
    judge: (wanted, host) => void judge(wanted, host),
    swap({ session: next, minutes }) {
      going = { session: next, minutes }
      send({ type: 'call', happening: { type: 'close' } })
    },
    opened: (mock) => keepSeat({ mock }),
    fit(host, happening) {
      if (happening.type !== 'call' || host.screen.name !== 'call') return [happening]
      const { call } = host.screen
      const { desk } = call
      if (happening.happening.type === 'vote')
        return [{ type: 'call', happening: { type: 'vote', salt: newSalt() } }]
      if (happening.happening.type !== 'keep' || desk.at !== 'evidence') return [happening]
      // An empty line takes the newest note over.
      const text = desk.text.trim() || (currentRound(call).notes.at(-1)?.text ?? '')
      if (text === '' && needsEvidence(desk.score)) return [happening]
      const safe = line?.safe(text) ?? text
      return [{ type: 'call', happening: { type: 'type', text: safe } }, happening]
    },
    async open() {
      const party = newParty({
        session: meeting.session,
        role: seat.role,
        who: seat.who,
        seat: start,
        handle: seat.handle,
        version: VERSION,
        hash,
        clean,
        pair: NEW_PAIR,
        sealed: (seat.mock && readDraft(store, seat.mock)?.sealed) || null,
      })
      send({ type: 'join', party })
      line = await openLine(
        { meeting, seat, start, words, clock: session.clock },
        {
          onDelivered: (delivered) => link({ type: 'delivered', delivered }),
          onLamp: (lamp) => link({ type: 'lamp', lamp }),
          onClock: (now) => link({ type: 'log-clock', now }),
        },
      )
      for (const event of waiting.splice(0)) line.publish(event)
    },
    tick: () => line?.look(),
    async close(isOver) {
      aborting.abort()
      if (isOver) keepSeat({ isOver: true })
      await line?.close()
    },
    line: () => line,
    going: () => going,
  }
}
