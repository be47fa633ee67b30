/** One event on the screen of the one who is asked: what it becomes, and what is to be written, kept, judged. Pure. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { VoteDraft } from './ballot.ts'
import type { Candidate, CandidateEffect, CandidateEvent, CandidateStep } from './candidate.ts'
import { isRevealed, type Pair } from './pair.ts'
import { nameOf, type Party } from './party.ts'
import {
  codeIn,
  heard,
  joining,
  type LinkHappening,
  leaving,
  offeredNow,
  publishing,
  showing,
  swapping,
  voting,
  wantedRuns,
} from './party-step.ts'
import { deskOf, draftIn, keepLine, keptTakeaway, moved, rate } from './voting.ts'
import type { SheetField, WireEvent } from './wire.ts'

export const newCandidate = (
  party: Party,
  lang: string,
  draft: VoteDraft | null,
  seen: Stamp,
): Candidate => ({
  party: { ...party, sealed: draft?.sealed ?? party.sealed },
  typed: [],
  focus: 0,
  desk: { at: 'answer' },
  votes: draft?.votes ?? [],
  takeaways: draft?.takeaways ?? [],
  lang,
  seen,
  isGone: false,
})

const currentRoundOf = ({ party }: Candidate): number => party.pair.clock.round

/** What is typed into in the round that is asked. */
const fieldsOf = ({ party }: Pick<Candidate, 'party'>): readonly SheetField[] =>
  party.pair.sheets[party.pair.clock.round]?.fields ?? []

/** As it was typed here, else as the log has it. */
export function textIn(
  { party, typed }: Pick<Candidate, 'party' | 'typed'>,
  round: number,
  field: string,
): string {
  const own = typed[round]
  if (own && Object.hasOwn(own, field)) return own[field] ?? ''
  const known = party.pair.texts[round]
  return known && Object.hasOwn(known, field) ? (known[field]?.text ?? '') : ''
}

export function stepCandidate(before: Candidate, event: CandidateEvent): CandidateStep {
  if (before.isGone) return [before, []]
  const candidate = { ...before, seen: { at: event.at, monoMs: event.monoMs } }
  switch (event.type) {
    case 'tick':
      return [candidate, []]
    case 'join': {
      const [party, effects] = joining(candidate.party)
      return [{ ...candidate, party }, effects]
    }
    case 'delivered':
    case 'lamp':
    case 'log-clock':
      return hear(candidate, event)
    case 'type':
      return typedIn(candidate, event.field, event.text)
    case 'focus': {
      const count = fieldsOf(candidate).length
      const focus = count === 0 ? 0 : (candidate.focus + event.by + count) % count
      return [{ ...candidate, focus }, []]
    }
    case 'topic': {
      const text = event.title
      return told(candidate, { kind: 'topic', round: currentRoundOf(candidate), text })
    }
    case 'run':
      return run(candidate)
    case 'judged': {
      const wanted = candidate.party.pair.runs.find((one) => one.run === event.run)
      if (!wanted) return [candidate, []]
      const { run: name, round } = wanted
      return told(candidate, { ...event.report, kind: 'run-result', run: name, round })
    }
    case 'undone':
      return told(candidate, { kind: 'undone', questions: event.questions })
    case 'lang':
      return [{ ...candidate, lang: event.lang }, []]
    case 'desk':
      return [{ ...candidate, desk: deskOf(candidate, event.to) }, []]
    case 'back':
      return back(candidate)
    case 'move':
      return moved(candidate, event.by)
    case 'rate':
      return rate(candidate, event.score)
    case 'line': {
      const { desk } = candidate
      const isLine = desk.at === 'evidence' || desk.at === 'takeaways'
      return [isLine ? { ...candidate, desk: { ...desk, text: event.text } } : candidate, []]
    }
    case 'keep':
      return candidate.desk.at === 'leave' ? leave(candidate) : keepLine(candidate)
    case 'vote': {
      const [party, effects] = voting(candidate.party, candidate.votes, event.salt, event)
      if (effects.length === 0) return [{ ...candidate, party }, []]
      const voted = { ...candidate, party }
      // First on the disk, then to the log: a hash whose lines are lost can not be revealed.
      return [voted, [{ type: 'save-draft', draft: draftIn(voted) }, ...effects]]
    }
    case 'leave':
      return leave(candidate)
  }
}

