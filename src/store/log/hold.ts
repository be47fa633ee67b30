/** Questions that were buried or suspended: the last word in the log counts. */
import { addDays, dayOf } from '../../core/day.ts'
import type { Hold, LogRow } from '../../core/log.ts'
import { keyToday, namesOfKey } from '../../core/question/keys.ts'
import { keysIn } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'
import { isVoided, readable, STORED, type StoredRow } from './log.ts'
import { isSound } from './sound-row.ts'

type HoldRow = LogRow & { readonly kind: 'bury' | 'suspend' | 'resume' }

/** @param question its key of today */
export function refreshHold(db: Rows, question: string, rolloverHour: number): void {
  // The kinds stand here as in the index, or it is not used.
  const sql = `SELECT ${STORED} FROM log
    WHERE kind IN ('bury', 'suspend', 'resume') AND json_extract(body, '$.question') IN (SELECT value FROM json_each(?))
      AND log.id NOT IN (SELECT id FROM taken_back)
    ORDER BY log.at, log.id`
  const keys = keysIn(db)
  const written = new Set(namesOfKey(keys, question).map((named) => named.question))
  const rows = db
    .all<StoredRow>(sql, JSON.stringify([...written]))
    .filter(({ id }) => !isVoided(db, id))
    .flatMap((row) => readable(row) as readonly HoldRow[])
    // Another origin may have a question of the same name.
    .filter((row) => isSound(row) && keyToday(keys, row.body) === question)
  const { isSuspended, buriedUntil } = holdAfter(rows, rolloverHour)
  db.run('DELETE FROM hold WHERE question = ?', question)
  if (!isSuspended && buriedUntil === null) return
  const put = 'INSERT INTO hold(question, is_suspended, buried_until) VALUES (?, ?, ?)'
  db.run(put, question, isSuspended ? 1 : 0, buriedUntil)
}

function holdAfter(rows: readonly HoldRow[], rolloverHour: number): Omit<Hold, 'question'> {
  let isSuspended = false
  let buriedUntil: string | null = null
  for (const row of rows) {
    switch (row.kind) {
      case 'suspend':
        isSuspended = true
        break
      case 'resume':
        isSuspended = false
        buriedUntil = null
        break
      case 'bury':
        buriedUntil = row.body.until ?? addDays(dayOf(row.at, row.offsetMin, rolloverHour), 1)
    }
  }
  return { isSuspended, buriedUntil }
}

export function allHolds(db: Rows): readonly Hold[] {
  type Row = {
    readonly question: string
    readonly is_suspended: number
    readonly buried_until: string | null
  }
  const sql = 'SELECT question, is_suspended, buried_until FROM hold ORDER BY question'
  return db.all<Row>(sql).map(({ question, is_suspended, buried_until: buriedUntil }) => ({
    question,
    isSuspended: is_suspended === 1,
    buriedUntil,
  }))
}
