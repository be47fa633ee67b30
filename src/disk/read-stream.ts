/** Standard input, which may have no end. */
import type { Readable } from 'node:stream'

/** No more is taken than says that it is too much. */
export async function readStream(
  stream: Readable,
  most: number,
): Promise<{ readonly bytes: Uint8Array; readonly size: number }> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stream) {
    const bytes = bytesOf(piece)
    pieces.push(bytes)
    size += bytes.length
    if (size > most) break
  }
  return { bytes: Buffer.concat(pieces), size }
}

/** Line by line. @throws what `tooLong` makes, for a line of more than `most` bytes. */
export async function* readLines(
  stream: Readable,
  most: number,
  tooLong: () => Error,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for await (const piece of stream) {
    const lines = (held + decoder.decode(bytesOf(piece), { stream: true })).split(/\r\n|\n/)
    held = lines.pop() ?? ''
    if (held.length > most || lines.some((line) => line.length > most)) throw tooLong()
    yield* lines
  }
  held += decoder.decode()
  if (held !== '') yield held
}

const bytesOf = (piece: unknown): Uint8Array =>
  typeof piece === 'string' ? new TextEncoder().encode(piece) : (piece as Uint8Array)
