/** What has to go along when questions are called otherwise. */
import { type Keys, keyToday } from '../../core/question/keys.ts'
import { type Names, nameToday } from '../../core/question/names.ts'
import type { QuestionKey } from '../../core/question/origin.ts'
import { deckOf } from '../../core/question/question-name.ts'
import type { Rows } from '../database/rows.ts'

/** What the change of names touches: earlier names, and what they stand for before and after it. */
export function changedNames(before: Names, after: Names): ReadonlySet<QuestionKey> {
  const touched = new Set<QuestionKey>()
  for (const was of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [nameToday(before, was), nameToday(after, was)]
    if (old !== now) for (const name of [was, old, now]) touched.add(name)
  }
  return touched
}

type Moved = { readonly date: string; readonly deck: string }

/**
 * Puts attempts and runs under their keys of today, which is what the log says of them, and returns the days of decks that
 * lost or got an attempt.
 */
export function moveRows(
  db: Rows,
  keys: Keys,
  touched: ReadonlySet<QuestionKey>,
): readonly Moved[] {
  const rowsOf = (table: 'attempt' | 'run', columns: string) => `SELECT ${table}.id, ${columns}
      ${table}.question, json_extract(log.body, '$.question') AS written,
      json_extract(log.body, '$.origin') AS origin
    FROM ${table} JOIN log USING (id) WHERE ${table}.question IN (SELECT value FROM json_each(?))`
  const asked = JSON.stringify([...touched])
  type Row = {
    readonly id: string
    readonly question: string
    readonly written: string
    readonly origin: string | null
  }
  const keyOf = ({ written, origin }: Row): QuestionKey =>
    keyToday(keys, { question: written, ...(origin === null ? {} : { origin }) })
  const days: Moved[] = []
  const attempts = rowsOf('attempt', 'attempt.date, attempt.deck,')
  for (const row of db.all<Row & Moved>(attempts, asked)) {
    const { id, date, deck, question } = row
    const now = keyOf(row)
    if (now === question) continue
    db.run('UPDATE attempt SET question = ?, deck = ? WHERE id = ?', now, deckOf(now), id)
    days.push({ date, deck }, { date, deck: deckOf(now) })
  }
  for (const row of db.all<Row>(rowsOf('run', ''), asked)) {
    const now = keyOf(row)
    if (now !== row.question) db.run('UPDATE run SET question = ? WHERE id = ?', now, row.id)
  }
  return days
}
