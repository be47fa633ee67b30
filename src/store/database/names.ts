/** What questions are called today, as the decks said it last: what is derived from the log is kept by these names. */
import { earlierNames, type Names, nameToday } from '../../core/question/names.ts'
import type { QuestionName } from '../../core/question/question.ts'
import type { Rows } from './rows.ts'

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
  return [today, ...earlierNames(names, today)]
}

export const today = (db: Rows, name: QuestionName): QuestionName => nameToday(namesIn(db), name)
