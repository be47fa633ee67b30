/** One side's own copy of a session that travels over a server: what came, and what it wrote. The server is never the only copy. */
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../core/clock.ts'
import { SparrError } from '../../core/errors.ts'
import type { Delivered, Envelope } from '../../core/interview/pair/envelope.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { readEnvelope } from '../envelope-text.ts'
import { roleOfPlace } from '../session-name.ts'

/** What came out of the stream. `id` and `text` as they were written; `isEvent`: not one of the links' own. */
export type Arrival = {
  readonly streamSeq: number
  readonly at: Instant
  readonly place: string
  readonly id: string
  readonly text: string
  readonly isEvent: boolean
}

export type Own = {
  readonly n: number
  readonly id: string
  readonly text: string
  readonly at: Instant | null
}

export type Copy = {
  /** Writes an event of this side, before anything is sent. */
  readonly write: (envelope: Envelope, text: string) => void
  /** The next ones that are not known to be in the stream, after `n`. */
  readonly unsent: (after: number, most: number) => readonly Own[]
  readonly unsentCount: () => number
  readonly sent: (n: number) => void
  /** All of them may be missing on the server. */
  readonly doubtAll: () => void
  readonly has: (place: string, id: string) => boolean
  /** Returns what is delivered with the seq of this copy; null where it is known. */
  readonly arrive: (arrival: Arrival) => Delivered | null
  readonly after: (seq: number) => readonly Delivered[]
  /** Of the stream, in the order they came, from `streamSeq` on. */
  readonly arrivals: (from: number) => readonly Arrival[]
  readonly idAt: (streamSeq: number) => { readonly place: string; readonly id: string } | null
  /** The stream has lost what came after `streamSeq`. */
  readonly forgetPlaces: (streamSeq: number) => void
  /** The last of the stream up to which nothing is missing. */
  readonly lastSeq: () => number
  readonly setLastSeq: (streamSeq: number) => void
  /** One transaction. */
  readonly atOnce: <T>(work: () => T) => T
  readonly note: (key: string) => string
  readonly setNote: (key: string, value: string) => void
  readonly close: () => void
}

const APPLICATION_ID = 0x73707263
const TABLES = `
CREATE TABLE IF NOT EXISTS event (n INTEGER PRIMARY KEY, stream_seq INTEGER, at REAL NOT NULL,
  place TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, is_event INTEGER NOT NULL, UNIQUE (place, id)) STRICT;
CREATE INDEX IF NOT EXISTS event_seq ON event (stream_seq);
CREATE TABLE IF NOT EXISTS own (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
  is_sent INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS note (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`
const SEQ = 'last-seq'

