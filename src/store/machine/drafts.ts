/** Answers being written, and who writes them. */
import type { Draft } from '../../core/log.ts'
import { keyToday } from '../../core/question/keys.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf } from '../../core/question/question-name.ts'
import { processBirth } from '../../disk/process-birth.ts'
import type { Connection } from '../database/database.ts'
import { allKeys, keysIn, today } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'

/** `reading`: the process `pid` has the question open, nothing may be saved here. */
type Claim = { readonly state: 'writing' } | { readonly state: 'reading'; readonly pid: number }

export type Drafts = {
  /** On the disk when this returns. */
  readonly save: (draft: Draft) => void
  readonly load: (question: QuestionName) => Draft | undefined
  readonly drop: (question: QuestionName) => void
  /** Newest first. */
  readonly list: () => readonly Draft[]
  /** Asks to be the one who writes; held until `release`, `close` of the store or the end of the process. */
  readonly claim: (question: QuestionName) => Claim
  /** Who else has the question open, without asking for it. */
  readonly writer: (question: QuestionName) => number | null
  readonly release: (question: QuestionName) => void
  readonly releaseAll: () => void
}

export type DraftOptions = {
  readonly pid: number
  /** See `processBirth`, which is what is used without one. */
  readonly birth?: (pid: number) => string | null
}

type DraftRow = {
  readonly question: string
  readonly state: string
  readonly active_ms: number
  readonly saved_at: number
  readonly pid: number
}

const SELECT = 'SELECT question, state, active_ms, saved_at, pid FROM draft'

export function drafts(connection: Connection, options: DraftOptions): Drafts {
  const { pid, birth = processBirth } = options

  function otherWriter(db: Rows, question: QuestionName): number | null {
    type Row = { readonly pid: number; readonly birth: string }
    const sql = `SELECT pid, birth FROM writer WHERE question IN (SELECT value FROM json_each(?))`
    const held = db.all<Row>(sql, JSON.stringify(allKeys(db, question)))
    return held.find((one) => one.pid !== pid && birth(one.pid) === one.birth)?.pid ?? null
  }

  return {
    save: (draft) =>
      connection.write((db) => {
        const sql = `INSERT OR REPLACE INTO draft(question, deck, state, active_ms, saved_at, pid)
          VALUES (?, ?, ?, ?, ?, ?)`
        const { state, activeMs, savedAt } = draft
        const question = today(db, draft.question)
        const deck = deckOf(question)
        db.run(sql, question, deck, state, Math.round(activeMs), Math.round(savedAt), draft.pid)
      }),
    load: (question) =>
      connection.read((db) => {
        const sql = `${SELECT} WHERE question IN (SELECT value FROM json_each(?))
          ORDER BY saved_at DESC LIMIT 1`
        const row = db.get<DraftRow>(sql, JSON.stringify(allKeys(db, question)))
        return row && draftOf({ ...row, question: today(db, row.question) })
      }),
    drop: (question) => connection.write((db) => dropDraft(db, question)),
    list: () =>
      connection.read((db) => {
        const keys = keysIn(db)
        const rows = db.all<DraftRow>(`${SELECT} ORDER BY saved_at DESC, question`)
        const drafts = new Map<QuestionName, Draft>()
        for (const row of rows) {
          const question = keyToday(keys, row)
          if (!drafts.has(question)) drafts.set(question, draftOf({ ...row, question }))
        }
        return [...drafts.values()]
      }),
    claim: (question) =>
      connection.write((db): Claim => {
        const other = otherWriter(db, question)
        if (other !== null) return { state: 'reading', pid: other }
        const sql = 'INSERT OR REPLACE INTO writer(question, pid, birth) VALUES (?, ?, ?)'
        db.run(sql, today(db, question), pid, birth(pid) ?? 'unknown')
        return { state: 'writing' }
      }),
    writer: (question) => connection.read((db) => otherWriter(db, question)),
    release: (question) =>
      connection.write((db) => {
        const sql = `DELETE FROM writer
          WHERE question IN (SELECT value FROM json_each(?)) AND pid = ?`
        db.run(sql, JSON.stringify(allKeys(db, question)), pid)
      }),
    releaseAll: () => {
      const sql = 'SELECT count(*) AS held FROM writer WHERE pid = ?'
      const held = connection.read((db) => db.get<{ readonly held: number }>(sql, pid)?.held ?? 0)
      if (held > 0) connection.write((db) => db.run('DELETE FROM writer WHERE pid = ?', pid))
    },
  }
}

/** Inside a transaction of the caller. Also what was left under an earlier name. */
export function dropDraft(db: Rows, question: QuestionName): void {
  const sql = 'DELETE FROM draft WHERE question IN (SELECT value FROM json_each(?))'
  db.run(sql, JSON.stringify(allKeys(db, question)))
}

function draftOf({ question, state, active_ms, saved_at, pid }: DraftRow): Draft {
  return { question, state, activeMs: active_ms, savedAt: saved_at, pid }
}
