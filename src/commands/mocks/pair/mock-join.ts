/** `sparr mock join`, `observe` and `rejoin`: the screen of who is interviewed, or who watches. */
import { resolve } from 'node:path'
import { type ExitCode, SparrError } from '../../../core/errors.ts'
import type { Role } from '../../../core/interview/pair/envelope.ts'
import { findLocal } from '../../../link/local/sessions.ts'
import { tell } from '../../../session/output.ts'
import { readPrivateWords } from '../../../session/private-words.ts'
import { type GlobalOptions, openSession, type Session } from '../../../session/session.ts'
import { needTerminal } from '../../../session/terminal.ts'
import { applyColor } from '../../../shell/apply-color.ts'
import type { Words } from '../../../words/words.ts'
import { askForCode, codeIn } from './code-asked.ts'
import { runHalves } from './halves-of.ts'
import { localFolder, type Meeting, meetingOf } from './meeting.ts'
import { openSeats, type Reach, type SeatOfMine, type Seats } from './seats.ts'
import { handleFrom, newName } from './who.ts'

export type JoinOptions = GlobalOptions & {
  readonly role: Extract<Role, 'candidate' | 'observer'>
  readonly handle: string | undefined
  /** Another practice than the one of this account. */
  readonly home: string | undefined
  readonly folder: string | undefined
}

/** @throws SparrError no-session, several-sessions, what is wrong with a code, and what the link throws */
export async function mockJoin(given: string | undefined, options: JoinOptions): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const { session, folder } = openedAt(options)
  try {
    const reached = await reachOf(given, folder, session.words)
    const seats = openSeats(session.dirs.data)
    const known = seats.find(reached.session, options.role)
    const seat: SeatOfMine = known
      ? { ...known, reach: reached.reach, isOver: false }
      : {
          session: reached.session,
          role: options.role,
          who: newName(),
          handle: handleFrom(options.handle),
          reach: reached.reach,
          owner: isShared(options, seats, reached.session) ? 'asked' : 'mine',
          draft: null,
          isOver: false,
        }
    return await joined(session, seats, seat, options)
  } finally {
    session.close()
  }
}

export type RejoinOptions = Omit<JoinOptions, 'role' | 'handle'>

/** @throws SparrError nothing-to-rejoin */
export async function mockRejoin(options: RejoinOptions): Promise<ExitCode> {
  needTerminal('sparr mock list')
  const { session } = openedAt(options)
  try {
    const seats = openSeats(session.dirs.data)
    const seat = seats.newest(['candidate', 'observer'])
    if (!seat) throw new SparrError({ code: 'nothing-to-rejoin' })
    return await joined(session, seats, seat, options)
  } finally {
    session.close()
  }
}

/** The folder of logs is that of this account, whatever practice is opened: both panes have it. */
function openedAt(options: Omit<JoinOptions, 'role' | 'handle'>): {
  readonly session: Session
  readonly folder: string
} {
  const folder = localFolder(options.folder, process.cwd())
  if (options.home !== undefined) process.env['SPARR_HOME'] = resolve(options.home)
  return { session: openSession(options), folder }
}

type Reached = { readonly session: string; readonly reach: Reach }

/** What was given: the name of a session here, a code, or a file that holds one; nothing: the only one here, or it is asked. */
async function reachOf(given: string | undefined, folder: string, words: Words): Promise<Reached> {
  if (given !== undefined && /^[a-z0-9-]{1,40}$/.test(given)) return locally(given, folder)
  if (given !== undefined) return byCode(codeIn(given))
  try {
    return locally(undefined, folder)
  } catch (error) {
    if (error instanceof SparrError && error.fault.code === 'no-session')
      return byCode(await askForCode(words))
    throw error
  }
}

async function byCode(code: string): Promise<Reached> {
  const { codeFrom } = await import('./meeting-by-code.ts')
  return codeFrom(code)
}

const locally = (name: string | undefined, folder: string): Reached => ({
  session: findLocal(folder, name),
  reach: { by: 'local', folder },
})

/** The interviewer holds it from this very home. */
const isShared = ({ home, role }: JoinOptions, seats: Seats, session: string): boolean =>
  home === undefined && role === 'candidate' && seats.find(session, 'host') !== null

async function joined(
  session: Session,
  seats: Seats,
  seat: SeatOfMine,
  options: GlobalOptions,
): Promise<ExitCode> {
  const { words } = session
  const privateWords = readPrivateWords(session.dirs.config)
  const [loaded, store] = await Promise.all([session.load(), session.store()])
  const meeting: Meeting = await meetingOf(seat)
  seats.keep(seat)
  applyColor(options.color ?? session.settings.color)
  const late: string[] = []
  try {
    const world = { session, loaded, store, seats, words: privateWords }
    return await runHalves({ ...world, late: (sentence) => late.push(sentence) }, meeting, seat)
  } finally {
    for (const sentence of late) tell(sentence)
    if (seats.find(seat.session, seat.role)?.isOver === false) tell(words.pair.told.left)
  }
}
