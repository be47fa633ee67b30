/**
 * What questions are kept by today: their earlier names, as the decks of each origin said it last, and what adoptions in the
 * log lead to. What is derived from the log is kept by these keys.
 */
import {
  type Adopted,
  type Keys,
  keysOfKey,
  keyToday,
  type Written,
} from '../../core/question/keys.ts'
import type { Names } from '../../core/question/names.ts'
import type { QuestionKey } from '../../core/question/origin.ts'
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

export function adoptedIn(db: Rows): Adopted {
  type Row = { readonly origin: string; readonly question: string; readonly owner: string }
  const rows = db.all<Row>('SELECT origin, question, owner FROM adopted')
  const [claims, whole] = [
    rows.filter(({ origin }) => origin === ''),
    rows.filter(({ origin }) => origin !== ''),
  ]
  return {
    origins: new Map(whole.map(({ origin, owner }) => [origin, owner])),
    claimed: new Map(claims.map(({ question, owner }) => [question, owner])),
  }
}

/** Only which origins were made one: what names of today have to know. */
export function originsIn(db: Rows): Adopted['origins'] {
  type Row = { readonly origin: string; readonly owner: string }
  const rows = db.all<Row>("SELECT origin, owner FROM adopted WHERE origin <> ''")
  return new Map(rows.map(({ origin, owner }) => [origin, owner]))
}

export function putAdopted(db: Rows, { origins, claimed }: Adopted): void {
  db.run('DELETE FROM adopted')
  const sql = `INSERT INTO adopted(origin, question, owner)
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]') FROM json_each(?)`
  const rows = [
    ...[...origins].map(([origin, owner]) => [origin, '', owner]),
    ...[...claimed].map(([question, owner]) => ['', question, owner]),
  ]
  db.run(sql, JSON.stringify(rows))
}

export const keysIn = (db: Rows): Keys => ({ ...adoptedIn(db), names: namesIn(db) })

/** The key of today and every earlier one, by whichever of them a question is asked for. */
export function allKeys(db: Rows, question: QuestionKey): readonly QuestionKey[] {
  const keys = keysIn(db)
  return keysOfKey(keys, keyToday(keys, { question }))
}

export const today = (db: Rows, named: Written | QuestionKey): QuestionKey =>
  keyToday(keysIn(db), typeof named === 'string' ? { question: named } : named)
