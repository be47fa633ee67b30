/** A question's place in the schedule: replayed from its attempts whenever one of them comes or goes. */
import { GRADES, type Grade } from '../../core/log.ts'
import type { Card, DueCard, Rules, Scheduler } from '../../core/practice/schedule.ts'
import type { Rows } from '../database/rows.ts'

type Answered = {
  readonly id: string
  readonly at: number
  readonly offset_min: number
  readonly chosen: Grade
  readonly predicted: number | null
}

/**
 * Attempts in the order (at, id); those of a cram are none of the schedule's. Each keeps what was expected of it, for the
 * statistics; not while it was learnt within the day, where nothing could be forgotten.
 */
export function refreshCard(
  db: Rows,
  { question, deck }: { readonly question: string; readonly deck: string },
  scheduler: Scheduler,
  rules: Rules,
): void {
  const sql = `SELECT id, at, offset_min, chosen, predicted FROM attempt
    WHERE question = ? AND NOT is_cram ORDER BY at, id`
  let card: Card | null = null
  for (const { id, at, offset_min, chosen, ...past } of db.all<Answered>(sql, question)) {
    // A row of a newer program, or one rescued from a broken file, may hold anything.
    if (!GRADES.includes(chosen)) continue
    const predicted = card?.state === 'review' ? scheduler.retrievability(card, at) : null
    if (predicted !== past.predicted)
      db.run('UPDATE attempt SET predicted = ? WHERE id = ?', predicted, id)
    card = scheduler.review(card, chosen, at, offset_min, rules)
  }
  if (card === null) db.run('DELETE FROM card WHERE question = ?', question)
  else putCard(db, question, deck, card)
}

function putCard(db: Rows, question: string, deck: string, card: Card): void {
  const sql = `INSERT OR REPLACE INTO card(question, deck, stability, difficulty, state, step, due,
      last_at, last_offset_min, last_grade, reps, lapses, misses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const memory = [card.stability, card.difficulty, card.state, card.step, card.due]
  const last = [card.lastAt, card.lastOffsetMin, card.lastGrade]
  db.run(sql, question, deck, ...memory, ...last, card.reps, card.lapses, card.misses)
}

export type CardRow = Omit<Card, 'lastAt' | 'lastOffsetMin' | 'lastGrade'> & {
  readonly question: string
  readonly last_at: number
  readonly last_offset_min: number
  readonly last_grade: Grade
}

/** What `dueCardOf` reads. */
export const CARD_COLUMNS = `card.question, stability, difficulty, state, step, due,
  last_at, last_offset_min, last_grade, reps, lapses, misses`

export function dueCardOf(row: CardRow): DueCard {
  const card: Card = {
    stability: row.stability,
    difficulty: row.difficulty,
    state: row.state,
    step: row.step,
    due: row.due,
    lastAt: row.last_at,
    lastOffsetMin: row.last_offset_min,
    lastGrade: row.last_grade,
    reps: row.reps,
    lapses: row.lapses,
    misses: row.misses,
  }
  return { question: row.question, card }
}
