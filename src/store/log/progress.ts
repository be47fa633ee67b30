import type { Grade, LogRow, Progress, Run } from '../../core/log.ts'
import type { QuestionKey } from '../../core/question/origin.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { keysIn, today } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'
import { keyed, readable, STORED, type StoredRow } from './log.ts'

export type DeckProgress = {
  readonly deck: string
  readonly attempts: number
  /** Questions attempted at least once. */
  readonly attempted: number
  /** Questions passed at least once. */
  readonly passed: number
}

export type Day = {
  /** `2026-03-01`. */
  readonly date: string
  readonly deck: string
  readonly attempts: number
  readonly passed: number
  readonly activeMs: number
}

export function allProgress(db: Rows): readonly Progress[] {
  const sql = 'SELECT question, attempts, passed, last_at, last_grade FROM progress'
  type Row = Pick<Progress, 'question' | 'attempts' | 'passed'> & {
    readonly last_at: number
    readonly last_grade: Grade
  }
  return db.all<Row>(sql).map(({ last_at: lastAt, last_grade: lastGrade, ...rest }) => ({
    ...rest,
    lastAt,
    lastGrade,
  }))
}

/** The keys of everything that was attempted or put off, or is being answered. */
export function allKept(db: Rows): readonly QuestionKey[] {
  const sql = `SELECT question FROM progress UNION SELECT question FROM hold UNION SELECT question FROM draft
    ORDER BY question`
  return db.all<{ readonly question: string }>(sql).map(({ question }) => question)
}

export function deckProgress(db: Rows): readonly DeckProgress[] {
  const sql = `SELECT deck, sum(attempts) AS attempts, count(*) AS attempted, sum(passed > 0) AS passed
    FROM progress GROUP BY deck ORDER BY deck`
  return db.all<DeckProgress>(sql).map((row) => ({ ...row }))
}

export function allDays(db: Rows): readonly Day[] {
  const sql = `SELECT date, deck, attempts, passed, active_ms AS activeMs FROM day ORDER BY date, deck`
  return db.all<Day>(sql).map((row) => ({ ...row }))
}

/** Newest first. */
export function attemptsOf(
  db: Rows,
  question: QuestionName,
): readonly (LogRow & { kind: 'attempt' })[] {
  const sql = `SELECT ${STORED} FROM attempt JOIN log USING (id)
    WHERE attempt.question = ? ORDER BY attempt.at DESC, attempt.id DESC`
  const keys = keysIn(db)
  return db
    .all<StoredRow>(sql, today(db, question))
    .flatMap(readable)
    .filter(isAttempt)
    .map((row) => keyed(row, keys))
}

/** A rating that can be taken back: the id of its attempt, and what to say of it. */
export type Rating = {
  readonly id: string
  readonly question: QuestionName
  readonly grade: Grade
}

/** The newest in the order of writing: a clock that was set back must not make an older one the last. */
export function lastRating(db: Rows, device: string): Rating | null {
  const sql = `SELECT attempt.id, attempt.question, attempt.chosen AS grade
    FROM log CROSS JOIN attempt USING (id)
    WHERE log.device = ? AND log.kind = 'attempt' ORDER BY log.rowid DESC LIMIT 1`
  const row = db.get<Rating>(sql, device)
  return row ? { ...row } : null
}

/** In the order they were judged. */
export function runsOf(db: Rows, sitting: string): readonly Run[] {
  const sql = `SELECT ${STORED} FROM run JOIN log USING (id)
    WHERE run.sitting = ? ORDER BY run.number, run.at, run.id`
  const keys = keysIn(db)
  return db
    .all<StoredRow>(sql, sitting)
    .flatMap(readable)
    .flatMap((row) => (row.kind === 'run' ? [keyed(row, keys).body] : []))
}

function isAttempt(row: LogRow): row is LogRow & { kind: 'attempt' } {
  return row.kind === 'attempt'
}
