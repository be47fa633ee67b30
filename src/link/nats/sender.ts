/** Sends what was written, in its order, until the stream has it. */
import type { JetStreamClient } from '@nats-io/jetstream'
import type { Copy, Own } from './copy.ts'
import { headersOf } from './message.ts'

/** On their way at once: a far server costs its distance once for all of them. */
const WINDOW = 16
const AGAIN_MS = 250
const TIMEOUT_MS = 3000

export type Sent = { readonly id: string; readonly sentMs: number; readonly ackedMs: number }

export type Sender = {
  /** There is something to send. */
  readonly wake: () => void
  readonly stop: () => void
}

type SenderOptions = {
  readonly client: JetStreamClient
  readonly copy: Copy
  readonly subject: string
  readonly isOpen: () => boolean
  readonly monoMs: () => number
  readonly onSent: (sent: Sent) => void
}

export function sender(options: SenderOptions): Sender {
  const { client, copy, subject, monoMs } = options
  /** Answers to what was sent before a cut come late or never. */
  let round = 0
  let isStopped = false
  let underWay = 0
  let last = 0
  let retry: NodeJS.Timeout | null = null

  function wake(): void {
    if (isStopped || retry !== null || !options.isOpen()) return
    for (const own of copy.unsent(last, WINDOW - underWay)) {
      last = own.n
      underWay += 1
      void send(own, round)
    }
  }

  async function send(own: Own, mine: number): Promise<void> {
    const sentMs = monoMs()
    try {
      const headers = headersOf({ id: own.id, isEvent: true, at: own.at })
      const { duplicate } = await client.publish(subject, own.text, {
        headers,
        timeout: TIMEOUT_MS,
      })
      copy.sent(own.n)
      if (!duplicate) options.onSent({ id: own.id, sentMs, ackedMs: monoMs() })
      if (mine !== round) return
      underWay -= 1
      wake()
    } catch {
      if (mine === round) startAgain()
    }
  }

  /** All of them from the first that is not acknowledged, so that their order stays. */
  function startAgain(): void {
    forget()
    if (isStopped || retry !== null) return
    retry = setTimeout(() => {
      retry = null
      wake()
    }, AGAIN_MS)
    retry.unref()
  }

  function forget(): void {
    round += 1
    underWay = 0
    last = 0
  }

  return {
    wake,
    stop: () => {
      isStopped = true
      if (retry !== null) clearTimeout(retry)
    },
  }
}
