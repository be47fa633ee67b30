/** What is read from and written to the log of a session on one machine. */
import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../core/clock.ts'
import {
  type Delivered,
  type Envelope,
  ROLES,
  type Role,
} from '../../core/interview/pair/envelope.ts'
import { readEnvelope } from '../envelope-text.ts'

/** Read at a time, so that a long log does not hold up the screen. */
const ROWS = 200

/** A row that is further ahead of the clock was written by no sparr: nobody's time follows it. */
export const FAR_MS = 86_400_000

/** No session has as many; what a stranger numbered beyond it is passed over, and the count goes on below. */
const LAST_SEQ = 2 ** 50

export type Seat = { readonly place: string; readonly seat: string }
type Holder = { readonly pid: number; readonly birth: string }

export type LogRows = {
  /** From now on the place is this seat's. */
  readonly take: (seat: Seat, holder: Holder) => void
  readonly holds: (seat: Seat) => boolean
  readonly giveUp: (seat: Seat) => void
  /** False: the place is another's by now, and nothing was written. */
  readonly append: (
    seat: Seat,
    role: Role,
    envelope: Envelope,
    text: string,
    now: Instant,
  ) => boolean
  readonly after: (seq: number) => readonly Delivered[]
}

export function logRows(db: DatabaseSync): LogRows {
  const take = db.prepare(
    'INSERT OR REPLACE INTO seat (place, seat, pid, birth) VALUES (?, ?, ?, ?)',
  )
  const holder = db.prepare('SELECT seat FROM seat WHERE place = ?')
  const giveUp = db.prepare('DELETE FROM seat WHERE place = ? AND seat = ?')
  const last = db.prepare('SELECT at FROM event WHERE at <= ? ORDER BY seq DESC LIMIT 1')
  const append = db.prepare(
    `INSERT OR IGNORE INTO event (seq, at, role, place, id, envelope)
     VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM event WHERE seq < ${LAST_SEQ}), ?, ?, ?, ?, ?)`,
  )
  const after = db.prepare(
    `SELECT seq, at, role, envelope FROM event WHERE seq > ? AND seq <= ${LAST_SEQ} ORDER BY seq LIMIT ?`,
  )
  const holds = ({ place, seat }: Seat): boolean => holder.get(place)?.['seat'] === seat

  return {
    take: ({ place, seat }, { pid, birth }) => void take.run(place, seat, pid, birth),
    holds,
    giveUp: ({ place, seat }) => void giveUp.run(place, seat),
    append: (seat, role, envelope, text, now) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        const isOurs = holds(seat)
        if (isOurs) {
          // Under the lock, so that the order of times is that of the log.
          const at = Math.max(now, Number(last.get(now + FAR_MS)?.['at'] ?? 0))
          append.run(at, role, seat.place, envelope.id, text)
        }
        db.exec('COMMIT')
        return isOurs
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    after: (seq) =>
      after.all(seq, ROWS).map((row) => ({
        seq: Number(row['seq']),
        at: Number(row['at']),
        role: roleOf(row['role']),
        envelope: readEnvelope(String(row['envelope'])),
      })),
  }
}

/** Of a row that a stranger has written: the role with the fewest rights. */
const roleOf = (value: unknown): Role => ROLES.find((role) => role === value) ?? 'observer'
