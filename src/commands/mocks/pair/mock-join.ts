/** `sparr mock join`, `observe` and `rejoin`: the screen of who is interviewed, or who watches. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ExitCode, SparrError } from '../../../core/errors.ts'
import type { Role } from '../../../core/interview/pair/envelope.ts'
import { findLocal } from '../../../link/local/sessions.ts'
import { isSession } from '../../../link/session-name.ts'
import { tell } from '../../../session/output.ts'
import { readPrivateWords } from '../../../session/private-words.ts'
import { type GlobalOptions, openSession, type Session } from '../../../session/session.ts'
import { needTerminal } from '../../../session/terminal.ts'
import { applyColor } from '../../../shell/apply-color.ts'
import { askForCode, codeIn } from './code-asked.ts'
import { runHalves } from './halves-of.ts'
import { localFolder, localMeeting } from './local-meeting.ts'
import type { Meeting } from './meeting.ts'
import { meetingOf } from './meeting-of.ts'
import { openSeats, type SeatOfMine, type Seats } from './seats.ts'
import { handleFrom, newName } from './who.ts'

export type JoinOptions = GlobalOptions & {
  readonly role: Extract<Role, 'candidate' | 'observer'>
  readonly handle: string | undefined
  /** Another practice than the one of this account. */
  readonly home: string | undefined
  readonly folder: string | undefined
  /** One's own account at the machine of the code. */
  readonly ssh: string | undefined
}

/** @throws SparrError no-session, several-sessions, what is wrong with a code, and what the link throws */
export async function mockJoin(given: string | undefined, options: JoinOptions): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const { session, folder } = openedAt(options)
  try {
    const { meeting, isObserver } = await meetingFor(given, folder, session, options)
    const seats = openSeats(session.dirs.data)
    const role = isObserver ? 'observer' : 'candidate'
    const known = seats.find(meeting.session, role)
    const seat: SeatOfMine = known
      ? { ...known, reach: meeting.reach, isOver: false }
      : {
          session: meeting.session,
          role,
          who: newName(),
          handle: handleFrom(options.handle),
          reach: meeting.reach,
          owner: isShared(options, seats, meeting.session) ? 'asked' : 'mine',
          draft: null,
          isOver: false,
        }
    return await joined(session, seats, { meeting, seat }, options)
  } finally {
    session.close()
  }
}

export type RejoinOptions = Omit<JoinOptions, 'role' | 'handle' | 'ssh'>

/** @throws SparrError nothing-to-rejoin */
export async function mockRejoin(options: RejoinOptions): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const { session } = openedAt(options)
  try {
    const seats = openSeats(session.dirs.data)
    const seat = seats.newest(['candidate', 'observer'])
    if (!seat) throw new SparrError({ code: 'nothing-to-rejoin' })
    const meeting = await meetingOf(seat)
    return await joined(session, seats, { meeting, seat }, options)
  } finally {
    session.close()
  }
}

/** The folder of logs is that of this account, whatever practice is opened: both panes have it. */
function openedAt(options: Omit<JoinOptions, 'role' | 'handle' | 'ssh'>): {
  readonly session: Session
  readonly folder: string
} {
  const folder = localFolder(options.folder, process.cwd())
  if (options.home !== undefined) process.env['SPARR_HOME'] = resolve(options.home)
  return { session: openSession(options), folder }
}

type Met = { readonly meeting: Meeting; readonly isObserver: boolean }

/** The name of a session here, a code, or a file that holds one; of nothing the only one here, else the code is asked for. */
async function meetingFor(
  given: string | undefined,
  folder: string,
  session: Session,
  { role, ssh }: JoinOptions,
): Promise<Met> {
  const here = (name: string | undefined): Met => ({
    meeting: localMeeting(findLocal(folder, name), folder, { isHosted: false }),
    isObserver: role === 'observer',
  })
  const byCode = async (code: string): Promise<Met> => {
    const { joinedMeeting } = await import('./meeting-by-code.ts')
    return joinedMeeting(code, session.dirs.data, ssh)
  }
  if (given !== undefined && isSession(given) && !existsSync(given)) return here(given)
  if (given !== undefined) return byCode(codeIn(given))
  try {
    return here(undefined)
  } catch (error) {
    if (!(error instanceof SparrError) || error.fault.code !== 'no-session') throw error
    const code = await askForCode(session.words)
    if (code === '') throw error
    return byCode(code)
  }
}

/** The interviewer holds it from this very home. */
const isShared = ({ home, role }: JoinOptions, seats: Seats, session: string): boolean =>
  home === undefined && role === 'candidate' && seats.find(session, 'host') !== null

async function joined(
  session: Session,
  seats: Seats,
  { meeting, seat }: { readonly meeting: Meeting; readonly seat: SeatOfMine },
  options: GlobalOptions,
): Promise<ExitCode> {
  const { words } = session
  const privateWords = readPrivateWords(session.dirs.config)
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  // A new one is kept when its log is open: of an interview that nobody could reach there is nothing to come back to.
  if (seats.find(seat.session, seat.role)) seats.keep(seat)
  applyColor(options.color ?? session.settings.color)
  const late: string[] = []
  try {
    const world = { session, loaded, store, seats, words: privateWords }
    return await runHalves({ ...world, late: (sentence) => late.push(sentence) }, meeting, seat)
  } finally {
    await meeting.end()
    for (const sentence of late) tell(sentence)
    if (seats.find(seat.session, seat.role)?.isOver === false) tell(words.pair.told.left)
  }
}
