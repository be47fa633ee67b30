/**
 * Many sessions at once on one server: how long from a key to the other's screen, and what the server needs for it. The figures
 * of docs/operate.md.
 *
 *     node test/together/soak-sessions.ts [sessions] [seconds] [keys a second]
 */
import { readFileSync } from 'node:fs'
import type { Delivered, Envelope } from '../../src/core/interview/pair/envelope.ts'
import type { Link } from '../../src/link/link.ts'
import { type NatsSession, natsSession } from '../link/nats/nats-session.ts'
import { nextId } from '../link/sides.ts'
import { NO_NATS, startNats } from './nats.ts'

const [, , sessions = '50', seconds = '60', keysPerSecond = '5'] = process.argv
/** As getconf CLK_TCK says on every Linux. */
const TICKS_PER_SECOND = 100
/** Of a snapshot of some lines of code. */
const TEXT = 'x'.repeat(600)

if (NO_NATS !== '') throw new Error(NO_NATS)
const nats = await startNats()
const { pid } = nats.server()
const tookMs: number[] = []
const wrong = { missing: 0, twice: 0 }

type Typed = { readonly i: number; readonly at: number; readonly text: string }
type Room = {
  readonly session: NatsSession
  readonly links: readonly Link[]
  readonly heard: Set<number>
  typed: number
}

async function room(): Promise<Room> {
  const session = await natsSession(nats)
  const heard = new Set<number>()
  const onDelivered = ({ role, envelope }: Delivered): void => {
    if (role !== 'candidate') return
    const { i, at } = (envelope as Envelope).body as Typed
    if (heard.has(i)) wrong.twice += 1
    heard.add(i)
    tookMs.push(performance.now() - at)
  }
  const common = { from: 0, offMs: 0 }
  const host = await session.open(
    { ...common, role: 'host', who: 'host', seat: nextId() },
    { onDelivered, onState: () => {} },
  )
  const candidate = await session.open(
    { ...common, role: 'candidate', who: 'candidate', seat: nextId() },
    { onDelivered: () => {}, onState: () => {} },
  )
  while (candidate.state() !== 'connected') await pause(20)
  return { session, links: [host, candidate], heard, typed: 0 }
}

const rooms: Room[] = []
for (let i = 0; i < Number(sessions); i++) rooms.push(await room())
console.log(`${rooms.length} sessions, ${2 * rooms.length} connections; ${memory()}`)

const before = { cpu: cpuSeconds(), at: performance.now(), own: process.cpuUsage() }
const periodMs = 1000 / Number(keysPerSecond)
const timers = rooms.map((one, i) => {
  const type = (): void => {
    const [, candidate] = one.links
    const body: Typed = { i: one.typed++, at: performance.now(), text: TEXT }
    candidate?.publish({ v: 1, id: nextId(), kind: 'snapshot', who: 'candidate', body })
  }
  let timer: NodeJS.Timeout | null = null
  // Not all at the same moment.
  setTimeout(
    () => {
      timer = setInterval(type, periodMs)
    },
    (periodMs * i) / rooms.length,
  )
  return () => timer && clearInterval(timer)
})
await pause(Number(seconds) * 1000)
for (const stop of timers) stop()
const elapsed = (performance.now() - before.at) / 1000
const cpu = cpuSeconds() - before.cpu
const own = process.cpuUsage(before.own)
for (const one of rooms)
  for (let waited = 0; one.heard.size < one.typed && waited < 10_000; waited += 50) await pause(50)
for (const one of rooms) wrong.missing += one.typed - one.heard.size

const sorted = tookMs.sort((a, b) => a - b)
const part = (share: number): string =>
  (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
console.log(
  `${sorted.length} keys in ${elapsed.toFixed(0)} s, missing ${wrong.missing}, twice ${wrong.twice}`,
)
console.log(
  `key to the other's screen: median ${part(0.5)} ms, p90 ${part(0.9)} ms, p99 ${part(0.99)} ms, worst ${part(1)} ms`,
)
console.log(`server: ${((100 * cpu) / elapsed).toFixed(1)} % of one core, ${memory()}`)
console.log(
  `all clients together, in this process: ${((own.user + own.system) / 10_000 / elapsed).toFixed(1)} % of one core`,
)
for (const { session, links } of rooms) {
  for (const link of links) await link.close()
  await session.end()
}
await nats.end()
process.exit(wrong.missing + wrong.twice === 0 ? 0 : 1)

function cpuSeconds(): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

function memory(): string {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1')
  const kib = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1])
  return `${(kib('VmRSS') / 1024).toFixed(0)} MiB in memory, ${(kib('VmHWM') / 1024).toFixed(0)} MiB at most`
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
