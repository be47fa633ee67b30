import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogBody } from '../../../src/core/log.ts'
import { exportLog } from '../../../src/store/exchange/export.ts'
import type { Store } from '../../../src/store/store.ts'
import { histories } from '../histories.ts'
import { attempt, derived, folder, HOUR, hands, NOON, row, run, storeIn } from '../samples.ts'

const THEIRS = { file: 'theirs.json', owner: 'them' }

const exported = (store: Store): string =>
  [...exportLog(store.rows(), store.imports.owner())].join('')

const story = (title: string): LogBody => ({
  kind: 'story',
  body: {
    story: 'outage',
    lang: 'en',
    title,
    letters: { situation: '', task: '', action: '', result: '', relevance: '' },
    competencies: [],
    questions: [],
  },
})

test('an import that is taken back leaves everything as it was, also what is exported', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.boolean(), { maxLength: 25 }), (history, isMine) => {
      const store = storeIn(folder())
      store.merge(history.filter((_, i) => isMine[i] === true))
      const before = [exported(store), derived(store), store.counts()]
      const added = store.imports.take(history, THEIRS)
      expect(store.rows()).toHaveLength(history.length)
      expect(store.imports.undo()).toMatchObject({ entries: added, known: history.length - added })
      expect([exported(store), derived(store), store.counts()]).toEqual(before)
      expect(store.differences()).toEqual([])
      store.close()
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('what was taken back can be imported again, and counts as if it never had been', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [store, plain] = [storeIn(folder()), storeIn(folder())]
      plain.merge(history)
      store.imports.take(history, THEIRS)
      store.imports.undo()
      expect(store.imports.take(history, THEIRS)).toBe(history.length)
      expect(store.rows()).toEqual(plain.rows())
      expect(derived(store)).toEqual(derived(plain))
      store.close()
      plain.close()
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('imports are taken back one after another, the last first; a second time of one file is none', () => {
  const store = storeIn(folder())
  const at = (id: string, i: number) => row(id, NOON + i, attempt())
  const [a, b, c] = [at('a', 0), at('b', 1), at('c', 2)]
  expect(store.imports.take([a, b], { file: 'one', owner: 'them' })).toBe(2)
  expect(store.imports.take([a, b, c], { file: 'two', owner: 'them' })).toBe(1)
  expect(store.imports.take([a, b, c], { file: 'two', owner: 'them' })).toBe(0)
  expect(store.imports.undo()).toMatchObject({ file: 'two', entries: 1, known: 2 })
  expect(store.rows()).toEqual([a, b])
  expect(store.imports.undo()).toMatchObject({ file: 'one', entries: 2, known: 0 })
  expect(store.rows()).toEqual([])
  expect(store.imports.undo()).toBeNull()
})

test('what was written since stays, and is named', () => {
  const store = storeIn(folder(), hands(NOON + HOUR))
  store.imports.take([row('s', NOON, story('Theirs')), row('q', NOON, attempt())], THEIRS)
  store.append(story('Mine now'))
  const made = store.append(attempt())
  expect(store.imports.undo()).toMatchObject({ entries: 2, changed: ['outage'] })
  expect(store.kept('story').map(({ body }) => body.title)).toEqual(['Mine now'])
  expect(store.attempts('go/maps').map(({ id }) => id)).toEqual([made.id])
})

test('a story that an import changed is again what it was', () => {
  const store = storeIn(folder())
  store.append(story('Mine'))
  store.imports.take([row('s', NOON + HOUR, story('Theirs'))], THEIRS)
  store.imports.undo()
  expect(store.kept('story').map(({ body }) => body.title)).toEqual(['Mine'])
})

test('an attempt that an import took back counts again', () => {
  const store = storeIn(folder())
  const mine = store.append(attempt())
  store.imports.take([row('v', NOON + HOUR, { kind: 'void', body: { of: mine.id } })], THEIRS)
  expect(store.stats().totals.attempts).toBe(0)
  store.imports.undo()
  expect(store.stats().totals.attempts).toBe(1)
})

test('a home has one owner; an import makes another one its own too, until it is taken back', () => {
  const dir = folder()
  const first = storeIn(dir)
  const own = first.imports.owner()
  expect(own).toMatch(/^[0-9a-f]{32}$/)
  first.close()
  const store = storeIn(dir, hands(NOON + HOUR))
  expect(store.imports.owner()).toBe(own)
  expect(store.imports.isOwn('them')).toBe(false)
  store.imports.take([row('a', NOON, attempt())], THEIRS)
  expect([own, 'them'].map(store.imports.isOwn)).toEqual([true, true])
  expect(store.imports.owner()).toBe('them')
  store.imports.undo()
  expect([own, 'them'].map(store.imports.isOwn)).toEqual([true, false])
  expect(store.imports.owner()).toBe(own)
})

test('a file without an owner shares none', () => {
  const store = storeIn(folder())
  const own = store.imports.owner()
  store.imports.take([row('a', NOON, attempt())], { file: 'old.json', owner: null })
  expect(store.imports.owner()).toBe(own)
})

test('what another home noted of its imports is not taken over', () => {
  const store = storeIn(folder())
  const mine = store.append(attempt())
  const body = { file: 'x', owner: 'evil', rows: [mine.id], known: 0 }
  const forged = [
    row('i', NOON, { kind: 'merge', body }),
    row('u', NOON, { kind: 'unmerge', body: { of: 'i' } }),
  ]
  expect(store.merge(forged)).toBe(0)
  expect(store.imports.take([...forged, row('r', NOON, run())], THEIRS)).toBe(1)
  expect(store.imports.isOwn('evil')).toBe(false)
  store.rebuild()
  expect(store.stats().totals.attempts).toBe(1)
})

test('a broken database keeps its owner', () => {
  const dir = folder()
  const before = storeIn(dir)
  const own = before.imports.owner()
  before.imports.take([row('a', NOON, attempt())], { file: 'old.json', owner: null })
  before.imports.undo()
  for (let i = 0; i < 200; i++) before.append(attempt({ question: `go/q${i}` }))
  before.close()
  const path = join(dir, 'sparr.db')
  const bytes = readFileSync(path)
  bytes.fill(0xa5, bytes.length - 12 * 4096, bytes.length - 8 * 4096)
  writeFileSync(path, bytes)
  const later = hands(NOON + HOUR)
  later.random(1)
  const after = storeIn(dir, later)
  after.attempts('go/q1')
  expect(after.rows().length).toBeGreaterThan(100)
  expect(after.notices()).toMatchObject([{ code: 'moved-aside' }])
  expect(after.imports.owner()).toBe(own)
})

test('notes of imports that are damaged count for nothing, and everything else is counted', () => {
  const store = storeIn(folder())
  store.merge([row('mine', NOON, attempt())])
  store.imports.take([row('theirs', NOON + 1, attempt({ question: 'go/else' }))], THEIRS)
  store.imports.undo()
  const db = new DatabaseSync(store.path)
  db.exec(`UPDATE log SET at = 9007199254740993 WHERE kind = 'unmerge'`)
  db.close()
  store.rebuild()
  expect(store.rows().map(({ id }) => id)).toEqual(['mine', 'theirs'])
  expect(store.readRows().damaged).toBe(1)
  expect(store.differences()).toEqual([])
  expect(store.imports.undo()).toMatchObject({ entries: 1 })
  expect(store.rows().map(({ id }) => id)).toEqual(['mine'])
  store.close()
})
