/** The server of a queue and the ticket for it, from the words of a command line. */
import { resolve } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { isMember } from '../../core/queue/names.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { type QueueAddress, readAddress } from '../../link/queue/connect.ts'
import { readTicket, type Ticket } from '../../link/queue/ticket.ts'

export type Access = { readonly address: QueueAddress; readonly ticket: Ticket | null }

const MOST_TICKET_BYTES = 64 << 10
/** On a server that asks nobody who they are. */
const ANYBODY = 'me'

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
  return { address, ticket: creds === undefined ? null : ticketIn(creds, cwd) }
}

/** @throws SparrError not-a-ticket where it is one of nobody who may ask */
export function memberOf({ address, ticket }: Access, creds: string | undefined): string {
  const member = ticket ? ticket.member : (address.user ?? ANYBODY)
  if (member !== null && isMember(member)) return member
  throw new SparrError({ code: 'not-a-ticket', path: creds ?? address.server, why: 'no-member' })
}

function ticketIn(path: string, cwd: string): Ticket {
  const ticket = readTicket(textOf(path, cwd))
  if (ticket === null) throw new SparrError({ code: 'not-a-ticket', path, why: 'other' })
  return ticket
}

function textOf(path: string, cwd: string): string {
  try {
    const most = MOST_TICKET_BYTES
    return readFileBytes(resolve(cwd, path), { most, isLinkFollowed: true }).bytes.toString()
  } catch (cause) {
    throw new SparrError({ code: 'no-such-file', path }, { cause })
  }
}
