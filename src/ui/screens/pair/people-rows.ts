/** Who is here and whether the connection holds: in view on every side, so that nobody watches unseen. */
import { keyOf, type Pair, type Peer } from '../../../core/interview/pair/pair.ts'
import { isReplaced, type Lamp, type Party } from '../../../core/interview/pair/party.ts'
import { heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { Style, StyledRow, StyledSpan } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'

export type PeopleView = {
  readonly party: Party
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

/** The lamp, then everybody else who is here; observers are counted where there are several. */
export function peopleRow({ party, words, signs }: Omit<PeopleView, 'width'>): StyledRow {
  const others = party.pair.peers.filter((peer) => keyOf(peer) !== keyOf(party))
  const here = others.filter(({ leftAt }) => leftAt === null)
  const observers = here.filter(({ role }) => role === 'observer')
  const shown = [
    ...others.filter(({ role }) => role !== 'observer').map((peer) => nameOf(peer, words)),
    ...(observers.length === 1 ? observers.map((peer) => nameOf(peer, words)) : []),
    ...(observers.length > 1 ? [words.pair.observers(observers.length)] : []),
  ]
  return [
    lampSpan(party.lamp, words, signs),
    ...shown.map((text): StyledSpan => ({ text: `${signs.between}${text}`, style: 'plain' })),
  ]
}

function nameOf({ handle, role, leftAt }: Peer, { pair, marks }: Words): string {
  const name = `${cleanLine(handle)}${marks.aside(pair.roles[role])}`
  return leftAt === null ? name : `${name} ${pair.away}`
}

function lampSpan({ state, unsent }: Lamp, { pair }: Words, signs: Signs): StyledSpan {
  const [sign, style] = LAMPS[state]
  const waiting = unsent > 0 ? ` ${pair.unsent(unsent)}` : ''
  return { text: `${signs[sign]} ${pair.lamp[state]}${waiting}`, style }
}

const LAMPS: Readonly<Record<Lamp['state'], readonly ['on' | 'off' | 'warn', Style]>> = {
  connecting: ['off', 'dim'],
  connected: ['on', 'good'],
  lost: ['warn', 'warn'],
  replaced: ['warn', 'bad'],
  refused: ['warn', 'bad'],
  closed: ['off', 'dim'],
}

/** What is wrong with the link, said above the keys; empty while all is well. */
export function linkTrouble(party: Party, { pair }: Words): string {
  const { lamp } = party
  // Where the log says it before the link does.
  if (isReplaced(party)) return pair.link.replaced
  switch (lamp.state) {
    case 'lost':
    case 'replaced':
    case 'refused':
      return pair.link[lamp.state]
    case 'connecting':
    case 'connected':
    case 'closed':
      return ''
  }
}

/** Everybody, one a line: for the lobby. */
export function rosterRows({ party, words, signs, width }: PeopleView): readonly StyledRow[] {
  const { pair } = words
  const awaited = party.role === 'host' ? 'candidate' : 'host'
  return [
    heading(pair.lobby.here),
    ...party.pair.peers.flatMap((peer) => {
      const isOwn = keyOf(peer) === keyOf(party)
      const name = pair.lobby.person(cleanLine(peer.handle), pair.roles[peer.role])
      const isHere = peer.leftAt === null
      const aside = isOwn ? words.marks.aside(pair.you) : isHere ? '' : words.marks.aside(pair.away)
      return signedRows(isHere ? signs.on : signs.off, isHere ? 'good' : 'dim', name + aside, width)
    }),
    ...(!party.pair.peers.some(({ role }) => role === awaited)
      ? textRows(party.role === 'host' ? pair.lobby.waiting : pair.lobby.waitingHost, width, 'dim')
      : []),
  ]
}

export const handleOf = (pair: Pair, role: Peer['role']): string =>
  cleanLine(pair.peers.findLast((peer) => peer.role === role)?.handle ?? '')
