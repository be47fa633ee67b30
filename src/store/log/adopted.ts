/** Which origins were made one, and whose the names of 0.1 are: made anew from the log, like everything that follows from it. */
import { adoptedBy } from '../../core/question/keys.ts'
import { putAdopted } from '../database/names.ts'
import type { Rows } from '../database/rows.ts'
import { adoptionRows } from './log.ts'

export function refreshAdopted(db: Rows): void {
  putAdopted(db, adoptedBy(adoptionRows(db).map(({ body }) => body)))
}
