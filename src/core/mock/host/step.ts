/** One event on the interviewer's screen: what it becomes, and what is to be kept. Pure. */
import { elapsed, type Stamp } from '../../drill/stopwatch.ts'
import { DIMENSIONS, MOST_TAKEAWAYS, type MockScore, needsEvidence } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import { roundKind } from '../phases.ts'
import {
  type Call,
  type CallDraft,
  type CallEffect,
  type CallEvent,
  type CallStep,
  type Desk,
  type ScoreRow,
  type Sheet,
  SIDES,
} from './call.ts'
import { type MockRecord, type RoundRecord, withEvent } from './record.ts'

const DRAFT_EVERY_MS = 1500
const TALK: Desk = { at: 'talk' }

export type Opening = {
  readonly mock: string
  readonly record: MockRecord
  readonly sheets: readonly Sheet[]
  readonly langs: readonly string[]
  readonly draft: CallDraft | null
}

/** A call as it was left, or a new one. The clock of a draft counts where it is ahead of the log. */
export function openCall({ mock, record, sheets, langs, draft }: Opening, seen: Stamp): Call {
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
  }
}

export const currentRound = ({ record }: Call): RoundRecord => {
  const round = record.rounds[record.current]
  if (!round) throw new Error('a mock without rounds')
  return round
}

export const clockOf = ({ clocks, record }: Call): number => clocks[record.current] ?? 0

/** Every dimension of the kind of the current round with its score, 0 where there is none. */
export function scoreRows(round: RoundRecord): readonly ScoreRow[] {
  return DIMENSIONS[roundKind(round.round.kind)].map((dimension) => ({
    dimension,
    score: round.scores.find((one) => one.dimension === dimension)?.score ?? 0,
  }))
}

export function stepCall(before: Call, event: CallEvent): CallStep {
  if (before.record.isEnded) return [before, []]
  const [call, slept] = clocked(before, event)
  const [after, effects] = happen(call, event)
  return withDraft(before, after, [...slept, ...effects], event)
}

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
      const at = (SIDES.indexOf(call.side) + event.by + SIDES.length) % SIDES.length
      return [{ ...call, side: SIDES[at] ?? 'prompt' }, []]
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
    case 'cycle': {
      const { desk } = call
      if (desk.at !== 'score') return [call, []]
      const now = desk.pending ?? scoreRows(currentRound(call))[desk.cursor]?.score ?? 0
      const pending = ((now + event.by + 5) % 5) as MockScore
      return [{ ...call, desk: { ...desk, pending } }, []]
    }
    case 'recall':
      return [recalled(call), []]
    case 'leave':
      return currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
  }
}

/** What happens in a round, before it is told which and when. */
type Told =
  | { readonly type: 'pause' | 'resume' }
  | { readonly type: 'phase'; readonly phase: number }
  | { readonly type: 'hint'; readonly rung: number }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'score'; readonly row: ScoreRow; readonly evidence: string }

/** The same event goes into the log and into what the screen shows. */
function kept(call: Call, told: Told): CallStep {
  const at = { round: call.record.current, clockMs: Math.round(clockOf(call)) }
  const event: MockEvent =
    told.type === 'score'
      ? { type: 'score', ...at, ...told.row, evidence: told.evidence }
      : { ...told, ...at }
  return logged(call, event)
}

const logged = (call: Call, ...events: readonly MockEvent[]): CallStep => [
  { ...call, record: events.reduce(withEvent, call.record) },
  events.map((event): CallEffect => ({ type: 'append', event })),
]

function turn(call: Call, by: number): CallStep {
  const { round, phase } = currentRound(call)
  return round.phases[phase + by] ? kept(call, { type: 'phase', phase: phase + by }) : [call, []]
}

/** Another question: the clock of this one stands at where it is, that of the other goes on. */
function ask(call: Call, to: number): CallStep {
  if (!call.record.rounds[to]) return [call, []]
  const [left, first] = currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
  const [there, second] = logged(left, { type: 'round', round: to })
  const [running, third] = currentRound(there).isPaused
    ? kept(there, { type: 'resume' })
    : [there, []]
  return [{ ...running, desk: TALK, gapMs: 0 }, [...first, ...second, ...third]]
}

/** Rung by rung: one that was skipped may still be released, one that is out stays out. */
function release(call: Call, rung: number): CallStep {
  const question = call.sheets[call.record.current]?.question
  const isThere = question?.hints[rung - 1] !== undefined
  const isOut = currentRound(call).hints.some((hint) => hint.rung === rung)
  return isThere && !isOut ? kept(call, { type: 'hint', rung }) : [call, []]
}

function deskAt({ record }: Call, to: 'note' | 'score' | 'takeaways' | 'end'): Desk {
  switch (to) {
    case 'note':
    case 'end':
      return { at: to }
    case 'score':
      return { at: to, cursor: 0, pending: null }
    case 'takeaways': {
      const cursor = Math.min(record.takeaways.length, MOST_TAKEAWAYS - 1)
      return { at: to, cursor, text: record.takeaways[cursor] ?? '' }
    }
  }
}

function back(call: Call): CallStep {
  const { desk } = call
  switch (desk.at) {
    case 'talk':
    case 'note':
    case 'end':
      return [{ ...call, desk: TALK }, []]
    case 'takeaways': {
      const [after, effects] = keptTakeaway(call)
      return [{ ...after, desk: TALK }, effects]
    }
    case 'score': {
      const [after, effects] = settled(call)
      return [{ ...after, desk: TALK }, effects]
    }
    case 'evidence':
      return [{ ...call, desk: { at: 'score', cursor: desk.cursor, pending: null } }, []]
  }
}

