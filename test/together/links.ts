/** The two links under the same trial: everything is killed in turn while 200 keys are typed. */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLocal } from '../../src/link/local/local-link.ts'
import { makeLog } from '../../src/link/local/log-file.ts'
import { FILES } from '../../src/link/server/configuration.ts'
import { newSession } from '../../src/link/session-name.ts'
import { type NatsSession, natsSession } from '../link/nats/nats-session.ts'
import { nextId } from '../link/sides.ts'
import { type Killing, type KillingResult, killEachInTurn, viewer } from './killing.ts'
import type { TestServer } from './nats.ts'
import type { TypistPlan } from './typist.ts'

const PACE_MS = 25
const KEYS = 100

/** Two texts of 100 keys each that no other text is a part of. */
export const SCRIPTS = {
  host: Array.from({ length: KEYS }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
  candidate: Array.from({ length: KEYS }, (_, i) =>
    String.fromCodePoint(0x3041 + (i % 80), 0x61 + (i % 26)),
  )
    .join('')
    .slice(0, KEYS),
} as const

export async function killLocal(): Promise<KillingResult> {
  const folder = mkdtempSync(join(tmpdir(), 'killing-'))
  const session = newSession()
  makeLog(folder, session)
  const looking = viewer()
  const { onDelivered } = looking
  const link = openLocal({
    folder,
    session,
    role: 'observer',
    who: 'v',
    from: 0,
    seat: nextId(),
    onDelivered,
    onState: () => {},
  })
  const plan = (role: 'host' | 'candidate'): TypistPlan => ({
    role,
    text: SCRIPTS[role],
    paceMs: PACE_MS,
    way: { type: 'local', folder, session },
  })
  const killing: Killing = {
    host: plan('host'),
    candidate: plan('candidate'),
    viewer: looking,
    server: null,
  }
  try {
    return await killEachInTurn(killing)
  } finally {
    await link.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function natsPlan(
  session: NatsSession,
  role: 'host' | 'candidate',
): Promise<TypistPlan> {
  return {
    role,
    text: SCRIPTS[role],
    paceMs: PACE_MS,
    way: {
      type: 'nats',
      options: {
        session: session.session,
        place: role,
        door: await session.door(role, role),
        copyPath: session.copyPath(role),
        guests: role === 'host' ? ['candidate', 'observer-v'] : null,
      },
    },
  }
}

/** What is missing on the server's disk after its crash: a machine that loses power takes the end of the log with it, or all. */
export type Lost = 'nothing' | 'end' | 'all'

export async function killNats(nats: TestServer, lost: Lost): Promise<KillingResult> {
  const session = await natsSession(nats)
  const plan = (role: 'host' | 'candidate') => natsPlan(session, role)
  const looking = viewer()
  const link = await session.open(
    { role: 'observer', who: 'v', from: 0, seat: nextId(), offMs: 0 },
    { onDelivered: looking.onDelivered, onState: () => {} },
  )
  const server = async (): Promise<void> => {
    await nats.kill()
    lose(nats.folder, session.session, lost)
    await nats.restart()
  }
  try {
    return await killEachInTurn({
      host: await plan('host'),
      candidate: await plan('candidate'),
      viewer: looking,
      server,
    })
  } finally {
    await link.close()
    await session.end()
  }
}

/** Some dozen events. */
const LOST_BYTES = 4000

function lose(folder: string, session: string, lost: Lost): void {
  if (lost === 'nothing') return
  const streams = join(folder, FILES.streams)
  if (lost === 'all') {
    rmSync(streams, { recursive: true })
    return
  }
  const blocks = readdirSync(streams, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(`/${session}/msgs/`) && name.endsWith('.blk'))
    .sort()
  const last = join(streams, blocks.at(-1) ?? '')
  truncateSync(last, Math.max(0, statSync(last).size - LOST_BYTES))
}
