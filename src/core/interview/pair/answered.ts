/** What the candidate has: texts as they stand, and how far they come by the tests. */
import { phaseOf } from '../record.ts'
import { told } from './asked.ts'
import { holderOf, type Pair } from './pair.ts'
import { clockAt } from './pair-clock.ts'
import type { Wire } from './read-wire.ts'
import { MOST, type WireOf } from './wire.ts'

/** Of a round that was asked; also later, since what was typed in an outage comes when it is over. */
export function answered(
  pair: Pair,
  event: WireOf<'topic' | 'snapshot' | 'run-request' | 'run-result'>,
  wire: Wire,
): Pair {
  const now = pair.record?.rounds[event.round]
  if (!now) return pair
  const at = {
    clockMs: clockAt(pair.clock, event.round, wire.at),
    phase: phaseOf(now),
  }
  switch (event.kind) {
    case 'topic': {
      const topics = pair.topics.map((was, i) => (i === event.round ? event.text : was))
      return now.round.as === 'project' ? { ...pair, topics } : pair
    }
    case 'snapshot':
      return typed(pair, event, wire)
    case 'run-request': {
      const { run, round, by } = event
      const isNew = !pair.runs.some((one) => one.run === run)
      if (!isNew || pair.record?.isEnded || pair.runs.length >= MOST.runs) return pair
      const wanted = { ...at, run, round, by, askedBy: wire.role, result: null }
      return { ...pair, runs: [...pair.runs, wanted] }
    }
    case 'run-result': {
      const { kind: _, run, round, ...report } = event
      const wanted = pair.runs.find((one) => one.run === run && one.round === round)
      // Only who was asked to judge, and once.
      if (!wanted || wanted.result || wanted.by !== wire.role) return pair
      const result = { ...report, judgedBy: wire.role, clockMs: at.clockMs }
      const runs = pair.runs.map((one) => (one === wanted ? { ...one, result } : one))
      const { tests, verdict } = report
      const passed = tests.filter(({ status }) => status === 'pass').length
      const { clockMs } = at
      return told(
        { ...pair, runs },
        { type: 'run', round, clockMs, verdict, passed, of: tests.length },
      )
    }
  }
}

/**
 * Only from the newest start of the candidate's program, and of it nothing older than what is there: a window that was
 * left open elsewhere writes over nothing.
 */
function typed(
  pair: Pair,
  { round, field, text, rev, seat }: WireOf<'snapshot'>,
  { at }: Wire,
): Pair {
  const texts = pair.texts[round] ?? {}
  const before = Object.hasOwn(texts, field) ? texts[field] : undefined
  if (seat !== holderOf(pair, 'candidate')?.seat) return pair
  if (!before && Object.keys(texts).length >= MOST.fields) return pair
  if (before && before.seat === seat && rev <= before.rev) return pair
  const after = { ...texts, [field]: { text, rev, seat, at } }
  return { ...pair, texts: pair.texts.map((one, i) => (i === round ? after : one)) }
}
