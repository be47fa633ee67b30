/** An envelope as the text that travels. */
import type { Envelope } from '../core/interview/pair/envelope.ts'

/** A snapshot of 64 KiB with every character escaped is below it; a server takes no more than 1 MiB. */
const MOST_BYTES = 768 * 1024

/** Throws where the caller made an envelope that no link carries: larger ones are cut before. */
export function writeEnvelope(envelope: Envelope): string {
  const text = JSON.stringify(envelope)
  if (Buffer.byteLength(text) > MOST_BYTES) throw new RangeError(`${envelope.kind} is too large`)
  return text
}

/** What a stranger has written, or the text itself where it is no JSON. */
export function readEnvelope(text: string): unknown {
  if (text.length > MOST_BYTES) return ''
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
