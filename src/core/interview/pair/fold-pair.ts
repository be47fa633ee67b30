/**
 * The one way from a shared log to what it says. It is total: what makes no sense, what is not its writer's to say, and what
 * was seen before change nothing; and it goes on from any of its states, so that both sides say the same at the same event.
 */
import { answered } from './answered.ts'
import { asked } from './asked.ts'
import type { Hash } from './ballot.ts'
import type { Delivered } from './envelope.ts'
import { holderOf, keyOf, type Pair } from './pair.ts'
import { readWire, type Wire } from './read-wire.ts'
import { joined, left } from './roster.ts'
import { committed, revealed, takenHome } from './votes.ts'

export function withDelivered(pair: Pair, delivered: Delivered, hash: Hash): Pair {
  const { seq } = delivered
  if (!Number.isSafeInteger(seq) || seq <= pair.seq) return pair
  const seen = { ...pair, seq }
  const read = readWire(delivered)
  if (!('flaw' in read)) return mayAct(pair, read) ? withWire(seen, read, hash) : seen
  return read.flaw === 'newer' ? { ...seen, newer: Math.max(read.v, pair.newer ?? 0) } : seen
}

/** Only who is in the roster; of a role that is there once only who took it last. */
function mayAct(pair: Pair, { role, who, event }: Wire): boolean {
  if (event.kind === 'join') return true
  const isOwn = (peer: { role: typeof role; who: string }): boolean =>
    keyOf(peer) === keyOf({ role, who })
  if (role === 'observer' || event.kind === 'leave') return pair.peers.some(isOwn)
  const holder = holderOf(pair, role)
  return holder !== null && isOwn(holder)
}

function withWire(pair: Pair, wire: Wire, hash: Hash): Pair {
  const { event } = wire
  switch (event.kind) {
    case 'join':
      return joined(pair, wire, event)
    case 'leave':
      return left(pair, wire, event)
    case 'done':
      return { ...pair, done: event.questions, undone: null }
    case 'undone': {
      const offered = new Set(pair.done?.map(({ question }) => question))
      return { ...pair, undone: event.questions.filter((name) => offered.has(name)) }
    }
    case 'begin':
    case 'question':
    case 'round':
    case 'phase':
    case 'pause':
    case 'resume':
    case 'say':
    case 'hint':
    case 'end':
      return asked(pair, event, wire.at)
    case 'topic':
    case 'snapshot':
    case 'run-request':
    case 'run-result':
      return answered(pair, event, wire)
    case 'release':
    case 'swap':
    case 'score-commit':
      return committed(pair, event, wire)
    case 'score-reveal':
      return revealed(pair, event, wire, hash)
    case 'takeaway':
      return takenHome(pair, event, wire)
  }
}
