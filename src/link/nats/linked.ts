/** Two people and a server: JetStream keeps the log, each side a copy of it, and each side sends again what the server may have lost. */
import type { JetStreamClient } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Instant } from '../../core/clock.ts'
import type { Delivered, Envelope, Role } from '../../core/interview/pair/envelope.ts'
import type { LinkState } from '../link.ts'
import { type MachineClock, machineClock } from '../machine-clock.ts'
import { connectNats, isUnreachable } from './connect.ts'
import type { Arrival, Copy } from './copy.ts'
import { type Inflow, inflow } from './inflow.ts'
import { type Control, controlOf, headersOf } from './message.ts'
import type { NatsLink, NatsOptions } from './nats-options.ts'
import { type Outbox, outbox } from './outbox.ts'
import type { Owner } from './owner.ts'
import { type Reader, reader } from './reader.ts'
import { type Seat, takeSeat } from './seat.ts'
import { type Sender, sender } from './sender.ts'
import { type ServerClock, serverClock } from './server-clock.ts'
import { subjectOf } from './subjects.ts'

const AGAIN_MS = 250
const CLOSE_MS = 2000
const LOOK_MS = 20
const SERVER = 'server'

export class Linked implements NatsLink {
  readonly kind = 'nats'
  readonly session: string
  readonly role: Role
  readonly #options: NatsOptions
  readonly #copy: Copy
  readonly #clock: MachineClock
  readonly #inflow: Inflow
  readonly #outbox: Outbox
  readonly #time: ServerClock
  #connection: NatsConnection | null = null
  #client: JetStreamClient | null = null
  #owner: Owner | null = null
  #reader: Reader | null = null
  #sender: Sender | null = null
  #seat: Seat | null = null
  #state: LinkState = 'connecting'
  #guests: readonly string[]

