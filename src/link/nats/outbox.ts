/** What this side writes: into the copy at once, and where the disk says no, from memory as soon as it takes it. */
import type { Envelope } from '../../core/interview/pair/envelope.ts'
import { writeEnvelope } from '../envelope-text.ts'
import type { Copy } from './copy.ts'

const AGAIN_MS = 250

export type Outbox = {
  readonly write: (envelope: Envelope) => void
  /** Not acknowledged by the stream yet, on the disk or not. */
  readonly count: () => number
  readonly stop: () => void
}

export function outbox(copy: Copy, onWritten: () => void): Outbox {
  let waiting: readonly { readonly envelope: Envelope; readonly text: string }[] = []
  let retry: NodeJS.Timeout | null = null

  function put(): void {
    try {
      for (let [next] = waiting; next; [next] = waiting) {
        copy.write(next.envelope, next.text)
        waiting = waiting.slice(1)
      }
    } catch (error) {
      // SQLite's no is waited out; anything else is a bug.
      if (!(error instanceof Error && 'errcode' in error)) throw error
      retry ??= setTimeout(() => {
        retry = null
        put()
      }, AGAIN_MS).unref()
    }
    onWritten()
  }

  return {
    write: (envelope) => {
      waiting = [...waiting, { envelope, text: writeEnvelope(envelope) }]
      put()
    },
    count: () => copy.unsentCount() + waiting.length,
    stop: () => {
      if (retry !== null) clearTimeout(retry)
    },
  }
}
