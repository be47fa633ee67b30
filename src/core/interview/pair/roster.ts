/** Who is there: whoever joins is in the roster for good, observers too. */
import { keyOf, type Pair, type Peer } from './pair.ts'
import type { Wire } from './read-wire.ts'
import { MOST, type WireOf } from './wire.ts'

/** Again: the same person from a newer start of the program. */
export function joined(
  pair: Pair,
  { role, who, seq }: Wire,
  { handle, seat, version }: WireOf<'join'>,
): Pair {
  const peer: Peer = { role, who, handle, seat, version, joinedSeq: seq, leftAt: null }
  const isKnown = pair.peers.some((one) => keyOf(one) === keyOf(peer))
  if (isKnown)
    return { ...pair, peers: pair.peers.map((one) => (keyOf(one) === keyOf(peer) ? peer : one)) }
  const isFull = pair.peers.filter((one) => one.role === role).length >= MOST.peers
  return isFull ? pair : { ...pair, peers: [...pair.peers, peer] }
}

/** Of a start of the program that another has followed it says nothing. */
export const left = (pair: Pair, { role, who, at }: Wire, { seat }: WireOf<'leave'>): Pair => ({
  ...pair,
  peers: pair.peers.map((one) =>
    keyOf(one) === keyOf({ role, who }) && one.seat === seat ? { ...one, leftAt: at } : one,
  ),
})
