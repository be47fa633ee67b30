/** `sparr mock host` with a candidate at a screen of their own, and `sparr mock resume`. */
import { type ExitCode, SparrError } from '../../../core/errors.ts'
import { newSession } from '../../../link/session-name.ts'
import { tell } from '../../../session/output.ts'
import { readPrivateWords } from '../../../session/private-words.ts'
import { type GlobalOptions, openSession, type Session } from '../../../session/session.ts'
import { needTerminal } from '../../../session/terminal.ts'
import { applyColor } from '../../../shell/apply-color.ts'
import { askedFor } from '../host/asked.ts'
import { type Holding, runHalves } from './halves-of.ts'
import { localFolder, localMeeting } from './local-meeting.ts'
import type { Meeting } from './meeting.ts'
import { meetingOf } from './meeting-of.ts'
import { openSeats, type SeatOfMine, type Seats } from './seats.ts'
import { handleFrom, newName } from './who.ts'

type Way =
  | { readonly by: 'local' }
  | { readonly by: 'call' }
  | { readonly by: 'lan' }
  | { readonly by: 'url' | 'ssh'; readonly to: string }

export type PairOptions = GlobalOptions & {
  readonly way: Way
  readonly folder: string | undefined
  readonly creds: string | undefined
  readonly plan: string | undefined
  /** In all. */
  readonly minutes: number | undefined
  readonly handle: string | undefined
  readonly resume: boolean
}

/** @throws SparrError what the questions, the plan and the way to the candidate throw */
export async function mockPair(
  questions: readonly string[],
  options: PairOptions,
): Promise<ExitCode> {
  if (options.resume) return mockResume(options)
  needTerminal('sparr brief QUESTION')
  const session = openSession(options)
  try {
    const seats = openSeats(session.dirs.data)
    const meeting = await newMeeting(session, options)
    const seat: SeatOfMine = {
      session: meeting.session,
      role: 'host',
      who: newName(),
      handle: handleFrom(options.handle),
      reach: meeting.reach,
      owner: 'mine',
      draft: null,
      mock: null,
      isOver: false,
    }
    const { plan, minutes = null } = options
    return await held(session, seats, { meeting, seat }, options, async (loaded, store) => ({
      asked: askedFor(questions, plan, session, { loaded, store }, session.words.pair.theirProject),
      minutes,
    }))
  } finally {
    session.close()
  }
}

/** @throws SparrError nothing-to-resume */
export async function mockResume(options: GlobalOptions): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const session = openSession(options)
  try {
    const seats = openSeats(session.dirs.data)
    const seat = seats.newest(['host'])
    if (!seat) throw new SparrError({ code: 'nothing-to-resume' })
    const meeting = await meetingOf(seat)
    return await held(session, seats, { meeting, seat }, options, async () => undefined)
  } finally {
    session.close()
  }
}

async function newMeeting(
  { cwd, dirs }: Session,
  { way, folder, creds }: PairOptions,
): Promise<Meeting> {
  if (way.by === 'local' || way.by === 'call')
    return localMeeting(newSession(), localFolder(folder, cwd), { isHosted: true })
  const { hostedMeeting } = await import('./meeting-by-code.ts')
  return hostedMeeting(way, creds, dirs.data)
}

type Loads = Awaited<ReturnType<Session['load']>>
type Stores = Awaited<ReturnType<Session['store']>>

async function held(
  session: Session,
  seats: Seats,
  { meeting, seat }: { readonly meeting: Meeting; readonly seat: SeatOfMine },
  options: GlobalOptions,
  holdingOf: (loaded: Loads, store: Stores) => Promise<Holding | undefined>,
): Promise<ExitCode> {
  const late: string[] = []
  try {
    const words = readPrivateWords(session.dirs.config)
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const holding = await holdingOf(loaded, store)
    seats.keep(seat)
    applyColor(options.color ?? session.settings.color)
    const world = { session, loaded, store, seats, words }
    const say = (sentence: string): void => void late.push(sentence)
    return await runHalves({ ...world, late: say }, meeting, seat, holding)
  } finally {
    await meeting.end()
    for (const sentence of late) tell(sentence)
    if (seats.find(seat.session, 'host')?.isOver === false) tell(session.words.pair.told.leftHost)
  }
}
