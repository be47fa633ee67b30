import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { backupsIn } from '../../../src/store/database/backup.ts'
import { attempt, folder, HOUR, NOON, storeIn } from '../samples.ts'

const DAY = 24 * HOUR

test('a copy is made once a day and holds what was stored', () => {
  const [data, dir] = [folder(), join(folder(), 'backups')]
  const store = storeIn(data)
  store.append(attempt())
  const made = store.backup(dir, NOON)
  expect(made).toBe(join(dir, 'sparr-2026-03-02.db'))
  expect(store.backup(dir, NOON + HOUR)).toBeNull()
  const copy = new DatabaseSync(made ?? '', { readOnly: true })
  expect(copy.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 1 })
  copy.close()
})

test('the last seven copies stay, other files are left alone', () => {
  const dir = folder()
  writeFileSync(join(dir, 'notes.txt'), 'mine')
  const store = storeIn(folder())
  for (let day = 0; day < 10; day++) store.backup(dir, NOON + day * DAY)
  expect(readdirSync(dir)).toEqual([
    'notes.txt',
    ...[5, 6, 7, 8, 9, 10, 11].map((day) => `sparr-2026-03-${String(day).padStart(2, '0')}.db`),
  ])
})

test('where no copy can be made that is said, and no half copy stays', () => {
  const dir = folder()
  writeFileSync(join(dir, 'file'), '')
  const store = storeIn(folder())
  expect(() => store.backup(join(dir, 'file'), NOON)).toThrow(SparrError)
  expect(readdirSync(dir)).toEqual(['file'])
})

test('the half of a killed process goes with the next copy', () => {
  const dir = folder()
  writeFileSync(join(dir, 'sparr-2026-02-27.db.4711.part'), 'half')
  storeIn(folder()).backup(dir, NOON)
  expect(readdirSync(dir)).toEqual(['sparr-2026-03-02.db'])
})

test('the newest copy is known by its date', () => {
  const dir = join(folder(), 'backups')
  expect(backupsIn(dir)).toEqual({ path: null, date: '', kept: 0 })
  const store = storeIn(folder())
  for (let day = 0; day < 3; day++) store.backup(dir, NOON + day * DAY)
  const path = join(dir, 'sparr-2026-03-04.db')
  expect(backupsIn(dir)).toEqual({ path, date: '2026-03-04', kept: 3 })
})