/** Throws `not-a-session` and what the file system throws. `place`: of this side. */
export function openCopy(path: string, place: string): Copy {
  makeFolder(dirname(path))
  const db = opened(path)
  const write = db.prepare('INSERT OR IGNORE INTO own (id, text) VALUES (?, ?)')
  const unsent = db.prepare(
    `SELECT own.n, own.id, own.text, event.at FROM own LEFT JOIN event ON event.place = ? AND event.id = own.id
     WHERE own.n > ? AND own.is_sent = 0 ORDER BY own.n LIMIT ?`,
  )
  const count = db.prepare('SELECT count(*) AS count FROM own WHERE is_sent = 0')
  const sent = db.prepare('UPDATE own SET is_sent = 1 WHERE n = ?')
  const doubt = db.prepare('UPDATE own SET is_sent = 0')
  const has = db.prepare('SELECT 1 FROM event WHERE place = ? AND id = ?')
  const place_ = db.prepare('UPDATE event SET stream_seq = ? WHERE place = ? AND id = ?')
  const insert = db.prepare(
    `INSERT INTO event (n, stream_seq, at, place, id, text, is_event)
     VALUES (max(?, 1 + (SELECT coalesce(max(n), 0) FROM event)), ?, ?, ?, ?, ?, ?) RETURNING n`,
  )
  const after = db.prepare(
    'SELECT n, at, place, text FROM event WHERE n > ? AND is_event = 1 ORDER BY n',
  )
  const arrivals = db.prepare(
    'SELECT * FROM event WHERE stream_seq >= ? OR stream_seq IS NULL ORDER BY n',
  )
  const idAt = db.prepare('SELECT place, id FROM event WHERE stream_seq = ?')
  const forget = db.prepare('UPDATE event SET stream_seq = NULL WHERE stream_seq > ?')
  const note = db.prepare('SELECT value FROM note WHERE key = ?')
  const setNote = db.prepare('INSERT OR REPLACE INTO note (key, value) VALUES (?, ?)')
  const noteOf = (key: string): string => String(note.get(key)?.['value'] ?? '')
  const setLastSeq = (seq: number): void => void setNote.run(SEQ, String(seq))

  return {
    write: (envelope, text) => {
      // Nobody else has it yet; what came from the server is there again after a power cut.
      db.exec('PRAGMA synchronous = FULL')
      write.run(envelope.id, text)
      db.exec('PRAGMA synchronous = NORMAL')
    },
    unsent: (n, most) =>
      unsent.all(place, n, most).map((row) => ({
        n: Number(row['n']),
        id: String(row['id']),
        text: String(row['text']),
        at: row['at'] === null ? null : Number(row['at']),
      })),
    unsentCount: () => Number(count.get()?.['count']),
    sent: (n) => void sent.run(n),
    doubtAll: () => void doubt.run(),
    has: (from, id) => has.get(from, id) !== undefined,
    arrive: ({ streamSeq, at, place: from, id, text, isEvent }) => {
      if (has.get(from, id) !== undefined) {
        place_.run(streamSeq, from, id)
        return null
      }
      const row = insert.get(streamSeq, streamSeq, at, from, id, text, isEvent ? 1 : 0)
      return deliveredOf({ n: row?.['n'], at, place: from, text })
    },
    after: (seq) => after.all(seq).map(deliveredOf),
    arrivals: (from) =>
      arrivals.all(from).map((row) => ({
        streamSeq: Number(row['stream_seq']),
        at: Number(row['at']),
        place: String(row['place']),
        id: String(row['id']),
        text: String(row['text']),
        isEvent: row['is_event'] === 1,
      })),
    idAt: (seq) => {
      const row = idAt.get(seq)
      return row ? { place: String(row['place']), id: String(row['id']) } : null
    },
    forgetPlaces: (seq) => void forget.run(seq),
    lastSeq: () => Number(noteOf(SEQ)),
    setLastSeq,
    atOnce: (work) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        db.exec('COMMIT')
        return result
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
    note: noteOf,
    setNote: (key, value) => void setNote.run(key, value),
    close: () => db.close(),
  }
}

type Row = {
  readonly n: unknown
  readonly at: unknown
  readonly place: unknown
  readonly text: unknown
}

const deliveredOf = (row: Row | Record<string, unknown>): Delivered => ({
  seq: Number(row['n' as keyof typeof row]),
  at: Number(row['at' as keyof typeof row]),
  role: roleOfPlace(String(row['place' as keyof typeof row])) ?? 'observer',
  envelope: readEnvelope(String(row['text' as keyof typeof row])),
})

function opened(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000 })
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    const found = Number(db.prepare('PRAGMA application_id').get()?.['application_id'])
    if (found !== 0 && found !== APPLICATION_ID)
      throw new SparrError({ code: 'not-a-session', path, problem: 'another kind of database' })
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; ${TABLES}`)
    return db
  } catch (error) {
    db.close()
    if (!(error instanceof Error) || !('errstr' in error)) throw error
    const problem = String(error.errstr)
    throw new SparrError({ code: 'not-a-session', path, problem }, { cause: error })
  }
}