function typed(call: Call, text: string): Call {
  const { desk } = call
  if (desk.at === 'note') return { ...call, note: text }
  if (desk.at === 'evidence' || desk.at === 'takeaways') return { ...call, desk: { ...desk, text } }
  return call
}

function keep(call: Call): CallStep {
  const { desk } = call
  switch (desk.at) {
    case 'talk':
      return [call, []]
    case 'note': {
      const text = call.note.trim()
      const empty = { ...call, note: '', desk: TALK }
      return text === '' ? [empty, []] : kept(empty, { type: 'note', text })
    }
    case 'score': {
      const row = scoreRows(currentRound(call))[desk.cursor]
      return row ? rate(call, desk.pending ?? row.score) : [call, []]
    }
    case 'evidence':
      return keptEvidence(call, desk)
    case 'takeaways': {
      const [after, effects] = keptTakeaway(call)
      const to = Math.min(desk.cursor + 1, MOST_TAKEAWAYS)
      if (to >= MOST_TAKEAWAYS || desk.text.trim() === '')
        return [{ ...after, desk: TALK }, effects]
      const text = after.record.takeaways[to] ?? ''
      return [{ ...after, desk: { at: 'takeaways', cursor: to, text } }, effects]
    }
    case 'end':
      return end(call)
  }
}

/** The clock of the last round is told once more: nothing later says how long its last phase was. */
function end(call: Call): CallStep {
  const [still, first] = currentRound(call).isPaused ? [call, []] : kept(call, { type: 'pause' })
  const [over, second] = logged(still, { type: 'end' })
  return [{ ...over, desk: TALK }, [...first, ...second, { type: 'finish' }]]
}

function move(call: Call, by: number): CallStep {
  const { desk } = call
  if (desk.at === 'score') {
    const last = scoreRows(currentRound(call)).length - 1
    const [after, effects] = settled(call)
    const cursor = Math.max(0, Math.min(last, desk.cursor + by))
    return [{ ...after, desk: { at: 'score', cursor, pending: null } }, effects]
  }
  if (desk.at === 'takeaways') {
    const [after, effects] = keptTakeaway(call)
    const { takeaways } = after.record
    const last = Math.min(takeaways.length, MOST_TAKEAWAYS - 1)
    const cursor = Math.max(0, Math.min(last, desk.cursor + by))
    return [{ ...after, desk: { at: 'takeaways', cursor, text: takeaways[cursor] ?? '' } }, effects]
  }
  return [call, []]
}

/** 0 and 3 are kept at once; the others ask for their line of evidence first. */
function rate(call: Call, score: MockScore): CallStep {
  const { desk } = call
  if (desk.at !== 'score') return [call, []]
  const round = currentRound(call)
  const row = scoreRows(round)[desk.cursor]
  if (!row) return [call, []]
  const before = round.scores.find((one) => one.dimension === row.dimension)
  if (needsEvidence(score)) {
    const text = before?.evidence ?? ''
    return [{ ...call, desk: { at: 'evidence', cursor: desk.cursor, score, text } }, []]
  }
  const still = { ...call, desk: { ...desk, pending: null } }
  if (row.score === score) return [still, []]
  const evidence = score === 0 ? '' : (before?.evidence ?? '')
  return kept(still, { type: 'score', row: { dimension: row.dimension, score }, evidence })
}

/** What was only chosen is kept where nothing has to be said for it, and dropped where something has. */
function settled(call: Call): CallStep {
  const { desk } = call
  if (desk.at !== 'score' || desk.pending === null || needsEvidence(desk.pending)) return [call, []]
  return rate(call, desk.pending)
}

function keptEvidence(call: Call, desk: Extract<Desk, { at: 'evidence' }>): CallStep {
  const evidence = desk.text.trim()
  const row = scoreRows(currentRound(call))[desk.cursor]
  if (evidence === '' || !row) return [call, []]
  const scored = { ...call, desk: { at: 'score', cursor: desk.cursor, pending: null } as const }
  const told = { dimension: row.dimension, score: desk.score }
  return kept(scored, { type: 'score', row: told, evidence })
}

/** An empty one is taken away, and those after it move up. */
function keptTakeaway(call: Call): CallStep {
  const { desk, record } = call
  if (desk.at !== 'takeaways') return [call, []]
  const texts = [...record.takeaways]
  texts[desk.cursor] = desk.text.trim()
  const said = texts.filter((text) => text !== '').slice(0, MOST_TAKEAWAYS)
  if (said.join('\n') === record.takeaways.join('\n')) return [call, []]
  return logged(call, { type: 'takeaways', texts: said })
}

/** The newest note that is older than the one in the line. */
function recalled(call: Call): Call {
  const { desk } = call
  if (desk.at !== 'evidence') return call
  const { notes } = currentRound(call)
  const at = notes.findLastIndex(({ text }) => text === desk.text)
  const text = notes[at < 0 ? notes.length - 1 : at - 1]?.text
  return text === undefined ? call : { ...call, desk: { ...desk, text } }
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
  if (after.record.isEnded || !(isDue || isLeft || type === 'leave')) return [after, effects]
  const draft = { clocks: after.clocks.map(Math.round), note: after.note }
  return [{ ...after, savedAt: { at, monoMs } }, [...effects, { type: 'save-draft', draft }]]
}
