/** Scores that are given blind, and what both gave when they lie on the table. */
import { needsEvidence } from '../../../core/interview/dimensions.ts'
import type { PairDimension } from '../../../core/interview/pair/interviewer.ts'
import {
  type Ballot,
  keyOf,
  misfits,
  type Pair,
  type Peer,
  takeawaysOf,
} from '../../../core/interview/pair/pair.ts'
import type { VoteRow } from '../../../core/interview/pair/voting.ts'
import type { BallotLine } from '../../../core/interview/pair/wire.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import { padEnd, widthOf } from '../../../text/width.ts'
import type { Words } from '../../../words/words.ts'

type View = { readonly words: Words; readonly signs: Signs; readonly width: number }

export function dimensionName(dimension: PairDimension, { host, pair }: Words): string {
  const names: Readonly<Record<string, string>> = { ...host.dimensions, ...pair.score.dimensions }
  return names[dimension] ?? dimension
}

/** The list that is scored, with the row that must stay in view. */
export function voteRows(
  rows: readonly VoteRow[],
  cursor: number,
  { words, signs, width }: View,
): { readonly rows: readonly StyledRow[]; readonly cursorRow: number } {
  const { host } = words
  const column = Math.max(
    1,
    ...rows.map(({ dimension }) => widthOf(dimensionName(dimension, words))),
  )
  const all: StyledRow[] = []
  let cursorRow = 0
  rows.forEach(({ dimension, score, evidence }, i) => {
    const isHere = i === cursor
    const isBare = needsEvidence(score) && evidence.trim() === ''
    all.push([
      {
        text: `${isHere ? signs.pointer : ' '} ${padEnd(dimensionName(dimension, words), column)}  `,
        style: isHere ? 'accent' : 'plain',
      },
      { text: `${score} ${host.scores[score] ?? ''}`, style: score === 0 ? 'dim' : 'plain' },
      { text: isBare ? ` ${signs.warn}` : '', style: 'warn' },
    ])
    if (evidence !== '') all.push(...textRows(cleanLine(evidence), width, 'dim', column + 4))
    if (isHere) cursorRow = all.length - 1
  })
  return { rows: all, cursorRow }
}

/** Everything that everybody gave, the interviewer first. */
export function revealRows(pair: Pair, view: View): readonly StyledRow[] {
  const { words, signs, width } = view
  const { reveal } = words.pair
  const order: readonly Peer['role'][] = ['host', 'candidate', 'observer']
  const peers = pair.peers.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return [
    ...misfits(pair).flatMap((peer) =>
      signedRows(signs.warn, 'warn', reveal.misfit(whoIs(peer, words)), width),
    ),
    ...peers.flatMap((peer) => {
      const ballots = pair.ballots.filter((one) => keyOf(one) === keyOf(peer) && one.revealed)
      const said = takeawaysOf(pair, peer)
      return [
        ...ballots.flatMap((ballot) => ballotRows(ballot, peer, view)),
        ...(said.length === 0
          ? []
          : [
              BLANK,
              heading(reveal.takeaways(whoIs(peer, words))),
              ...said.flatMap((text, i) =>
                signedRows(`${i + 1}`, 'accent', cleanLine(text), width),
              ),
            ]),
      ]
    }),
  ]
}

const whoIs = ({ handle, role }: Peer, { pair, marks }: Words): string =>
  `${cleanLine(handle)}${marks.aside(pair.roles[role])}`

function ballotRows(
  { ballot, isBlind, revealed }: Ballot,
  peer: Peer,
  { words, width }: View,
): readonly StyledRow[] {
  const { reveal } = words.pair
  if (!revealed?.isFit) return []
  const who = whoIs(peer, words)
  const seen = revealed.lines.filter(({ score }) => score > 0)
  return [
    BLANK,
    heading(ballot === 1 ? reveal.of(who) : reveal.again(who, ballot)),
    ...(isBlind || ballot > 1 ? [] : textRows(reveal.late, width, 'dim')),
    ...(seen.length === 0 ? textRows(reveal.nothing, width, 'dim') : []),
    ...seen.flatMap((line) => lineRows(line, words, width)),
  ]
}

function lineRows({ dimension, score, evidence }: BallotLine, words: Words, width: number) {
  const name = `${dimensionName(dimension, words)}${words.marks.comma}${words.host.scores[score] ?? ''}`
  return [
    ...signedRows(`${score}`, 'accent', name, width),
    ...(evidence === '' ? [] : textRows(cleanLine(evidence), width, 'dim', 2)),
  ]
}
