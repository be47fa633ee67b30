import type { Readable } from 'node:stream'
import { SparrError } from '../core/errors.ts'
import { readLines } from '../disk/read-stream.ts'

/** Longer than any story or transcript. */
const MOST_IN_A_LINE = 1_000_000

/** The inputs of a command: the one that was given, or one a line of standard input for `-`. */
export async function* inputs(
  given: string,
  stdin: Readable = process.stdin,
): AsyncGenerator<string> {
  if (given !== '-') {
    yield given
    return
  }
  yield* readLines(stdin, MOST_IN_A_LINE, () => {
    const problem = `a line of standard input is longer than ${MOST_IN_A_LINE / 1_000_000} MB`
    return new SparrError({ code: 'usage', problem })
  })
}
