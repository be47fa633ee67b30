/** One event on the interviewer's screen: what it becomes, and what is to be kept. Pure. */
import { elapsed, type Stamp } from '../../drill/time/stopwatch.ts'
import type { Party } from '../pair/party.ts'
import { type MockRecord, phaseOf } from '../record.ts'
import {
  type Call,
  type CallDraft,
  type CallEffect,
  type CallEvent,
  type CallStep,
  type Sheet,
  SIDES,
} from './call.ts'
import { back, deskAt, keep, move, TALK, typed } from './desk.ts'
import { draftOf, inPair, pairClocked } from './pair-call.ts'
import { aboutTurned, askedFirst, askedNext, left } from './published.ts'
import { cycled, rate, recalled } from './scoring.ts'
import { currentRound, isOpen, isOver, kept, logged } from './telling.ts'

const DRAFT_EVERY_MS = 1500

export type Opening = {
  readonly mock: string
  readonly record: MockRecord
  readonly sheets: readonly Sheet[]
  readonly langs: readonly string[]
  readonly draft: CallDraft | null
  /** With a candidate at a screen of their own. */
  readonly party?: Party | null
  /** What lies in the host's own log of what both share: see `sharedIn`. */
  readonly keptShared?: number
}

/** A call as it was left, or a new one. The clock of a draft counts where it is ahead of the log. */
export function openCall(
  { mock, record, sheets, langs, draft, party, keptShared = 0 }: Opening,
  seen: Stamp,
): Call {
  return {
    mock,
    record,
    sheets,
    clocks: record.rounds.map(({ clockMs }, i) => Math.max(clockMs, draft?.clocks[i] ?? 0)),
    lang: record.lang,
    langs,
    seen,
    side: 'prompt',
    desk: TALK,
    note: draft?.note ?? '',
    gapMs: 0,
    savedAt: seen,
    readOut: null,
    party: party ?? null,
    isClosed: false,
    keptShared,
  }
}

export function stepCall(before: Call, event: CallEvent): CallStep {
  if (isOver(before)) return [before, []]
  const [call, slept]: CallStep = before.party
    ? [pairClocked(before, before.party, event), []]
    : clocked(before, event)
  const [after, effects] = happen(
    READ_ON.has(event.type) ? { ...call, readOut: null } : call,
    event,
  )
  return withDraft(before, after, [...slept, ...effects], event)
}

/** What tells that a hint was read out. */
const READ_ON: ReadonlySet<CallEvent['type']> = new Set(['turn', 'ask', 'desk', 'back'])

/** Time runs into the round that is asked. After a gap in which nobody can have been there the clock stands. */
function clocked(call: Call, { at, monoMs }: Stamp): CallStep {
  const { countedMs, gapMs } = elapsed(call.seen, { at, monoMs })
  const seen = { at, monoMs }
  if (currentRound(call).isPaused) return [{ ...call, seen }, []]
  if (gapMs > 0) return kept({ ...call, seen, gapMs }, { type: 'pause' })
  const { current } = call.record
  const clocks = call.clocks.map((ms, i) => (i === current ? ms + countedMs : ms))
  return [{ ...call, seen, clocks }, []]
}

function happen(call: Call, event: CallEvent): CallStep {
  switch (event.type) {
    case 'tick':
      return [call, []]
    case 'turn':
      return turn(call, event.by)
    case 'ask':
      return ask(call, call.record.current + event.by)
    case 'pause':
      if (call.party && !call.party.pair.record) return askedFirst(call)
      return currentRound(call).isPaused
        ? kept({ ...call, gapMs: 0 }, { type: 'resume' })
        : kept(call, { type: 'pause' })
    case 'release':
      return release(call, event.rung)
    case 'flip': {
      const at = call.langs.indexOf(call.lang)
      return [{ ...call, lang: call.langs[(at + 1) % call.langs.length] ?? call.lang }, []]
    }
    case 'side': {
      const sides = SIDES.filter((side) => side !== 'answer' || call.party)
      const at = (sides.indexOf(call.side) + event.by + sides.length) % sides.length
      return [{ ...call, side: sides[at] ?? 'prompt' }, []]
    }
    case 'desk':
      return [{ ...call, desk: deskAt(call, event.to) }, []]
    case 'back':
      return back(call)
    case 'type':
      return [typed(call, event.text), []]
    case 'keep':
      return keep(call)
    case 'move':
      return move(call, event.by)
    case 'rate':
      return rate(call, event.score)
    case 'cycle':
      return call.desk.at === 'say'
        ? [{ ...call, desk: aboutTurned(call.desk, event.by) }, []]
        : [cycled(call, event.by), []]
    case 'recall':
      return [recalled(call), []]
    case 'leave':
      if (call.party) return left(call, call.party)
      return currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
    case 'delivered':
    case 'lamp':
    case 'log-clock':
    case 'say':
    case 'run':
    case 'judged':
    case 'vote':
    case 'answer':
    case 'swap':
    case 'close':
      return call.party ? inPair(call, call.party, event) : [call, []]
  }
}

function turn(call: Call, by: number): CallStep {
  const now = currentRound(call)
  const phase = phaseOf(now) + by
  return now.round.phases[phase] ? kept(call, { type: 'phase', phase }) : [call, []]
}

/** Another question: the clock of this one stands at where it is, that of the other goes on. */
function ask(call: Call, to: number): CallStep {
  if (!call.record.rounds[to]) return [call, []]
  if (call.party) return askedNext(call, call.party, to)
  const [left, first] = currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
  const [there, second] = logged(left, { type: 'round', round: to })
  const [running, third] = currentRound(there).isPaused
    ? kept(there, { type: 'resume' })
    : [there, []]
  return [{ ...running, desk: TALK, gapMs: 0 }, [...first, ...second, ...third]]
}

/** Rung by rung: one that was skipped may still be released, one that is out stays out and is read out again. */
function release(call: Call, rung: number): CallStep {
  const question = call.sheets[call.record.current]?.question
  const isThere = question?.hints[rung - 1] !== undefined
  const isOut = currentRound(call).hints.some((hint) => hint.rung === rung)
  if (!isThere || !isOpen(call)) return [call, []]
  const reading = { ...call, readOut: rung }
  return isOut ? [reading, []] : kept(reading, { type: 'hint', rung })
}

/** Every two seconds while the clock runs, and when what is half typed is left. */
function withDraft(
  before: Call,
  after: Call,
  effects: readonly CallEffect[],
  { type, at, monoMs }: CallEvent,
): CallStep {
  const isRunning = !currentRound(after).isPaused || !currentRound(before).isPaused
  const isDue =
    monoMs - after.savedAt.monoMs >= DRAFT_EVERY_MS && (isRunning || before.note !== after.note)
  const isLeft = before.desk.at === 'note' && after.desk.at !== 'note'
  if (isOver(after) || !(isDue || isLeft || type === 'leave')) return [after, effects]
  const draft = draftOf(after)
  return [{ ...after, savedAt: { at, monoMs } }, [...effects, { type: 'save-draft', draft }]]
}
