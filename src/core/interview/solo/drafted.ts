/** The part of a mock that is no event yet: its clock, and what is half typed. Its draft lies beside those of questions. */

import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Draft } from '../../log.ts'
import type { QuestionName } from '../../question/question.ts'
import type { MockEvent } from '../events.ts'
import { foldMock } from '../fold.ts'
import type { Phrases } from './interruptions.ts'
import { NO_SCORES, NO_TAKEAWAYS, type SoloMock, type UnfinishedMock } from './solo.ts'

/** No deck is called so: its name would have to begin with a letter or a digit. */
const PREFIX = '@mock/'

export const draftName = (id: string): QuestionName => `${PREFIX}${id}`
export const isMockDraft = ({ question }: Pick<Draft, 'question'>): boolean =>
  question.startsWith(PREFIX)

type Drafted = Pick<SoloMock, 'round' | 'clockMs' | 'open' | 'typed' | 'scoring' | 'takeaways'> & {
  /** For home, which does not read the log. */
  readonly title: string
  readonly of: number
  /** How many events there were: what was half typed belongs to that moment. */
  readonly after: number
}

export function toMockDraft(mock: SoloMock): string {
  const { round, clockMs, open, typed, scoring, takeaways, events } = mock
  const [begin] = events
  const drafted: Drafted = {
    round,
    clockMs,
    open,
    typed,
    scoring,
    takeaways,
    title: begin?.type === 'begin' ? begin.title : '',
    of: begin?.type === 'begin' ? begin.rounds.length : 0,
    after: events.length,
  }
  return JSON.stringify(drafted)
}

/** Null for a draft that cannot be read. */
export function unfinishedOf(
  { question, state, savedAt }: Pick<Draft, 'question' | 'state' | 'savedAt'>,
  isElsewhere: boolean,
): UnfinishedMock | null {
  const drafted = read(state)
  if (!drafted) return null
  const { title, round, of, clockMs } = drafted
  const id = question.slice(PREFIX.length)
  return { id, title, round: round + 1, of, clockMs, savedAt, isElsewhere }
}

function read(state: string): Drafted | null {
  try {
    const drafted: unknown = JSON.parse(state)
    return isDrafted(drafted) ? drafted : null
  } catch {
    return null
  }
}

function isDrafted(value: unknown): value is Drafted {
  if (typeof value !== 'object' || value === null) return false
  const { title, round, of, clockMs, typed, scoring, takeaways } = value as Partial<Drafted>
  return (
    typeof title === 'string' &&
    Number.isSafeInteger(round) &&
    Number.isSafeInteger(of) &&
    Number.isFinite(clockMs) &&
    typeof typed === 'string' &&
    typeof scoring?.scores === 'object' &&
    Array.isArray(takeaways?.texts)
  )
}

/** A mock whose rounds were chosen just now. */
export function beginSolo(
  id: string,
  begin: Extract<MockEvent, { type: 'begin' }>,
  phrases: Phrases,
  now: Stamp,
): SoloMock {
  return { ...EMPTY, id, phrases, events: [begin], seen: now }
}

/**
 * Goes on where it stopped; the time in between does not count. Without a draft the clock is as old as the last event.
 * Null for events without a beginning.
 */
export function resumeSolo(
  id: string,
  events: readonly MockEvent[],
  state: string | null,
  phrases: Phrases,
  now: Stamp,
): SoloMock | null {
  const record = foldMock(events)
  if (!record) return null
  const drafted = state === null ? null : read(state)
  const round = record.current
  const begun = record.rounds[round]
  const isSame = drafted?.round === round && begun?.answered === null
  const unanswered = begun?.exchanges.findLast(({ reply }) => reply === null)
  return {
    ...EMPTY,
    id,
    phrases,
    events,
    kept: events.length,
    round,
    clockMs: Math.max(begun?.clockMs ?? 0, isSame ? drafted.clockMs : 0),
    seen: now,
    open: unanswered ? { id: unanswered.id, sinceMonoMs: now.monoMs } : null,
    typed: isSame && drafted.after === events.length ? drafted.typed : '',
    scoring: isSame ? drafted.scoring : NO_SCORES,
    takeaways: drafted?.takeaways ?? NO_TAKEAWAYS,
  }
}

const EMPTY: SoloMock = {
  id: '',
  phrases: {
    probes: [],
    storyProbes: [],
    decision: { judgement: '', delivery: '', risk: '' },
  },
  events: [],
  kept: 0,
  round: 0,
  clockMs: 0,
  seen: { at: 0, monoMs: 0 },
  interruptions: [],
  open: null,
  typed: '',
  isWarned: false,
  scoring: NO_SCORES,
  takeaways: NO_TAKEAWAYS,
  draft: { at: null, isDue: true },
  written: { state: 'not-yet' },
  card: null,
}