function told(candidate: Candidate, event: WireEvent): CandidateStep {
  const [party, effects] = publishing(candidate.party, event)
  return [{ ...candidate, party }, effects]
}

function hear(candidate: Candidate, happening: LinkHappening & Stamp): CandidateStep {
  const before = candidate.party
  const after = heard(before, happening)
  const [shown, effects] = showing(after, candidate.takeaways)
  const isOther = after.pair.clock.round !== before.pair.clock.round
  return [
    { ...candidate, party: shown, focus: isOther ? 0 : candidate.focus },
    [...effects, ...(after.role === 'candidate' ? askedOf(before, after) : [])],
  ]
}

/** What the log asks of the candidate's machine; while it goes through what was before it came, nothing is done twice. */
function askedOf(before: Party, after: Party): readonly CandidateEffect[] {
  if (!after.isSeated) return []
  const isNew = (has: (pair: Pair) => boolean): boolean =>
    has(after.pair) && !(before.isSeated && has(before.pair))
  const minutes = offeredNow(before, after)
  return [
    ...(isNew(({ done, undone }) => done !== null && undone === null)
      ? [{ type: 'compare', done: after.pair.done ?? [] } as const]
      : []),
    ...wantedRuns(before, after, 'candidate').map((one) => ({ type: 'judge', ...one }) as const),
    ...(isNew(isRevealed) ? [{ type: 'keep-result', isLast: false } as const] : []),
    ...(minutes === null ? [] : [swapping(after, minutes)]),
  ]
}

/** Every text of a field goes to the log at once: nothing that was typed waits for anything. */
function typedIn(candidate: Candidate, field: string, text: string): CandidateStep {
  const { party, typed } = candidate
  const { pair, seat, count, role } = party
  const { round } = pair.clock
  const isOpen = pair.record !== null && !pair.record.isEnded && pair.sheets[round] !== undefined
  if (role !== 'candidate' || !isOpen || textIn(candidate, round, field) === text)
    return [candidate, []]
  const rev = count + 1
  const event = { kind: 'snapshot', round, field, text, rev, seat } as const
  const [after, effects] = publishing({ ...party, count: rev }, event)
  const own = Array.from({ length: Math.max(typed.length, round + 1) }, (_, i) =>
    i === round ? { ...typed[i], [field]: text } : (typed[i] ?? {}),
  )
  // Also what nobody else can be shown stays here as it was typed.
  return [{ ...candidate, party: after, typed: own }, effects]
}

function run(candidate: Candidate): CandidateStep {
  const { party } = candidate
  const round = currentRoundOf(candidate)
  if (party.role !== 'candidate' || codeIn(party, round) === undefined) return [candidate, []]
  const counted = { ...candidate, party: { ...party, count: party.count + 1 } }
  return told(counted, { kind: 'run-request', run: nameOf(party), round, by: 'host' })
}

function back(candidate: Candidate): CandidateStep {
  const { desk } = candidate
  switch (desk.at) {
    case 'answer':
    case 'score':
    case 'leave':
      return [{ ...candidate, desk: { at: 'answer' } }, []]
    case 'evidence':
      return [{ ...candidate, desk: { at: 'score', cursor: desk.cursor } }, []]
    case 'takeaways': {
      const [after, effects] = keptTakeaway(candidate)
      return [{ ...after, desk: { at: 'answer' } }, effects]
    }
  }
}

function leave(candidate: Candidate): CandidateStep {
  const { party } = candidate
  const [gone, effects] = leaving(party)
  return [
    { ...candidate, party: gone, isGone: true },
    [...keptOnLeaving(candidate), ...effects, { type: 'quit' }],
  ]
}

/**
 * Before the reveal there is something to come back for. Who says that they leave has the answer kept as it is; a window that
 * was closed says nothing, and the answer is kept with its scores after the rejoin.
 */
function keptOnLeaving({ party, desk }: Candidate): readonly CandidateEffect[] {
  const { pair, role } = party
  if (role !== 'candidate' || !pair.record?.isEnded) return []
  const isLast = isRevealed(pair)
  return isLast || desk.at === 'leave' ? [{ type: 'keep-result', isLast }] : []
}
