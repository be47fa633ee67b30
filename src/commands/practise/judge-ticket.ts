/** A ticket for a queue, by whoever holds a key of its server's account. */
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { mintQueueTicket, readSigner } from '../../link/queue/mint.ts'
import { ticketText } from '../../link/queue/ticket.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { writeToFile } from '../../session/write-result.ts'

type Wanted = {
  /** Null: a worker's. */
  readonly member: string | null
  readonly key: string
  readonly certificate: string | undefined
  readonly days: number
  readonly output: string | undefined
}

const MOST_BYTES = 64 << 10
const DAY_MS = 24 * 60 * 60 * 1000

/** @throws SparrError no-such-file, bad-credentials */
export async function judgeTicket(
  { member, key, certificate, days, output }: Wanted,
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const { cwd, clock, words } = session
    const signer = await readSigner(textOf(key, cwd))
    if (signer === null) throw new SparrError({ code: 'bad-credentials', path: key })
    const pem = certificate === undefined ? null : textOf(certificate, cwd)
    const expires = clock.now() + days * DAY_MS
    const ticket = await mintQueueTicket(signer, { member, expires, certificate: pem })
    const text = ticketText(ticket)
    if (output !== undefined) await writePrivately(output, cwd, text)
    const until = new Date(expires).toISOString().slice(0, 10)
    if (options.json) {
      printJson({ member, until, ...(output === undefined ? { ticket: text } : { file: output }) })
      return
    }
    if (output === undefined) print(text.trimEnd())
    tell(words.queue.minted(member, until))
  } finally {
    session.close()
  }
}

/** Whoever reads it may do what it allows. */
async function writePrivately(output: string, cwd: string, text: string): Promise<void> {
  const old = process.umask(0o077)
  try {
    await writeToFile(output, cwd, [text])
  } finally {
    process.umask(old)
  }
}

function textOf(path: string, cwd: string): string {
  try {
    const limits = { most: MOST_BYTES, isLinkFollowed: true }
    return readFileBytes(resolve(cwd, path), limits).bytes.toString('utf8')
  } catch (cause) {
    throw new SparrError({ code: 'no-such-file', path }, { cause })
  }
}
