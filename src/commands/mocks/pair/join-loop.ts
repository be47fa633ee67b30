/** The loop of who joins an interview of two, and what its steps ask for. */

import { newCandidate } from '../../../core/interview/pair/candidate-step.ts'
import { NEW_PAIR } from '../../../core/interview/pair/pair.ts'
import { newParty } from '../../../core/interview/pair/party.ts'
import type {
  Room,
  RoomEffect,
  RoomEvent,
  RoomHappening,
  Topic,
} from '../../../core/interview/pair/room.ts'
import { stepRoom } from '../../../core/interview/pair/room-step.ts'
import { type Hands, type Loop, performBy, startLoop } from '../../../core/loop.ts'
import type { PrivateWords } from '../../../core/private-words.ts'
import type { Loaded } from '../../../decks/load.ts'
import type { Session } from '../../../session/session.ts'
import { projectsIn } from '../../../session/stories/projects.ts'
import { VERSION } from '../../../session/version.ts'
import { makeEditing, type Terminal } from '../../../shell/files/editing.ts'
import { faultOf } from '../../../shell/files/fault-of.ts'
import type { Store } from '../../../store/store.ts'
import { clean } from '../../../text/clean.ts'
import { keepLeft } from './keep-left.ts'
import type { Meeting } from './meeting.ts'
import { hash, type Line, openLine } from './party-of.ts'
import { judgeHere, undoneHere } from './questions-here.ts'
import { notJudged } from './report-of.ts'
import type { SeatOfMine, Seats } from './seats.ts'
import { watchAnswer } from './watch-answer.ts'
import { newName, newSalt } from './who.ts'

export type JoinWorld = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  readonly meeting: Meeting
  readonly seats: Seats
  readonly seat: SeatOfMine
  readonly words: PrivateWords
  /** What is said when the screen is gone. */
  readonly late: (sentence: string) => void
}

export type Going = { readonly session: string; readonly minutes: number }

export type Joined = {
  readonly loop: Loop<Room, RoomEvent>
  readonly send: (happening: RoomHappening) => void
  readonly terminal: Terminal
  readonly closing: { close: () => void }
  /** Once a second. */
  readonly tick: () => void
  readonly line: () => Line | null
  /** Opens the link: from then on events come. */
  readonly open: () => Promise<void>
  readonly end: () => Promise<void>
  /** The second half, once somebody goes on to it. */
  readonly going: () => Going | null
}

export function startJoined(world: JoinWorld): Joined {
  const { session, loaded, store, meeting, seats, words } = world
  const { clock } = session
  const start = newName()
  const terminal: Terminal = { suspend: undefined }
  const closing: Joined['closing'] = { close: () => undefined }
  const editing = makeEditing(session, terminal)
  const aborting = new AbortController()
  let seat = world.seat
  let line: Line | null = null
  let keeping: Promise<void> = Promise.resolve()
  let isOver = false
  let going: Going | null = null
  let unwatch: () => void = () => undefined

  const send = (happening: RoomHappening): void => {
    const stamp = { at: clock.now(), monoMs: clock.monoMs() }
    if (!isOver) loop.send({ ...happening, ...stamp } as RoomEvent)
  }
  const failed = (error: unknown): void =>
    send({ type: 'failed', fault: faultOf(error, meeting.session) })

  function keepSeat(change: Partial<SeatOfMine>): void {
    seat = { ...seat, ...change }
    seats.keep(seat)
  }

  /** Nothing where nobody has said whose practice it is. */
  async function keep(): Promise<void> {
    const { candidate, owner, topics } = loop.state()
    if (owner === 'asked') return
    try {
      send({
        type: 'left',
        left: owner === 'theirs' ? 'nowhere' : await keepLeft(candidate, topics, world),
      })
    } catch (error) {
      failed(error)
    }
  }

  const hands: Hands<RoomEffect, unknown> = {
    publish: ({ event }) => line?.publish(event),
    flush: () => line?.flush(),
    'save-draft': ({ draft }) => keepSeat({ draft }),
    compare: ({ done }) => {
      const questions = undoneHere(done, { loaded, store })
      send({ type: 'candidate', happening: { type: 'undone', questions } })
    },
    async judge({ run, round, text }) {
      const asked = loop.state().candidate.party.pair.record?.rounds[round]?.round
      const judged = await judgeHere({ session, loaded }, asked, text, aborting.signal)
      if (!judged) return
      const { cannot } = session.words.pair.run
      const report = 'report' in judged ? judged.report : notJudged(cannot(judged.why), text)
      send({ type: 'candidate', happening: { type: 'judged', run, report } })
    },
    'keep-result'({ isLast }) {
      if (isLast) keepSeat({ isOver: true })
      // One after the other, and waited for at the end: the store is open until then.
      keeping = keeping.then(keep)
      return keeping
    },
    owner: ({ owner }) => keepSeat({ owner }),
    async watch({ round }) {
      unwatch()
      unwatch = await watchAnswer(loop.state(), round, { session, words, send })
    },
    'open-file': ({ path }) =>
      editing.openFile(path, (happening) => {
        if (happening.type === 'failed') send({ type: 'failed', fault: happening.trouble.fault })
      }),
    'draw-salt'() {
      send({ type: 'candidate', happening: { type: 'vote', salt: newSalt() } })
      send({ type: 'candidate', happening: { type: 'desk', to: 'answer' } })
    },
    'go-on'(next) {
      going = next
      closing.close()
    },
    suspend: () => editing.suspend(),
    quit: () => closing.close(),
  }

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
    sealed: seat.draft?.sealed ?? null,
  })
  const stamp = { at: clock.now(), monoMs: clock.monoMs() }
  const first: Room = {
    candidate: newCandidate(party, session.contentLang, seat.draft, stamp),
    owner: seat.owner,
    home: session.dirs.data,
    topics: topicsOf(world),
    topicCursor: 0,
    asked: -1,
    file: null,
    left: null,
    isTyping: true,
    isHelpShown: false,
    fault: null,
    safe: (text) => line?.safe(text) ?? text,
  }
  const loop = startLoop<Room, RoomEvent, RoomEffect>(first, stepRoom, performBy(hands, failed))

  return {
    loop,
    send,
    terminal,
    closing,
    line: () => line,
    tick() {
      line?.look()
      send({ type: 'candidate', happening: { type: 'tick' } })
    },
    async open() {
      line = await openLine(
        { meeting, seat, start, words, clock },
        {
          onDelivered: (delivered) =>
            send({ type: 'candidate', happening: { type: 'delivered', delivered } }),
          onLamp: (lamp) => send({ type: 'candidate', happening: { type: 'lamp', lamp } }),
          onClock: (now) => send({ type: 'candidate', happening: { type: 'log-clock', now } }),
        },
      )
      send({ type: 'candidate', happening: { type: 'join' } })
    },
    async end() {
      await keeping
      isOver = true
      unwatch()
      aborting.abort()
      await line?.close()
    },
    going: () => going,
  }
}

/** Nothing of somebody else's practice is offered. */
function topicsOf({ session, loaded, store, seat }: JoinWorld): readonly Topic[] {
  if (seat.role !== 'candidate' || seat.owner === 'theirs') return []
  return projectsIn({ store, lists: loaded.lists, lang: session.contentLang }).map(
    ({ name, title }) => ({ question: name, title }),
  )
}
