/** Who this machine is in each interview that it joined or holds: kept, so that a rejoin is the same person. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../../core/errors.ts'
import type { VoteDraft } from '../../../core/interview/pair/ballot.ts'
import { ROLES, type Role } from '../../../core/interview/pair/envelope.ts'
import { readVoteDraft } from '../../../core/interview/pair/read-ballot.ts'
import type { Owner } from '../../../core/interview/pair/room.ts'
import { makeFolder } from '../../../disk/make-folder.ts'
import { writeWhole } from '../../../disk/write-whole.ts'
import { isSession, isWho } from '../../../link/session-name.ts'
import { faultOf } from '../../../shell/files/fault-of.ts'

/** Over a network: the folder in which the link keeps what it needs. */
export type Far = { readonly by: 'far'; readonly folder: string }

/** How the others are reached: by the log in a folder of this machine, or over a network. */
export type Reach = { readonly by: 'local'; readonly folder: string } | Far

export type SeatOfMine = {
  readonly session: string
  readonly role: Role
  readonly who: string
  readonly handle: string
  readonly reach: Reach
  readonly owner: Owner
  /** What the log does not hold: the vote as long as it is blind. */
  readonly draft: VoteDraft | null
  /** Of a host: under which name it lies in the log; null until it begins. */
  readonly mock?: string | null
  /** Nothing is left to do in it. */
  readonly isOver: boolean
}

const MOST_BYTES = 1 << 20

export type Seats = {
  readonly find: (session: string, role: Role) => SeatOfMine | null
  /** The newest that is not over, by its file's time. */
  readonly newest: (roles: readonly Role[]) => SeatOfMine | null
  /**
   * Whole on the disk when it returns.
   * @throws SparrError store-failed
   */
  readonly keep: (seat: SeatOfMine) => void
}

/** In a folder of the practice, for its owner alone: a code is as good as a key. */
export function openSeats(dataDir: string): Seats {
  const folder = join(dataDir, 'pair')
  const pathOf = (session: string, role: Role): string => join(folder, `${session}.${role}.json`)
  return {
    find: (session, role) => readSeat(pathOf(session, role)),
    newest(roles) {
      const found = namesIn(folder)
        .map((name) => join(folder, name))
        .flatMap((path) => {
          const seat = readSeat(path)
          return seat && !seat.isOver && roles.includes(seat.role)
            ? [{ seat, at: statSync(path).mtimeMs }]
            : []
        })
      return found.toSorted((a, b) => b.at - a.at)[0]?.seat ?? null
    },
    keep(seat) {
      const path = pathOf(seat.session, seat.role)
      try {
        if (!existsSync(folder)) makeFolder(folder)
        writeWhole(path, [`${JSON.stringify({ v: 1, ...seat })}\n`])
      } catch (error) {
        throw new SparrError(faultOf(error, path), { cause: error })
      }
    },
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
}

/** Null for what is not there, or is none: then a new seat is taken. */
function readSeat(path: string): SeatOfMine | null {
  try {
    if (statSync(path).size > MOST_BYTES) return null
    const seat = JSON.parse(readFileSync(path, 'utf8')) as Partial<SeatOfMine> | null
    return isSound(seat)
      ? { ...seat, draft: readVoteDraft(seat.draft) ?? null, isOver: seat.isOver === true }
      : null
  } catch {
    return null
  }
}

function isSound(seat: Partial<SeatOfMine> | null): seat is SeatOfMine {
  if (typeof seat !== 'object' || seat === null) return false
  const { session, role, who, handle, reach, owner } = seat
  return (
    typeof session === 'string' &&
    isSession(session) &&
    ROLES.some((one) => one === role) &&
    typeof who === 'string' &&
    isWho(who) &&
    typeof handle === 'string' &&
    (owner === 'mine' || owner === 'theirs' || owner === 'asked') &&
    (reach?.by === 'local' || reach?.by === 'far') &&
    typeof reach.folder === 'string'
  )
}
