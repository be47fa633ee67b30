/** Which foreign questions may run on this machine. Never exported, imported or rescued. */
import type { Instant } from '../../core/clock.ts'
import type { QuestionName } from '../../core/question/question.ts'
import type { Connection } from '../database/database.ts'

export type Trusted = {
  /** Of the collection's folder. */
  readonly path: string
  readonly question: QuestionName
  /** Of everything that runs or decides a verdict: another digest is not trusted. */
  readonly execDigest: string
}

export type TrustTable = {
  /** All of them or none. */
  readonly add: (trusted: readonly Trusted[]) => void
  readonly has: (trusted: Trusted) => boolean
  /** Forgets a whole collection; returns how many questions that were. */
  readonly remove: (path: string) => number
}

export function trust(connection: Connection, now: () => Instant): TrustTable {
  return {
    add: (trusted) =>
      connection.write((db) => {
        const sql = `INSERT INTO trust(path, question, exec_digest, at) VALUES (?, ?, ?, ?)
          ON CONFLICT DO NOTHING`
        for (const { path, question, execDigest } of trusted)
          db.run(sql, path, question, execDigest, Math.round(now()))
      }),
    has: ({ path, question, execDigest }) =>
      connection.read((db) => {
        const sql = 'SELECT 1 FROM trust WHERE path = ? AND question = ? AND exec_digest = ?'
        return db.get(sql, path, question, execDigest) !== undefined
      }),
    remove: (path) => connection.write((db) => db.run('DELETE FROM trust WHERE path = ?', path)),
  }
}
