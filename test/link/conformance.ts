/** What every link keeps, whatever carries it: run against each of them. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Envelope } from '../../src/core/interview/pair/envelope.ts'
import { until } from '../until.ts'
import {
  bodies,
  connected,
  enter,
  envelope,
  type Opening,
  type Session,
  type Side,
} from './sides.ts'

export function conformance(name: string, begin: () => Promise<Session>): void {
  const { start, join, pair } = room(begin)

  describe(`the ${name} link`, () => {
    test('brings what one writes to both, in one order, with the role of who wrote', async () => {
      const [host, candidate] = await pair()
      for (let i = 0; i < 20; i++) {
        host.link.publish(envelope('host', `h${i}`))
        candidate.link.publish(envelope('candidate', `c${i}`))
      }
      await until(() => expect(candidate.heard).toHaveLength(40))
      await until(() => expect(host.heard).toEqual(candidate.heard))
      const seqs = host.heard.map(({ seq }) => seq)
      expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
      for (const { role, envelope } of host.heard) expect(role).toBe((envelope as Envelope).who)
      const ofHost = bodies(host).filter((body) => String(body).startsWith('h'))
      expect(ofHost).toEqual(Array.from({ length: 20 }, (_, i) => `h${i}`))
      await until(() => expect(host.link.unsent() + candidate.link.unsent()).toBe(0))
    })

    test('keeps the time of the log, which does not run backwards', async () => {
      const [host] = await pair()
      for (let i = 0; i < 5; i++) host.link.publish(envelope('host', i))
      await until(() => expect(host.heard).toHaveLength(5))
      const times = host.heard.map(({ at }) => at)
      expect(times).toEqual([...times].sort((a, b) => a - b))
      await until(() => expect(host.link.now()).not.toBeNull())
      expect(Math.abs((host.link.now() ?? 0) - (times[0] ?? 0))).toBeLessThan(60_000)
    })

    test('counts the same id once', async () => {
      const [host, candidate] = await pair()
      const once = envelope('host', 'once')
      host.link.publish(once)
      host.link.publish(once)
      host.link.publish(envelope('host', 'after'))
      await until(() => expect(bodies(candidate)).toEqual(['once', 'after']))
      expect(bodies(host)).toEqual(['once', 'after'])
    })

    test('gives who comes later everything, or what is after the last that is known', async () => {
      const [host] = await start({ role: 'host' })
      if (!host) throw new Error('nobody')
      for (const word of ['a', 'b', 'c']) host.link.publish(envelope('host', word))
      await until(() => expect(host.heard).toHaveLength(3))
      const candidate = await join({ role: 'candidate' })
      await until(() => expect(candidate.heard).toEqual(host.heard))
      const observer = await join({ role: 'observer', who: 'o1', from: host.heard[1]?.seq ?? -1 })
      await until(() => expect(bodies(observer)).toEqual(['c']))
    })

    test('gives a place to who comes last, and tells who had it before', async () => {
      const [host, older] = await pair()
      older.link.publish(envelope('candidate', 'from the first pane'))
      await until(() => expect(bodies(host)).toEqual(['from the first pane']))
      const newer = await join({ role: 'candidate' })
      await connected(newer)
      await until(() => expect(older.link.state()).toBe('replaced'))
      expect(older.states.at(-1)).toBe('replaced')
      older.link.publish(envelope('candidate', 'too late'))
      newer.link.publish(envelope('candidate', 'from the second pane'))
      await until(() =>
        expect(bodies(host)).toEqual(['from the first pane', 'from the second pane']),
      )
      await until(() => expect(newer.heard).toEqual(host.heard))
      expect(host.link.state()).toBe('connected')
    })

    test('lets several observers sit beside each other', async () => {
      const [host] = await start({ role: 'host' })
      const one = await join({ role: 'observer', who: 'o1' })
      const two = await join({ role: 'observer', who: 'o2' })
      await connected(one)
      await connected(two)
      one.link.publish(envelope('o1', 'seen'))
      two.link.publish(envelope('o2', 'seen too'))
      await until(() => expect(host && bodies(host)).toHaveLength(2))
      expect(host?.heard.map(({ role }) => role)).toEqual(['observer', 'observer'])
      expect([one.link.state(), two.link.state()]).toEqual(['connected', 'connected'])
    })

    test('carries 64 KiB of what escapes the most, and Chinese', async () => {
      const [host, candidate] = await pair()
      const wide = { text: '\u0001'.repeat(64 * 1024), zh: '先问清楚约束条件' }
      candidate.link.publish(envelope('candidate', wide))
      await until(() => expect(bodies(host)).toEqual([wide]))
    })

    test('shows both sides one time, however wrong their clocks are', async () => {
      const [host, candidate] = await start(
        { role: 'host', offMs: 3_600_000 },
        { role: 'candidate' },
      )
      if (!host || !candidate) throw new Error('nobody')
      host.link.publish(envelope('host', 'a'))
      candidate.link.publish(envelope('candidate', 'b'))
      await until(() => {
        const [a, b] = [host.link.now(), candidate.link.now()]
        if (a === null || b === null) throw new Error('not known yet')
        expect(Math.abs(a - b)).toBeLessThan(500)
      })
    })

    test('is closed once, and writes and hears nothing after it', async () => {
      const [host, candidate] = await pair()
      host.link.publish(envelope('host', 'last words'))
      await host.link.close()
      await host.link.close()
      host.link.publish(envelope('host', 'from beyond'))
      expect(host.link.state()).toBe('closed')
      await until(() => expect(bodies(candidate)).toEqual(['last words']))
      candidate.link.publish(envelope('candidate', 'alone'))
      await until(() => expect(bodies(candidate)).toEqual(['last words', 'alone']))
      expect(bodies(host)).not.toContain('alone')
    })
  })
}

/** Sessions that end with their test. */
function room(begin: () => Promise<Session>) {
  const open: { session: Session; sides: Side[] }[] = []

  async function start(...openings: readonly Opening[]): Promise<readonly Side[]> {
    const session = await begin()
    const sides: Side[] = []
    open.push({ session, sides })
    for (const opening of openings) sides.push(await enter(session, opening))
    for (const side of sides) await connected(side)
    return sides
  }

  async function join(opening: Opening): Promise<Side> {
    const [last] = open
    if (!last) throw new Error('no session')
    const side = await enter(last.session, opening)
    last.sides.push(side)
    return side
  }

  const pair = async (): Promise<readonly [Side, Side]> => {
    const [host, candidate] = await start({ role: 'host' }, { role: 'candidate' })
    if (!host || !candidate) throw new Error('nobody')
    return [host, candidate]
  }

  afterEach(async () => {
    for (const { session, sides } of open.splice(0)) {
      for (const { link } of sides) await link.close()
      await session.end()
    }
  })

  return { start, join, pair }
}
