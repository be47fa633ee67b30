/** The interviewer's party of a mock for two: what comes from the shared log, and what only two screens have. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import { withEvent } from '../fold.ts'
import { swapMinutes } from '../pair/halves.ts'
import { isRevealed } from '../pair/pair.ts'
import { clockFor, nameOf, type Party } from '../pair/party.ts'
import {
  codeIn,
  heard,
  type LinkHappening,
  offeredNow,
  showing,
  swapping,
  voting,
  wantedRuns,
} from '../pair/party-step.ts'
import { type BallotLine, type Judging, MOST_MS } from '../pair/wire.ts'
import type { Call, CallDraft, CallEffect, CallStep, PairHappening } from './call.ts'
import { published, said } from './published.ts'

export function inPair(call: Call, party: Party, event: PairHappening & Stamp): CallStep {
  switch (event.type) {
    case 'delivered':
    case 'lamp':
    case 'log-clock':
      return hear(call, party, event)
    case 'say':
      return said(call, event)
    case 'run':
      return run(call, party, event.by)
    case 'judged': {
      const wanted = party.pair.runs.find((one) => one.run === event.run)
      if (!wanted) return [call, []]
      const { round } = wanted
      return published(call, { ...event.report, kind: 'run-result', run: event.run, round })
    }
    case 'vote': {
      const [after, effects] = voting(party, linesOf(call), event.salt, event)
      if (after === party) return [call, []]
      const voted = { ...call, party: after }
      // First on the disk, then to the log: a hash whose lines are lost can not be revealed.
      return [voted, [{ type: 'save-draft', draft: draftOf(voted) }, ...effects]]
    }
    case 'answer': {
      const round = call.record.current
      return isRevealed(party.pair)
        ? published(call, { kind: 'release', round, text: event.text })
        : [call, []]
    }
    case 'swap':
      return party.pair.record?.isEnded
        ? published(call, { kind: 'swap', minutes: swapMinutes(party.pair) })
        : [call, []]
    case 'close':
      return call.record.isEnded ? [{ ...call, isClosed: true }, [{ type: 'finish' }]] : [call, []]
  }
}

/** The time of both is that of the log. */
export function pairClocked(call: Call, party: Party, { at, monoMs }: Stamp): Call {
  const { round, ms } = party.pair.clock
  const seen = { at, monoMs }
  const clocks = call.record.rounds.map((_, i) =>
    i === round ? clockFor(party, seen) : (ms[i] ?? 0),
  )
  return { ...call, seen, clocks }
}

export function hear(call: Call, before: Party, event: LinkHappening & Stamp): CallStep {
  const party = heard(before, event)
  const [heardCall, kept] = caughtUp(call, party)
  const [shown, effects] = showing(party, heardCall.record.takeaways)
  const judged = wantedRuns(before, party, 'host').map(
    (one) => ({ type: 'judge', ...one }) as const,
  )
  const minutes = offeredNow(before, party)
  const swapped = minutes === null ? [] : [swapping(party, minutes)]
  const after = pairClocked({ ...heardCall, party: shown }, shown, event)
  return [after, [...kept, ...effects, ...judged, ...swapped]]
}

/** What both share goes into the host's own log too, beside what is only the host's: that one tells the mock as a whole. */
export function caughtUp(call: Call, party: Party): CallStep {
  const missing = party.pair.shared.slice(call.keptShared)
  const keptShared = call.keptShared + missing.length
  return [
    { ...call, party, keptShared, record: missing.reduce(withEvent, call.record) },
    missing.map((event): CallEffect => ({ type: 'append', event })),
  ]
}

function run(call: Call, party: Party, by: Judging): CallStep {
  const round = call.record.current
  if (codeIn(party, round) === undefined) return [call, []]
  const counted = { ...call, party: { ...party, count: party.count + 1 } }
  return published(counted, { kind: 'run-request', run: nameOf(party), round, by })
}

/** What was seen; the rest stays 0. */
const linesOf = ({ record }: Call): readonly BallotLine[] =>
  record.rounds.flatMap(({ scores }, round) =>
    Object.values(scores).flatMap(({ dimension, score, evidence, clockMs }) =>
      score === 0
        ? []
        : [{ round, dimension, score, evidence, clockMs: Math.min(MOST_MS, Math.round(clockMs)) }],
    ),
  )

export const draftOf = ({ clocks, note, party }: Call): CallDraft => ({
  clocks: clocks.map(Math.round),
  note,
  ...(party?.sealed ? { sealed: party.sealed } : {}),
})
