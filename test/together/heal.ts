/** Host and candidate in two networks, both typing while the cable between them is out. */

import { natsSession } from '../link/nats/nats-session.ts'
import { nextId } from '../link/sides.ts'
import type { Cable } from './cut.ts'
import { reached, typist, viewer } from './killing.ts'
import { natsPlan, SCRIPTS } from './links.ts'
import type { TestServer } from './nats.ts'

export type Healed = {
  /** From the cable's return to the first key of the other on each side, in milliseconds. */
  readonly resumedMs: { readonly viewer: number; readonly candidate: number }
  readonly twice: number
  readonly texts: readonly string[]
}

export async function healCut(nats: TestServer, cable: Cable, cutMs: number): Promise<Healed> {
  const session = await natsSession(nats)
  const looking = viewer()
  const host = typist(await natsPlan(session, 'host'))
  const plan = await natsPlan(session, 'candidate')
  if (plan.way.type !== 'nats') throw new Error('no server')
  const door = { ...plan.way.options.door, address: `tls://${cable.address}:${nats.server().port}` }
  const far = { ...plan, way: { ...plan.way, options: { ...plan.way.options, door } } }
  const candidate = typist(far, cable.before)
  const { onDelivered } = looking
  const link = await session.open(
    { role: 'observer', who: 'v', from: 0, seat: nextId(), offMs: 0 },
    { onDelivered, onState: () => {} },
  )
  try {
    host.allow(20)
    candidate.allow(20)
    await reached(
      () => candidate.heard('host').length === 20 && looking.heard('candidate').length === 20,
      () => 'both are there',
    )
    cable.pull()
    host.allow(60)
    candidate.allow(60)
    await new Promise((done) => setTimeout(done, cutMs))
    const [before, heard] = [looking.heard('candidate').length, candidate.heard('host').length]
    cable.plug()
    const plugged = performance.now()
    const after = async (isThere: () => boolean): Promise<number> => {
      await reached(isThere, () => 'the other is heard again')
      return performance.now() - plugged
    }
    const [seen, read] = await Promise.all([
      after(() => looking.heard('candidate').length > before),
      after(() => candidate.heard('host').length > heard),
    ])
    host.allow(SCRIPTS.host.length)
    candidate.allow(SCRIPTS.candidate.length)
    const texts = (): readonly string[] =>
      [host, candidate, looking].flatMap((side) => [side.heard('host'), side.heard('candidate')])
    await reached(
      () => texts().every((text) => text.length >= SCRIPTS.host.length),
      () => JSON.stringify(texts().map((text) => text.length)),
    )
    const twice = host.twice() + candidate.twice() + looking.twice()
    return { resumedMs: { viewer: seen, candidate: read }, twice, texts: texts() }
  } finally {
    await link.close()
    await host.kill()
    await candidate.kill()
    await session.end()
  }
}
