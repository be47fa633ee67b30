/** What the decks that were read say of names: taken over where it differs from what was known. */
import { SparrError } from '../../core/errors.ts'
import type { LogBody, LogRow } from '../../core/log.ts'
import type { Adoption } from '../../core/question/keys.ts'
import { claimsOn, type KnownDecks, keyNames, namesWith } from '../../core/question/known.ts'
import type { Names } from '../../core/question/names.ts'
import type { Connection } from '../database/database.ts'
import { adoptedIn, namesIn } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'
import { type Deriving, rederive, rename } from './derive.ts'
import { putRow } from './log.ts'
import { changedNames } from './moved.ts'

type Hands = { readonly by: Deriving; readonly stamped: (entry: LogBody) => LogRow }

type News = { readonly names: Names; readonly claims: readonly Adoption[] }

export function learnDecks(
  { read, write }: Connection,
  known: KnownDecks,
  { by, stamped }: Hands,
): void {
  if (read((db) => newsOf(db, known)) === null) return
  // Who has drawn something by the old names sees that they are others now.
  const count = `INSERT INTO meta(key, value) VALUES ('names', '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`
  try {
    write((db) => {
      // Another window may have been faster.
      const news = newsOf(db, known)
      if (news === null) return
      for (const body of news.claims) putRow(db, stamped({ kind: 'adopt', body }))
      if (news.claims.length > 0) rederive(db, by)
      rename(db, news.names, by)
      db.run(count)
    })
  } catch (error) {
    // A full disk: everything is there under its old name, and the next start tries again.
    if (!(error instanceof SparrError)) throw error
  }
}

/** Null where the decks say what was known. */
function newsOf(db: Rows, known: KnownDecks): News | null {
  const before = namesIn(db)
  const adopted = adoptedIn(db)
  const names = namesWith(before, keyNames(known, adopted), known, adopted)
  const claims = claimsOn(waitingIn(db), known)
  return claims.length === 0 && changedNames(before, names).size === 0 ? null : { names, claims }
}

/** What 0.1 wrote and nobody has claimed: rows of the log and drafts of this machine. */
export function waitingIn(db: Rows): readonly string[] {
  const sql = `SELECT question FROM old_name UNION SELECT question FROM draft WHERE question NOT LIKE '%@%\\%2F%/%' ESCAPE '\\'
    EXCEPT SELECT question FROM adopted WHERE origin = ''`
  return db.all<{ readonly question: string }>(sql).map(({ question }) => question)
}
