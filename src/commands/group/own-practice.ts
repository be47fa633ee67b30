/** What of one's own log goes to the group: that a question was done since one joined, and what one chose to share besides. */
import type { Instant } from '../../core/clock.ts'
import { dayOf } from '../../core/day.ts'
import { ALL_DECKS, type DeckScore, type Line, type LineBody } from '../../core/group/line.ts'
import type { LogRow } from '../../core/log.ts'
import type { KnownQuestions } from './known-questions.ts'

type Sharing = { readonly scores: readonly string[]; readonly due: boolean }

export type Practice = {
  readonly rows: readonly LogRow[]
  readonly joinedAt: Instant
  readonly rolloverHour: number
  readonly known: KnownQuestions
  /** Questions that are due now. */
  readonly due: () => number
}

/** Attempts that were given up are nobody's affair either. */
const attemptsSince = ({ rows, joinedAt, known }: Practice) =>
  rows.flatMap((row) => {
    if (row.kind !== 'attempt' || row.at < joinedAt || row.body.outcome === 'gave-up') return []
    const question = known.ofGroup(row.body.question)
    return question ? [{ row, question }] : []
  })

/**
 * Lines that are not in any file of this member's yet.
 * @param told of all of their machines
 * @param stamp gives a line its id and time
 */
export function practiceLines(
  practice: Practice,
  told: readonly Line[],
  stamp: (body: LineBody) => Line,
): readonly Line[] {
  const ids = new Set(told.map(({ id }) => id))
  const undone = new Set(told.flatMap((line) => (line.type === 'undone' ? line.of : [])))
  const voids = new Set(practice.rows.flatMap((row) => (row.kind === 'void' ? row.body.of : [])))
  const attempts = attemptsSince(practice)
  const done = attempts
    .filter(({ row }) => !ids.has(row.id) && !voids.has(row.id))
    .map(({ row: { id, at, offsetMin, body }, question }): Line => {
      const day = dayOf(at, offsetMin, practice.rolloverHour)
      return { id, at, type: 'done', ...question, day, kind: body.kind }
    })
  const takenBack = [...voids].filter((id) => ids.has(id) && !undone.has(id))
  return [
    ...done,
    ...takenBack.map((of) => stamp({ type: 'undone', of })),
    ...sharedLines(practice, told, stamp, voids),
  ]
}

function sharedLines(
  practice: Practice,
  told: readonly Line[],
  stamp: (body: LineBody) => Line,
  voids: ReadonlySet<string>,
): readonly Line[] {
  const sharing = sharingIn(told)
  const lines: Line[] = []
  if (sharing.scores.length > 0) {
    const decks = scoresOf(practice, sharing.scores, voids)
    const last = told.findLast((line) => line.type === 'scores')
    if (last?.type !== 'scores' || JSON.stringify(last.decks) !== JSON.stringify(decks))
      lines.push(stamp({ type: 'scores', decks }))
  }
  if (sharing.due) {
    const count = practice.due()
    const last = told.findLast((line) => line.type === 'due')
    if (last?.type !== 'due' || last.count !== count) lines.push(stamp({ type: 'due', count }))
  }
  return lines
}

/** What was said last, over all machines. */
export function sharingIn(told: readonly Line[]): Sharing {
  const line = told.toSorted((a, b) => a.at - b.at).findLast(({ type }) => type === 'share')
  return line?.type === 'share' ? line : { scores: [], due: false }
}

function scoresOf(
  practice: Practice,
  shared: readonly string[],
  voids: ReadonlySet<string>,
): readonly DeckScore[] {
  const attempts = attemptsSince(practice).filter(({ row }) => !voids.has(row.id))
  const byDeck = Map.groupBy(attempts, ({ question }) => question.question.split('/', 1)[0] ?? '')
  return [...byDeck]
    .filter(([deck]) => shared.includes(deck) || shared.includes(ALL_DECKS))
    .map(([deck, some]) => ({
      deck,
      attempts: some.length,
      passed: some.filter(
        ({ row: { body } }) =>
          body.outcome === 'passed' || (body.outcome === 'self-reported' && isGood(body.chosen)),
      ).length,
    }))
    .sort((a, b) => (a.deck < b.deck ? -1 : 1))
}

const isGood = (grade: string): boolean => grade === 'good' || grade === 'easy'
