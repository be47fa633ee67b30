/** What questions are called today, from the decks that were read: taken over where it differs from what was known. */
import { SparrError } from '../../core/errors.ts'
import type { Names } from '../../core/question/names.ts'
import type { Connection } from '../database/database.ts'
import { namesIn } from '../database/names.ts'
import { type Deriving, rename } from './derive.ts'
import { changedNames } from './moved.ts'

export function learnNames({ read, write }: Connection, names: Names, by: Deriving): void {
  if (changedNames(read(namesIn), names).size === 0) return
  // Who has drawn something by the old names sees that they are others now.
  const count = `INSERT INTO meta(key, value) VALUES ('names', '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`
  try {
    write((db) => {
      rename(db, names, by)
      db.run(count)
    })
  } catch (error) {
    // A full disk: everything is there under its old name, and the next start tries again.
    if (!(error instanceof SparrError)) throw error
  }
}
