/** Reads a stream for as long as it is told to, whatever happens to the server, the way there and the consumer. */
import type { Consumer, ConsumerMessages, JetStreamClient, JsMsg } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'

/** With the defaults a reader stalled for good after a restart of the server. */
const CONSUME = { expires: 2000, idle_heartbeat: 500, max_messages: 100 } as const
const AGAIN_MS = 100

/** `ordered`: a consumer of its own from `after` on, made anew whenever something is missing. `durable`: the one made for a guest. */
type Source =
  | { readonly type: 'ordered'; readonly after: () => number }
  | { readonly type: 'durable'; readonly name: string }

export type Reader = { readonly stop: () => void }

type ReaderOptions = {
  readonly connection: NatsConnection
  readonly stream: string
  readonly source: Source
  readonly onMessage: (message: JsMsg) => void
}

export async function reader(options: ReaderOptions): Promise<Reader> {
  const { jetstream } = await import('@nats-io/jetstream')
  const client = jetstream(options.connection)
  let isStopped = false
  let current: ConsumerMessages | null = null

  async function read(): Promise<void> {
    const consumer = await consumerOf(client, options)
    if (isStopped) return
    const messages = await consumer.consume(CONSUME)
    current = messages
    if (isStopped) messages.stop()
    void stopWhenGone(messages)
    for await (const message of messages) {
      // What is under way is read again by whoever reads next.
      if (isStopped) break
      options.onMessage(message)
    }
    await messages.close()
  }

  async function run(): Promise<void> {
    while (!isStopped && !options.connection.isClosed()) {
      // No stream or no consumer yet: the connection tells its own part.
      await read().catch(() => {})
      if (!isStopped) await new Promise((done) => setTimeout(done, AGAIN_MS).unref())
    }
  }

  void run()
  return {
    stop: () => {
      isStopped = true
      current?.stop()
    },
  }
}

function consumerOf(client: JetStreamClient, { stream, source }: ReaderOptions): Promise<Consumer> {
  if (source.type === 'durable') return client.consumers.get(stream, source.name)
  return client.consumers.get(stream, {
    deliver_policy: 'by_start_sequence',
    opt_start_seq: source.after() + 1,
  })
}

/** The library waits for missed heartbeats where it is told at once. */
async function stopWhenGone(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status())
    if (type === 'consumer_deleted' || type === 'consumer_not_found' || type === 'stream_not_found')
      messages.stop()
}
