import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { type Connection, openDatabase } from '../../../src/store/database/database.ts'
import { SCHEMA } from '../../../src/store/database/schema.ts'
import type { Store } from '../../../src/store/store.ts'
import { attempt, folder, hands, NOON, storeIn } from '../samples.ts'

const PAGE = 4096

/** A closed database with enough attempts to fill many pages. */
function filled(dir: string, attempts = 60): string {
  const store = storeIn(dir, hands())
  for (let i = 0; i < attempts; i++) store.append(attempt({ question: `go/q${i}` }))
  store.drafts.save({ question: 'go/open', state: 'half', activeMs: 1, savedAt: NOON, pid: 1 })
  store.close()
  return store.path
}

/** Overwrites the pages from `first` on that lie before `end`. */
function damage(path: string, first: number, end = Number.POSITIVE_INFINITY): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, first * PAGE, Math.min(end * PAGE, bytes.length))
  writeFileSync(path, bytes)
}

function faultOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error instanceof SparrError ? { ...error.fault, exitCode: error.exitCode } : error
  }
  return undefined
}

function asideIn(dir: string): readonly string[] {
  return readdirSync(dir).filter((name) => /\.broken-\w+(-\d)?$/.test(name))
}

const isWorking = (store: Store): boolean => {
  const before = store.rows().length
  store.append(attempt())
  return store.rows().length === before + 1 && store.check().length === 0
}

test('a file that is no database is kept under another name and a fresh one takes its place', () => {
  const dir = folder()
  writeFileSync(join(dir, 'sparr.db'), 'this is not a database, it is a letter\n'.repeat(50))
  writeFileSync(join(dir, 'sparr.db-wal'), 'old log')
  const store = storeIn(dir)
  const kept = join(dir, 'sparr.db.broken-20260302T120000Z')
  expect(store.notices()).toEqual([{ code: 'moved-aside', path: kept, rescued: 0, copy: '' }])
  expect(readFileSync(kept, 'utf8')).toContain('a letter')
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('old log')
  expect(store.place()).toBe('disk')
  expect(isWorking(store)).toBe(true)
})

test('two broken files of one second are both kept', () => {
  const dir = folder()
  for (let i = 0; i < 2; i++) {
    writeFileSync(join(dir, 'sparr.db'), 'nonsense '.repeat(200))
    storeIn(dir).close()
  }
  expect(asideIn(dir)).toEqual([
    'sparr.db.broken-20260302T120000Z',
    'sparr.db.broken-20260302T120000Z-2',
  ])
})

test('an empty file is a fresh database', () => {
  const dir = folder()
  writeFileSync(join(dir, 'sparr.db'), '')
  const store = storeIn(dir)
  expect(store.notices()).toEqual([])
  expect(isWorking(store)).toBe(true)
})

test('a file that was cut off is set aside, and what can be read of it is carried over', () => {
  const dir = folder()
  const path = filled(dir)
  writeFileSync(path, readFileSync(path).subarray(0, 20 * PAGE))
  const store = storeIn(dir)
  expect(store.notices()).toMatchObject([{ code: 'moved-aside' }])
  expect(isWorking(store)).toBe(true)
})

test('damage in the middle is met on reading: the readable rows are carried over, the drafts too', () => {
  const dir = folder()
  const path = filled(dir, 200)
  const pages = statSync(path).size / PAGE
  damage(path, pages - 12, pages - 8)
  const store = storeIn(dir)
  // Reads everything, and so meets the damage at the latest here.
  store.attempts('go/q1')
  const count = store.rows().length
  expect(store.notices()).toMatchObject([{ code: 'moved-aside', rescued: count }])
  expect(count).toBeGreaterThan(100)
  expect(count).toBeLessThan(200)
  expect(store.stats().totals.attempts).toBe(count)
  expect(store.drafts.load('go/open')).toMatchObject({ state: 'half' })
  expect(asideIn(dir)).toHaveLength(1)
  expect(isWorking(store)).toBe(true)
})

test('the check reports damage and leaves the file where it is', () => {
  const dir = folder()
  const path = filled(dir, 200)
  const pages = statSync(path).size / PAGE
  damage(path, pages - 12, pages - 8)
  const connection = openDatabase({ path, now: () => NOON, fill: () => {} })
  expect(connection.check().length).toBeGreaterThan(0)
  expect(connection.notices()).toEqual([])
  connection.close()
  expect(asideIn(dir)).toEqual([])
})

