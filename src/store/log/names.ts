/** What questions are called today, as the decks said it last: what is derived from the log is kept by these names. */
import { type Names, nameToday } from '../../core/question/names.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf } from '../../core/question/question-name.ts'
import type { Rows } from '../database/rows.ts'

export function namesIn(db: Rows): Names {
  type Row = { readonly was: string; readonly question: string }
  const rows = db.all<Row>('SELECT was, question FROM name')
  return new Map(rows.map(({ was, question }) => [was, question]))
}

export function putNames(db: Rows, names: Names): void {
  db.run('DELETE FROM name')
  const sql = `INSERT INTO name(was, question)
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)`
  db.run(sql, JSON.stringify([...names]))
}

/** The name of today and every earlier one, by whichever of them a question is asked for. */
export function allNames(db: Rows, name: QuestionName): readonly QuestionName[] {
  const names = namesIn(db)
  const today = nameToday(names, name)
  return [today, ...[...names].flatMap(([was, now]) => (now === today ? was : []))]
}

export const today = (db: Rows, name: QuestionName): QuestionName => nameToday(namesIn(db), name)

/** What the change of names touches: earlier names, and what they stand for before and after it. */
export function changedNames(before: Names, after: Names): ReadonlySet<QuestionName> {
  const touched = new Set<QuestionName>()
  for (const was of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [nameToday(before, was), nameToday(after, was)]
    if (old !== now) for (const name of [was, old, now]) touched.add(name)
  }
  return touched
}

type Moved = { readonly date: string; readonly deck: string }

/**
 * Puts attempts and runs under their names of today, which is what the log says of them, and returns the days of decks that
 * lost or got an attempt.
 */
export function moveRows(
  db: Rows,
  names: Names,
  touched: ReadonlySet<QuestionName>,
): readonly Moved[] {
  const rowsOf = (table: 'attempt' | 'run', columns: string) => `SELECT ${table}.id, ${columns}
      ${table}.question, json_extract(log.body, '$.question') AS written
    FROM ${table} JOIN log USING (id) WHERE ${table}.question IN (SELECT value FROM json_each(?))`
  const asked = JSON.stringify([...touched])
  type Row = { readonly id: string; readonly question: string; readonly written: string }
  const days: Moved[] = []
  const attempts = rowsOf('attempt', 'attempt.date, attempt.deck,')
  for (const { id, date, deck, question, written } of db.all<Row & Moved>(attempts, asked)) {
    const now = nameToday(names, written)
    if (now === question) continue
    db.run('UPDATE attempt SET question = ?, deck = ? WHERE id = ?', now, deckOf(now), id)
    days.push({ date, deck }, { date, deck: deckOf(now) })
  }
  for (const { id, question, written } of db.all<Row>(rowsOf('run', ''), asked)) {
    const now = nameToday(names, written)
    if (now !== question) db.run('UPDATE run SET question = ? WHERE id = ?', now, id)
  }
  return days
}
