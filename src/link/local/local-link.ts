/** Two people on one machine: one SQLite file that both have open, and the file system's word that it has changed. */
import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Envelope, ROLES } from '../../core/interview/pair/envelope.ts'
import { processBirth } from '../../disk/process-birth.ts'
import { writeEnvelope } from '../envelope-text.ts'
import type { Link, LinkOptions, LinkState } from '../link.ts'
import { type MachineClock, machineClock } from '../machine-clock.ts'
import { placeOf } from '../session-name.ts'
import { logClock } from './log-clock.ts'
import { inodeOf, logPath, openLog } from './log-file.ts'
import { type LogRows, logRows, type Seat } from './log-rows.ts'

/** A net under the watch: where the system watches no more files, and for what was refused and is tried again. */
const POLL_MS = 250
const CLOSE_MS = 2000

export type LocalOptions = LinkOptions & {
  readonly folder: string
  readonly session: string
  /** As in the envelopes; of two observers each sits alone. */
  readonly who: string
  readonly clock?: MachineClock
}

/** Takes its place in a session that is there. Throws `no-session`, `not-a-session`, `session-newer`, and what the file system throws. */
export function openLocal(options: LocalOptions): Link {
  const { folder, session, role, who } = options
  const db = openLog(folder, session)
  const seat: Seat = { place: placeOf(role, who), seat: options.seat }
  try {
    const rows = logRows(db)
    const now = logClock(db, options.clock ?? machineClock())
    rows.take(seat, { pid: process.pid, birth: processBirth(process.pid) ?? '' })
    return new LocalLink(options, { db, rows, now, seat, path: logPath(folder, session) })
  } catch (error) {
    db.close()
    throw error
  }
}

type Opened = {
  readonly db: DatabaseSync
  readonly rows: LogRows
  readonly now: () => number
  readonly seat: Seat
  readonly path: string
}

type Waiting = { readonly envelope: Envelope; readonly text: string }

class LocalLink implements Link {
  readonly kind = 'local'
  readonly session: string
  readonly role: (typeof ROLES)[number]
  readonly now: () => number
  readonly #options: LocalOptions
  readonly #log: Opened
  readonly #inode: bigint | null
  readonly #poll: NodeJS.Timeout
  #watch: FSWatcher | null = null
  /** What the disk refused, in memory until it takes it. */
  #waiting: readonly Waiting[] = []
  #seq: number
  #state: LinkState = 'connecting'
  #isWoken = false

  constructor(options: LocalOptions, log: Opened) {
    this.#options = options
    this.#log = log
    this.session = options.session
    this.role = options.role
    this.now = log.now
    this.#seq = options.from
    this.#inode = inodeOf(log.path)
    this.#watch = this.#watching()
    this.#poll = setInterval(() => this.#look(), POLL_MS)
    this.#poll.unref()
    // Not before the caller has the link that its listener may ask.
    this.#wake()
  }

  readonly state = (): LinkState => this.#state

  readonly unsent = (): number => this.#waiting.length

  /**
   * In the log when it returns. A disk that says no makes the state `lost`: the event waits in memory then, and goes when
   * the disk takes it. What is published after `replaced` or `close` is dropped.
   */
  readonly publish = (envelope: Envelope): void => {
    if (this.#isOver()) return
    this.#waiting = [...this.#waiting, { envelope, text: writeEnvelope(envelope) }]
    this.#send()
    this.#wake()
  }

  readonly close = async (): Promise<void> => {
    if (this.#state === 'closed') return
    const deadline = performance.now() + CLOSE_MS
    while (this.#waiting.length > 0 && !this.#isOver() && performance.now() < deadline) {
      this.#send()
      if (this.#waiting.length > 0) await new Promise((done) => setTimeout(done, 50))
    }
    clearInterval(this.#poll)
    this.#watch?.close()
    this.#enter('closed')
    try {
      this.#log.rows.giveUp(this.#log.seat)
    } catch {
      // Whoever looks sees that the process is gone.
    }
    this.#log.db.close()
  }

  #isOver(): boolean {
    return this.#state === 'replaced' || this.#state === 'closed'
  }

  #enter(state: LinkState): void {
    if (this.#state === state || this.#isOver()) return
    this.#state = state
    this.#options.onState(state)
  }

  #watching(): FSWatcher | null {
    try {
      // The folder: the file that is written to is the one beside the log.
      const watcher = watch(dirname(this.#log.path), { persistent: false }, () => this.#wake())
      watcher.on('error', () => watcher.close())
      return watcher
    } catch {
      return null
    }
  }

  /** Several words about one change are one look. */
  #wake(): void {
    if (this.#isWoken) return
    this.#isWoken = true
    setImmediate(() => {
      this.#isWoken = false
      this.#look()
    })
  }

  #look(): void {
    if (this.#state === 'closed') return
    if (this.#waiting.length > 0) this.#send()
    if (!this.#isThere()) {
      this.#enter('lost')
      return
    }
    try {
      if (!this.#log.rows.holds(this.#log.seat)) this.#enter('replaced')
      else if (this.#waiting.length === 0) this.#enter('connected')
      this.#read()
    } catch (error) {
      refused(error)
      this.#enter('lost')
    }
  }

  #read(): void {
    const found = this.#log.rows.after(this.#seq)
    for (const delivered of found) {
      this.#seq = delivered.seq
      this.#options.onDelivered(delivered)
      if (this.state() === 'closed') return
    }
    if (found.length > 0) this.#wake()
  }

  #send(): void {
    if (!this.#isThere()) {
      this.#enter('lost')
      return
    }
    const { rows, seat, now } = this.#log
    try {
      for (let [next] = this.#waiting; next; [next] = this.#waiting) {
        if (!rows.append(seat, this.role, next.envelope, next.text, now())) {
          this.#waiting = []
          this.#enter('replaced')
          return
        }
        this.#waiting = this.#waiting.slice(1)
      }
    } catch (error) {
      refused(error)
      this.#enter('lost')
    }
  }

  /** Written to a file that was deleted or replaced is written to nobody. */
  #isThere(): boolean {
    return this.#inode !== null && inodeOf(this.#log.path) === this.#inode
  }
}

/** The disk's or SQLite's no is waited out; anything else is a bug. */
function refused(error: unknown): void {
  const isRefusal = error instanceof Error && ('errcode' in error || 'syscall' in error)
  if (!isRefusal) throw error
}