test('a database of a newer program is refused and not touched', () => {
  const dir = folder()
  const path = filled(dir, 1)
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA user_version = ${SCHEMA + 1}`)
  db.close()
  const before = readFileSync(path)
  expect(faultOf(() => storeIn(dir))).toEqual({
    code: 'store-newer',
    path,
    found: SCHEMA + 1,
    known: SCHEMA,
    exitCode: 5,
  })
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(dir)).toEqual(['sparr.db'])
})

test.each([0, 1])(
  'another program’s database of version %d is kept under another name',
  (version) => {
    const dir = folder()
    const db = new DatabaseSync(join(dir, 'sparr.db'))
    db.exec(`CREATE TABLE log(song TEXT); PRAGMA user_version = ${version}`)
    db.close()
    const store = storeIn(dir)
    expect(store.notices()).toMatchObject([{ code: 'moved-aside' }])
    expect(isWorking(store)).toBe(true)
  },
)

test.each([
  ['below a regular file', (dir: string) => join(dir, 'file', 'data')],
  ['a regular file itself', (dir: string) => join(dir, 'file')],
])('where the folder is %s the work goes on in memory, with one notice', (_, place) => {
  const dir = folder()
  writeFileSync(join(dir, 'file'), '')
  const store = storeIn(place(dir))
  expect(store.place()).toBe('memory')
  expect(store.notices()).toMatchObject([{ code: 'in-memory', path: store.path }])
  expect(isWorking(store)).toBe(true)
  store.drafts.save({ question: 'go/maps', state: '{}', activeMs: 0, savedAt: 0, pid: 1 })
  expect(store.drafts.load('go/maps')).toMatchObject({ state: '{}' })
  expect(store.backup(join(dir, 'backups'), NOON)).toBeNull()
  expect(store.notices()).toHaveLength(1)
})

test('a folder in the file’s place is no reason to stop', () => {
  const dir = folder()
  mkdirSync(join(dir, 'sparr.db'))
  const store = storeIn(dir)
  expect(store.place()).toBe('memory')
  expect(isWorking(store)).toBe(true)
})

/** A database that may not grow any more, as on a full disk. */
function full(dir: string): { readonly connection: Connection; readonly free: () => void } {
  const connection = openDatabase({ path: filled(dir, 1), now: () => NOON, fill: () => {} })
  const limit = (pages: number) =>
    connection.read((db) => db.get(`PRAGMA max_page_count = ${pages}`))
  limit(1)
  return { connection, free: () => limit(100_000) }
}

test('on a full disk a write says so, leaves nothing half done, and works when there is room', () => {
  const { connection, free } = full(folder())
  const write = (): number =>
    connection.write((db) => {
      db.run(`INSERT INTO meta VALUES ('small', 'fits')`)
      return db.run(`INSERT INTO meta VALUES ('big', ?)`, 'x'.repeat(50_000))
    })
  const metas = () => connection.read((db) => db.all(`SELECT key FROM meta WHERE key <> 'device'`))
  const before = metas()
  expect(faultOf(write)).toEqual({
    code: 'store-failed',
    path: connection.path,
    problem: 'database or disk is full',
    exitCode: 4,
  })
  expect(metas()).toEqual(before)
  free()
  expect(write()).toBe(1)
  expect(metas()).toHaveLength(before.length + 2)
  connection.close()
})

test('our own mistakes are not dressed up as storage trouble, and leave no transaction open', () => {
  const path = join(folder(), 'sparr.db')
  const connection = openDatabase({ path, now: () => NOON, fill: () => {} })
  const broken = () => connection.write((db) => db.run('INSERT INTO nowhere VALUES (1)'))
  expect(broken).toThrow(/nowhere/)
  expect(faultOf(broken)).not.toHaveProperty('exitCode')
  expect(connection.write((db) => db.run(`INSERT INTO meta VALUES ('a', 'b')`))).toBe(1)
  expect(asideIn(folder())).toEqual([])
  connection.close()
})

test('the file is only there for its owner where the program makes the folder', () => {
  const dir = join(folder(), 'deep', 'data')
  storeIn(dir)
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  expect(existsSync(join(dir, 'sparr.db'))).toBe(true)
})

test('a file that was deleted while it was open is made anew, and nothing goes into the void', () => {
  const dir = folder()
  const store = storeIn(dir)
  store.append(attempt())
  rmSync(dir, { recursive: true })
  const kept = store.append(attempt({ question: 'go/chan' }))
  store.close()
  expect(storeIn(dir).rows()).toEqual([kept])
})

test('a file that another process replaced is the one that is used from then on', () => {
  const [dir, other] = [folder(), folder()]
  const store = storeIn(dir, hands(NOON + 1))
  store.append(attempt())
  filled(other, 3)
  for (const suffix of ['-wal', '-shm', '']) rmSync(`${store.path}${suffix}`)
  renameSync(join(other, 'sparr.db'), store.path)
  store.append(attempt())
  expect(store.rows()).toHaveLength(4)
  expect(store.check()).toEqual([])
})

test('a lock that another process does not give back is said once, waited for once, and no harm is done', () => {
  const path = filled(folder(), 2)
  const patient = { path, now: () => NOON, fill: () => {}, patienceMs: 20 }
  const connection = openDatabase(patient)
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const write = () => connection.write((db) => db.run(`INSERT INTO meta VALUES ('a', 'b')`))
  expect(faultOf(write)).toMatchObject({ code: 'store-failed', problem: 'database is locked' })
  expect(faultOf(write)).toMatchObject({ code: 'store-failed' })
  expect(connection.notices()).toEqual([{ code: 'locked', path }])
  expect(connection.read((db) => db.all('SELECT id FROM log'))).toHaveLength(2)
  other.exec('ROLLBACK')
  expect(write()).toBe(1)
  connection.close()
  other.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
  const blind = openDatabase(patient)
  expect(blind.place()).toBe('memory')
  expect(blind.notices()).toMatchObject([{ code: 'in-memory', problem: 'database is locked' }])
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('broken'))).toEqual([])
  other.close()
})