  constructor(options: NatsOptions, copy: Copy, connection: NatsConnection | null) {
    this.#options = options
    this.#copy = copy
    this.#clock = options.clock ?? machineClock()
    this.#guests = options.guests ?? []
    this.session = options.session
    this.role = options.role
    this.#outbox = outbox(copy, () => this.#sender?.wake())
    this.#time = serverClock(this.#clock.monoMs)
    this.#inflow = inflow({
      session: options.session,
      copy,
      onDelivered: (delivered) => this.#deliver(delivered),
      onArrival: (arrival) => this.#arrive(arrival),
      onGap: () => this.#ask({ type: 'again', from: this.#copy.lastSeq() }),
    })
    // Not before the caller has the link that its listener may ask.
    setImmediate(() => {
      if (this.#isOver()) return
      for (const delivered of copy.after(options.from)) this.#deliver(delivered)
      this.#live(connection).catch(() => {})
    })
  }

  readonly state = (): LinkState => this.#state

  readonly unsent = (): number => (this.#state === 'closed' ? 0 : this.#outbox.count())

  /** What is published after `replaced` or `close` is dropped. */
  readonly publish = (envelope: Envelope): void => {
    if (this.#state !== 'replaced' && this.#state !== 'closed') this.#outbox.write(envelope)
  }

  readonly now = (): Instant | null => this.#time.now()

  readonly admit = async (place: string): Promise<void> => {
    this.#guests = [...this.#guests, place]
    await this.#owner?.makeConsumer(place)
  }

  readonly remove = async (): Promise<void> => {
    await this.#owner?.remove()
  }

  readonly close = async (): Promise<void> => {
    if (this.#state === 'closed') return
    const deadline = performance.now() + CLOSE_MS
    while (!this.#isOver() && this.unsent() > 0 && performance.now() < deadline)
      await pause(LOOK_MS)
    this.#enter('closed')
    await this.#letGo()
    this.#copy.close()
  }

  #isOver(): boolean {
    return this.#state === 'replaced' || this.#state === 'refused' || this.#state === 'closed'
  }

  #enter(state: LinkState): void {
    if (this.#state === state || this.#state === 'closed') return
    if (this.#isOver() && state !== 'closed') return
    this.#state = state
    this.#options.onState(state)
  }

  #deliver(delivered: Delivered): void {
    if (this.#state !== 'closed' && delivered.seq > this.#options.from)
      this.#options.onDelivered(delivered)
  }

  /**
   * One connection after the other. The library's own way to come back would first send what it had still in its hands when the
   * old one broke, before what was lost with it.
   */
  async #live(first: NatsConnection | null): Promise<void> {
    for (let connection = first; !this.#isOver(); connection = null) {
      connection ??= await this.#reach()
      if (connection === null) return
      this.#connection = connection
      // Also where the server does not answer any more: the library asks it every two seconds.
      const end = connection.closed()
      await this.#begin(connection).catch(() => {})
      await end
      this.#enter('lost')
      this.#rest()
    }
  }

  async #begin(connection: NatsConnection): Promise<void> {
    const { jetstream, jetstreamManager } = await import('@nats-io/jetstream')
    const client = jetstream(connection)
    const { place, session, seat, guests } = this.#options
    if (guests !== null) {
      const { owner } = await import('./owner.ts')
      const manager = await jetstreamManager(connection, { checkAPI: false })
      this.#owner = owner(manager, client, session, this.#copy)
    }
    this.#client = client
    const onTaken = (): void => this.#replaced()
    this.#seat = takeSeat({ connection, session, place, seat, onTaken })
    await this.#arriveAtServer(connection)
    if (this.#state !== 'connected' || connection.isClosed()) return
    this.#sender = sender({
      client,
      copy: this.#copy,
      subject: this.#subject(),
      isOpen: () => this.#state === 'connected' && this.#connection === connection,
      monoMs: this.#clock.monoMs,
      onSent: this.#time.acknowledged,
    })
    this.#sender.wake()
  }

  async #reach(): Promise<NatsConnection | null> {
    while (!this.#isOver()) {
      try {
        return await connectNats(this.#options.door, { isKept: false })
      } catch (error) {
        if (!isUnreachable(error)) {
          this.#enter('refused')
          return null
        }
        this.#enter('lost')
        await pause(AGAIN_MS)
      }
    }
    return null
  }

  /** Again until it comes through, or the connection has gone: the owner may not have come yet. */
  async #arriveAtServer(connection: NatsConnection): Promise<void> {
    const server = connection.info?.server_id ?? ''
    while (!this.#isOver() && !connection.isClosed()) {
      try {
        // Another process of the server: what it had acknowledged may not have reached its disk.
        if (this.#copy.note(SERVER) !== server) this.#copy.doubtAll()
        // It gives out its numbers again where it has lost some: nothing is read before that is known.
        if (this.#owner) await this.#keep(this.#owner)
        this.#copy.setNote(SERVER, server)
        await this.#greet()
        await this.#read(connection)
        this.#enter('connected')
        return
      } catch {
        if (!connection.isClosed()) await pause(AGAIN_MS)
      }
    }
  }

  async #keep(owner: Owner): Promise<void> {
    await owner.makeStream()
    for (const place of this.#guests) await owner.makeConsumer(place)
    if (await owner.repair()) this.#inflow.reset()
  }

  /** Takes the place, or says that it is here again; its time on the server is the first that is known of the clock there. */
  async #greet(): Promise<void> {
    const isFirst = this.#claimSeq === 0
    const seq = await this.#say({ type: isFirst ? 'claim' : 'hello', seat: this.#options.seat })
    if (isFirst) this.#claimSeq = seq
    this.#seat?.claimed(this.#claimSeq)
  }

  #claimSeq = 0

  async #read(connection: NatsConnection): Promise<void> {
    const { place, session } = this.#options
    const isGuest = this.#owner === null
    if (isGuest && this.#client) {
      // Somebody else has read on with this ticket, or our copy is another machine's.
      const { ack_floor } = await (await this.#client.consumers.get(session, place)).info(true)
      const from = this.#copy.lastSeq()
      if (ack_floor.stream_seq > from) await this.#say({ type: 'again', from })
    }
    this.#reader = await reader({
      connection,
      stream: session,
      source: isGuest
        ? { type: 'durable', name: place }
        : { type: 'ordered', after: () => this.#copy.lastSeq() },
      onMessage: (message) => this.#inflow.take(message),
    })
  }

  /** Asked again where it is not heard: a gap stays one. */
  #ask(control: Control): void {
    this.#say(control).catch(() => {})
  }

  /** Returns where it came to lie in the stream. */
  async #say(control: Control): Promise<number> {
    const id =
      control.type === 'claim' ? control.seat : `${this.#options.seat}-${crypto.randomUUID()}`
    const headers = headersOf({ id, isEvent: false, at: null })
    const sentMs = this.#clock.monoMs()
    const ack = await this.#client?.publish(this.#subject(), JSON.stringify(control), { headers })
    if (ack && !ack.duplicate)
      this.#time.acknowledged({ id, sentMs, ackedMs: this.#clock.monoMs() })
    return ack?.seq ?? 0
  }

  #arrive(arrival: Arrival): void {
    if (arrival.place === this.#options.place) this.#time.stamped(arrival.id, arrival.at)
    if (arrival.isEvent) return
    const control = controlOf(arrival.text)
    if (control?.type === 'claim' && arrival.place === this.#options.place)
      this.#seat?.heard(control.seat, arrival.streamSeq)
    if (control?.type === 'again')
      void this.#owner?.rewind(arrival.place, control.from).catch(() => {})
  }

  #subject(): string {
    return subjectOf(this.session, this.#options.place)
  }

  #replaced(): void {
    this.#enter('replaced')
    void this.#letGo()
  }

  /** Lets go of what belongs to one connection. */
  #rest(): void {
    this.#reader?.stop()
    this.#sender?.stop()
    if (this.#connection?.isClosed() === false) this.#seat?.stop()
  }

  async #letGo(): Promise<void> {
    this.#rest()
    this.#inflow.stop()
    this.#outbox.stop()
    const connection = this.#connection
    if (connection === null || connection.isClosed()) return
    // What was said last is on its way before the door closes; a server that is not there is not waited for.
    await Promise.race([connection.flush().catch(() => {}), pause(AGAIN_MS)])
    await connection.close()
  }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
