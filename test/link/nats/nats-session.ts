import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../../src/core/interview/pair/envelope.ts'
import { machineClock } from '../../../src/link/machine-clock.ts'
import { openNats } from '../../../src/link/nats/nats-link.ts'
import type { NatsLink } from '../../../src/link/nats/nats-options.ts'
import {
  guestRights,
  halves,
  inboxOf,
  OWNER,
  ownerRights,
} from '../../../src/link/nats/subjects.ts'
import { newSession, placeOf } from '../../../src/link/session-name.ts'
import type { TestServer } from '../../together/nats.ts'
import type { Session } from '../sides.ts'

export type NatsSession = Session & {
  readonly session: string
  readonly folder: string
  readonly copyPath: (name: string) => string
  readonly door: (
    role: Role,
    who: string,
    expires?: number,
  ) => Promise<Parameters<typeof openNats>[0]['door']>
}

/** A session on a server; every opening has a copy of its own, unless it says whose. */
export async function natsSession(nats: TestServer): Promise<NatsSession> {
  const session = newSession()
  const folder = mkdtempSync(join(tmpdir(), 'link-'))
  const copyPath = (name: string): string => join(folder, `${name}.db`)
  let host: NatsLink | null = null

  const door: NatsSession['door'] = async (role, who, expires) => {
    const place = placeOf(role, who)
    const second = role === 'host' ? 'candidate' : role === 'candidate' ? 'host' : place
    const both = halves(session, place, second)
    const rights = role === 'host' ? ownerRights(both) : guestRights(both)
    return {
      address: nats.address,
      certificate: nats.certificate,
      ticket: await nats.ticket(rights, expires),
      inbox: inboxOf(session, role === 'host' ? OWNER : place),
      name: place,
    }
  }

  return {
    session,
    folder,
    copyPath,
    door,
    open: async ({ offMs, role, who, ...opening }, listening) => {
      const clock = machineClock()
      const place = placeOf(role, who)
      if (role === 'observer') await host?.admit(place)
      const link = await openNats({
        ...opening,
        ...listening,
        role,
        session,
        place,
        door: await door(role, who),
        copyPath: copyPath(opening.seat),
        guests: role === 'host' ? ['candidate'] : null,
        clock: { ...clock, now: () => clock.now() + offMs, monoMs: () => clock.monoMs() + offMs },
      })
      if (role === 'host') host = link
      return link
    },
    end: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
