import { expect, test } from 'vitest'
import { processBirth } from '../../../src/disk/process-birth.ts'
import { type Connection, openDatabase } from '../../../src/store/database/database.ts'
import { type Drafts, drafts } from '../../../src/store/machine/drafts.ts'
import { folder, NOON, storeIn } from '../samples.ts'

function database(): Connection {
  return openDatabase({ path: `${folder()}/sparr.db`, now: () => NOON, fill: () => {} })
}

/** Windows of one database; `alive` says when each living process began. */
function windows(alive: Map<number, string>): (pid: number) => Drafts {
  const connection = database()
  return (pid) => drafts(connection, { pid, birth: (other) => alive.get(other) ?? null })
}

test('a draft comes back as it was saved, the newest first', () => {
  const store = storeIn(folder())
  const draft = (question: string, savedAt: number, state = '{"text":"中文 \\u0000"}') => ({
    question,
    state,
    activeMs: 1500,
    savedAt,
    pid: 7,
  })
  store.drafts.save(draft('go/maps', NOON))
  store.drafts.save(draft('go/chan', NOON + 1))
  store.drafts.save(draft('go/maps', NOON + 2, 'longer'))
  expect(store.drafts.list()).toEqual([
    draft('go/maps', NOON + 2, 'longer'),
    draft('go/chan', NOON + 1),
  ])
  store.drafts.drop('go/maps')
  expect(store.drafts.load('go/maps')).toBeUndefined()
  expect(store.drafts.load('go/chan')).toEqual(draft('go/chan', NOON + 1))
})

test('a second window on the same question only reads while the first lives', () => {
  const alive = new Map([
    [1, 'monday'],
    [2, 'monday'],
  ])
  const at = windows(alive)
  expect(at(1).claim('go/maps')).toEqual({ state: 'writing' })
  expect(at(1).claim('go/maps')).toEqual({ state: 'writing' })
  expect(at(2).claim('go/maps')).toEqual({ state: 'reading', pid: 1 })
  expect(at(2).writer('go/maps')).toBe(1)
  expect(at(2).claim('go/chan')).toEqual({ state: 'writing' })
  alive.delete(1)
  expect(at(2).writer('go/maps')).toBeNull()
  expect(at(2).claim('go/maps')).toEqual({ state: 'writing' })
})

test('a number given to another process after the first has died holds nothing', () => {
  const alive = new Map([
    [1, 'monday'],
    [2, 'monday'],
  ])
  const at = windows(alive)
  at(1).claim('go/maps')
  alive.set(1, 'tuesday')
  expect(at(2).claim('go/maps')).toEqual({ state: 'writing' })
})

test('a question is free after release, and only its writer can release it', () => {
  const at = windows(
    new Map([
      [1, 'monday'],
      [2, 'monday'],
    ]),
  )
  at(1).claim('go/maps')
  at(1).claim('go/chan')
  at(2).release('go/maps')
  expect(at(2).claim('go/maps')).toEqual({ state: 'reading', pid: 1 })
  at(1).release('go/maps')
  expect(at(2).claim('go/maps')).toEqual({ state: 'writing' })
  at(1).releaseAll()
  expect(at(2).claim('go/chan')).toEqual({ state: 'writing' })
})

test('closing the store frees what it claimed', () => {
  const dir = folder()
  const first = storeIn(dir, { pid: process.pid })
  first.drafts.claim('go/maps')
  const second = storeIn(dir, { pid: process.pid + 1 })
  expect(second.drafts.claim('go/maps')).toEqual({ state: 'reading', pid: process.pid })
  first.close()
  expect(second.drafts.claim('go/maps')).toEqual({ state: 'writing' })
})

test('this process has a birth, and a number that nobody has does not', () => {
  expect(processBirth(process.pid)).toEqual(expect.any(String))
  expect(processBirth(process.pid)).toBe(processBirth(process.pid))
  expect(processBirth(2 ** 22 + 1)).toBeNull()
})
