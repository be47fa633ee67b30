/**
 * What follows from the log, kept in step with it inside the same transaction. A row's effect does not depend on
 * when it arrives: logs of two devices lead to the same tables in whatever order they are merged.
 */
import type { LogRow } from '../core/log.ts'
import { dayOf } from './day.ts'
import { troubleOf } from './faults.ts'
import { allRows, isVoided } from './log.ts'
import type { Rows } from './rows.ts'

type Place = { readonly question: string; readonly deck: string; readonly date: string }

/** `row` is in the log already. */
export function derive(db: Rows, row: LogRow, rolloverHour: number): void {
  const touched = take(db, row, rolloverHour)
  if (touched !== undefined) refresh(db, touched)
}

/** Throws away everything derived and replays the log; a row that makes no sense stays in the log and counts for nothing. */
export function rederive(db: Rows, rolloverHour: number): void {
  for (const table of ['attempt', 'run', 'progress', 'day']) db.run(`DELETE FROM ${table}`)
  const touched = new Map<string, Place>()
  for (const row of allRows(db)) {
    try {
      const place = take(db, row, rolloverHour)
      if (place !== undefined) touched.set(`${place.date} ${place.question}`, place)
    } catch (error) {
      // A row rescued from a broken file may be damaged itself: it must not keep the others from being counted.
      if (troubleOf(error) !== 'bug') throw error
    }
  }
  for (const place of touched.values()) refresh(db, place)
}

/** Puts the attempt or run into its table, or takes it out; returns which counts have to be made anew. */
function take(db: Rows, row: LogRow, rolloverHour: number): Place | undefined {
  switch (row.kind) {
    case 'attempt':
      return isVoided(db, row.id) ? undefined : putAttempt(db, row, rolloverHour)
    case 'run':
      if (!isVoided(db, row.id)) putRun(db, row)
      return undefined
    case 'void':
      db.run('DELETE FROM run WHERE id = ?', row.body.of)
      return dropAttempt(db, row.body.of)
  }
}

function putRun(db: Rows, { id, at, body }: LogRow & { kind: 'run' }): void {
  const sql = 'INSERT INTO run(id, sitting, number, at) VALUES (?, ?, ?, ?)'
  db.run(sql, id, body.sitting, body.number, at)
}

function putAttempt(db: Rows, row: LogRow & { kind: 'attempt' }, rolloverHour: number): Place {
  const { question, outcome, verdict, suggested, chosen, activeMs, budgetMs } = row.body
  const deck = deckOf(question)
  const date = dayOf(row.at, row.offsetMin, rolloverHour)
  const sql = `INSERT INTO
    attempt(id, question, deck, at, date, outcome, verdict, suggested, chosen, active_ms, budget_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  const times = [Math.round(activeMs), Math.round(budgetMs)]
  db.run(sql, row.id, question, deck, row.at, date, outcome, verdict, suggested, chosen, ...times)
  return { question, deck, date }
}

function dropAttempt(db: Rows, id: string): Place | undefined {
  const place = db.get<Place>('SELECT question, deck, date FROM attempt WHERE id = ?', id)
  if (place !== undefined) db.run('DELETE FROM attempt WHERE id = ?', id)
  return place
}

/** Counted anew from the attempts, so that no order of adding and undoing can leave a trace. */
function refresh(db: Rows, { question, deck, date }: Place): void {
  db.run('DELETE FROM progress WHERE question = ?', question)
  const progress = `INSERT INTO progress(question, deck, attempts, passed, last_at, last_grade)
    SELECT question, deck, count(*), sum(outcome = 'passed'), last.at, last.chosen FROM attempt,
      (SELECT at, chosen FROM attempt WHERE question = ? ORDER BY at DESC, id DESC LIMIT 1) AS last
    WHERE question = ? GROUP BY question`
  db.run(progress, question, question)
  db.run('DELETE FROM day WHERE date = ? AND deck = ?', date, deck)
  const day = `INSERT INTO day(date, deck, attempts, passed, active_ms)
    SELECT date, deck, count(*), sum(outcome = 'passed'), sum(active_ms) FROM attempt
    WHERE date = ? AND deck = ? GROUP BY date, deck`
  db.run(day, date, deck)
}

/** `deck` of `deck/id`. */
export function deckOf(question: string): string {
  return question.split('/', 1)[0] ?? ''
}
