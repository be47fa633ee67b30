/** A row of the log as it would have been written under the names of today. The log itself keeps what was written. */
import type { MockEvent } from './interview/events.ts'
import { isSoundEvent } from './interview/sound-event.ts'
import type { LogRow } from './log.ts'
import { type Names, nameToday } from './question/names.ts'

/** The row is a sound one. */
export function renamed<R extends LogRow>(row: R, names: Names): R
export function renamed(row: LogRow, names: Names): LogRow {
  if (names.size === 0) return row
  const today = <B extends { readonly question: string }>(body: B): B => ({
    ...body,
    question: nameToday(names, body.question),
  })
  switch (row.kind) {
    case 'attempt':
      return { ...row, body: today(row.body) }
    case 'run':
      return { ...row, body: today(row.body) }
    case 'bury':
      return { ...row, body: today(row.body) }
    case 'suspend':
      return { ...row, body: today(row.body) }
    case 'resume':
      return { ...row, body: today(row.body) }
    case 'rejection':
      return { ...row, body: today(row.body) }
    case 'story': {
      const questions = row.body.questions.map((name) => nameToday(names, name))
      return { ...row, body: { ...row.body, questions: [...new Set(questions)] } }
    }
    case 'mock':
      return { ...row, body: { ...row.body, event: renamedEvent(row.body.event, names) } }
    case 'void':
    case 'posting':
    case 'merge':
    case 'unmerge':
      return row
  }
  // A kind that a newer program wrote.
  return row
}

function renamedEvent(event: MockEvent, names: Names): MockEvent {
  // A row is counted as long as its event has a type: what else it holds may be of a newer program.
  if (event.type !== 'begin' || !isSoundEvent(event)) return event
  const rounds = event.rounds.map((round) => ({
    ...round,
    question: nameToday(names, round.question),
  }))
  return { ...event, rounds }
}
