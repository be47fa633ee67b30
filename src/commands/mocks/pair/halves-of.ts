/** One evening of two: a first half, and a second one in which the roles are the other way round, where they are swapped. */
import type { ExitCode } from '../../../core/errors.ts'
import type { Role } from '../../../core/interview/pair/envelope.ts'
import type { PrivateWords } from '../../../core/private-words.ts'
import type { Loaded } from '../../../decks/load.ts'
import type { Session } from '../../../session/session.ts'
import type { Store } from '../../../store/store.ts'
import type { Asked } from '../host/asked.ts'
import { runHost } from '../host/run-host.ts'
import type { Going } from './join-loop.ts'
import type { Meeting } from './meeting.ts'
import { runJoined } from './run-joined.ts'
import type { SeatOfMine, Seats } from './seats.ts'
import { newName } from './who.ts'

export type PairWorld = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  readonly seats: Seats
  readonly words: PrivateWords
  /** What is said when the screen is gone. */
  readonly late: (sentence: string) => void
}

/** What the first half is about, where this side holds it. */
export type Holding = { readonly asked: Asked; readonly minutes: number | null }

const NOTHING: Holding = { asked: { title: null, wanted: [] }, minutes: null }

export async function runHalves(
  world: PairWorld,
  meeting: Meeting,
  seat: SeatOfMine,
  holding: Holding = NOTHING,
): Promise<ExitCode> {
  const ended = await runHalf(world, meeting, seat, holding)
  if (!ended.going) return ended.code
  const { session, minutes } = ended.going
  const next = secondSeat(world.seats, seat, session)
  world.seats.keep(next)
  return runHalves(world, meeting.second(), next, { ...NOTHING, minutes })
}

type Ended = { readonly code: ExitCode; readonly going: Going | null }

async function runHalf(
  world: PairWorld,
  meeting: Meeting,
  seat: SeatOfMine,
  { asked, minutes }: Holding,
): Promise<Ended> {
  if (seat.role !== 'host') return runJoined({ ...world, meeting, seat })
  const { session, loaded, store } = world
  const pair = { ...world, meeting, seat }
  return runHost({ session, loaded, store, asked, minutes, isResumed: false, pair })
}

const OTHER: Readonly<Record<Role, Role>> = {
  host: 'candidate',
  candidate: 'host',
  observer: 'observer',
}

/** The same person in the other role; who comes back to the second half is who they were in it. */
function secondSeat(seats: Seats, seat: SeatOfMine, session: string): SeatOfMine {
  const role = OTHER[seat.role]
  const known = seats.find(session, role)
  if (known) return { ...known, isOver: false }
  // Two panes of one home: nobody knows yet whose practice it is.
  const isShared = role === 'candidate' && seats.find(session, 'host') !== null
  const owner = seat.role === 'host' && isShared ? 'asked' : seat.owner
  return { ...seat, session, role, who: newName(), owner, draft: null, isOver: false }
}
