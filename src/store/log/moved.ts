/** What has to go along when questions are called otherwise. */
import { type Names, nameToday } from '../../core/question/names.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf } from '../../core/question/question-name.ts'
import type { Rows } from '../database/rows.ts'

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
