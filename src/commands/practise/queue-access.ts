/** The server of a queue and the ticket for it, from the words of a command line. */
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { readAddress } from '../../link/queue/connect.ts'
import { memberOf, type QueueTicket, readTicket } from '../../link/queue/ticket.ts'

export type Access = { readonly address: string; readonly ticket: QueueTicket }

const MOST_TICKET_BYTES = 64 << 10

/** @throws SparrError bad-value, no-such-file, not-a-ticket */
export function accessTo(
  option: '--on' | '--url',
  url: string,
  creds: string | undefined,
  cwd: string,
): Access {
  const address = readAddress(url)
  if (!address)
    throw new SparrError({
      code: 'bad-value',
      name: option,
      value: url,
      expected: 'an address such as tls://box.example:4222',
    })
  if (creds === undefined) throw new SparrError({ code: 'not-a-ticket', path: '', why: 'none' })
  const ticket = readTicket(textOf(creds, cwd))
  if (ticket === null) throw new SparrError({ code: 'not-a-ticket', path: creds, why: 'other' })
  return { address, ticket }
}

/** Who asks. @throws SparrError not-a-ticket where it is one of nobody who may */
export function memberOfAccess({ ticket }: Access, creds = ''): string {
  const member = memberOf(ticket)
  if (member !== null) return member
  throw new SparrError({ code: 'not-a-ticket', path: creds, why: 'no-member' })
}

function textOf(path: string, cwd: string): string {
  try {
    const most = MOST_TICKET_BYTES
    return readFileBytes(resolve(cwd, path), { most, isLinkFollowed: true }).bytes.toString()
  } catch (cause) {
    throw new SparrError({ code: 'no-such-file', path }, { cause })
  }
}
