import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { readCopy } from '../../../src/store/log/copy.ts'
import { attempt, folder, NOON, row, storeIn } from '../samples.ts'

const THEIRS = { file: 'theirs.json', owner: 'them' }
const own = row('mine', NOON, attempt())
const foreign = row('theirs', NOON + 1, attempt({ question: 'go/else' }))

/** Runs the statements in a store that holds a row of its own and an import, and says where it lies. */
function copyAfter(isUndone: boolean, sql = ''): string {
  const store = storeIn(folder())
  store.merge([own])
  store.imports.take([foreign], THEIRS)
  if (isUndone) store.imports.undo()
  store.close()
  const db = new DatabaseSync(store.path)
  db.exec(sql)
  db.close()
  return store.path
}

test('of a copy everything is read but imports that were taken back, and what is noted of imports', () => {
  expect(readCopy(copyAfter(false))).toEqual({ rows: [own, foreign], damaged: 0 })
  expect(readCopy(copyAfter(true))).toEqual({ rows: [own], damaged: 0 })
})

test('a copy from before imports could be taken back is read too', () => {
  const old = copyAfter(
    true,
    `DROP TABLE taken_back; DELETE FROM log WHERE kind IN ('merge', 'unmerge')`,
  )
  expect(readCopy(old)).toEqual({ rows: [own, foreign], damaged: 0 })
})

test('a damaged note of an import keeps nothing from being read, and is said', () => {
  const path = copyAfter(true, `UPDATE log SET at = -1 WHERE kind = 'unmerge'`)
  expect(readCopy(path)).toEqual({ rows: [own], damaged: 1 })
})
