import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The inputs of a command: the one that was given, or one a line of standard input for `-`. */
export async function* inputs(
  given: string,
  stdin: Readable = process.stdin,
): AsyncGenerator<string> {
  if (given !== '-') {
    yield given
    return
  }
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    yield line
}
