/** SQL with the statements kept: preparing one costs more than running it. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

export type Rows = {
  /** `Row` is what the SQL names; nothing checks it. */
  readonly all: <Row>(sql: string, ...values: readonly SQLInputValue[]) => readonly Row[]
  readonly get: <Row>(sql: string, ...values: readonly SQLInputValue[]) => Row | undefined
  /** Returns how many rows were changed. */
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number
  readonly exec: (sql: string) => void
}

export function rowsOf(db: DatabaseSync): Rows {
  const statements = new Map<string, StatementSync>()

  function statement(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = db.prepare(sql)
    statements.set(sql, made)
    return made
  }

  return {
    all: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      statement(sql).all(...values) as unknown as readonly Row[],
    get: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
      statement(sql).get(...values) as unknown as Row | undefined,
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    exec: (sql) => db.exec(sql),
  }
}
