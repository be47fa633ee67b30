/**
 * A process that types a text into a session, a key an event, as far as it is told on standard input, and goes on where it was
 * when it was killed. It says on standard output what it hears and when it is connected.
 */
import { createInterface } from 'node:readline'
import type { Delivered, Envelope } from '../../src/core/interview/pair/envelope.ts'
import type { Link, LinkState } from '../../src/link/link.ts'
import { openLocal } from '../../src/link/local/local-link.ts'
import { createLocal } from '../../src/link/local/sessions.ts'
import { openNats } from '../../src/link/nats/nats-link.ts'
import type { NatsOptions } from '../../src/link/nats/nats-options.ts'

export type TypistPlan = {
  readonly role: 'host' | 'candidate'
  readonly text: string
  readonly paceMs: number
  readonly way:
    | { readonly type: 'local'; readonly folder: string; readonly session: string }
    | {
        readonly type: 'nats'
        readonly options: Pick<NatsOptions, 'session' | 'door' | 'copyPath' | 'guests' | 'place'>
      }
}

export type TypistSays =
  | { readonly type: 'heard'; readonly role: string; readonly body: TypedKey }
  | { readonly type: 'state'; readonly state: LinkState }
  | { readonly type: 'typed'; readonly count: number }

export type TypedKey = { readonly i: number; readonly key: string }

const plan = JSON.parse(process.argv[2] ?? '') as TypistPlan
const say = (said: TypistSays): void => void process.stdout.write(`${JSON.stringify(said)}\n`)
/** Its own keys that are in the log. */
let known = 0

function onDelivered({ role, envelope }: Delivered): void {
  const { body } = envelope as Envelope & { readonly body: TypedKey }
  if (role === plan.role) known = Math.max(known, body.i + 1)
  say({ type: 'heard', role, body })
}

const listening = {
  from: 0,
  seat: `seat-${process.pid}-${Date.now()}`,
  onDelivered,
  onState: (state: LinkState) => say({ type: 'state', state }),
}

async function opened(): Promise<Link> {
  const { role, way } = plan
  if (way.type === 'nats') return openNats({ ...listening, ...way.options, role, isPatient: true })
  const options = { ...listening, folder: way.folder, session: way.session, role, who: role }
  return role === 'host' ? createLocal(options) : openLocal(options)
}

let limit = 0
createInterface(process.stdin)
  .on('line', (line) => {
    limit = Number(line)
  })
  // Whoever started it has gone.
  .on('close', () => process.exit())

const link = await opened()
let next: number | null = null

setInterval(() => {
  // What an earlier start had written is in the log before this one goes on.
  if (next === null) {
    if (link.state() !== 'connected' || link.unsent() > 0) return
    settle()
    return
  }
  const key = plan.text[next]
  if (key === undefined || next >= limit) return
  // The same id for the same key: a start that was killed between two words may say one of them twice.
  link.publish({
    v: 1,
    id: `${plan.role}-${next}`,
    kind: 'say',
    who: plan.role,
    body: { i: next, key },
  })
  next += 1
  say({ type: 'typed', count: next })
}, plan.paceMs)

let settled = 0
/** Its own last key has come back when nothing new comes for a while of the loop. */
function settle(): void {
  settled += 1
  if (settled > 5) next = known
}
