import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import type { LogRow } from '../../../src/core/log.ts'
import { exportLog } from '../../../src/store/exchange/export.ts'
import { importLog } from '../../../src/store/exchange/import.ts'
import type { Store } from '../../../src/store/store.ts'
import { histories } from '../histories.ts'
import { attempt, derived, folder, HOUR, NOON, row, run, storeIn } from '../samples.ts'

const textOf = (rows: readonly LogRow[]): string => [...exportLog(rows, 'me')].join('')

function storeOf(...texts: readonly string[]): Store {
  const store = storeIn(folder())
  for (const text of texts) store.merge(importLog(text, 'log.json').rows)
  return store
}

function faultOf(text: string): unknown {
  try {
    return importLog(text, 'log.json')
  } catch (error) {
    return error instanceof SparrError ? { ...error.fault, exit: error.exitCode } : error
  }
}

test('export, wipe, import, export: the same bytes', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const [before, after] = [storeIn(folder()), storeIn(folder())]
      before.merge(history)
      const text = textOf(before.readRows().rows)
      after.merge(importLog(text, 'log.json').rows)
      expect(textOf(after.readRows().rows)).toBe(text)
      expect(derived(after)).toEqual(derived(before))
      before.close()
      after.close()
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('logs of two machines merge to the same, in either order, and a second time changes nothing', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.boolean(), { maxLength: 25 }), (history, onBoth) => {
      // Two machines that share some rows, as after an earlier import.
      const mine = history.filter((_, i) => i % 2 === 0 || onBoth[i] === true)
      const theirs = history.filter((_, i) => i % 2 === 1 || onBoth[i] === true)
      const [a, b] = [textOf(mine), textOf(theirs)]
      const [one, two] = [storeOf(a, b, a), storeOf(b, a)]
      expect(textOf(one.rows())).toBe(textOf(two.rows()))
      expect(derived(one)).toEqual(derived(two))
      expect(one.rows()).toHaveLength(history.length)
      one.close()
      two.close()
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('a large log that is merged at once counts as if its rows had come one by one', () => {
  const rows = Array.from({ length: 130 }, (_, i) =>
    row(`id${i}`, NOON + i * HOUR, i % 9 === 8 ? voidOf(`id${i - 3}`) : i % 4 ? attempt() : run()),
  )
  const [atOnce, singly] = [storeIn(folder()), storeIn(folder())]
  expect(atOnce.merge(rows)).toBe(130)
  expect(atOnce.merge(rows)).toBe(0)
  for (const one of rows) singly.merge([one])
  expect(derived(atOnce)).toEqual(derived(singly))
})

test('an empty log is exported too', () => {
  const text = textOf([])
  expect(JSON.parse(text)).toEqual({ schema: 1, kind: 'sparr-log', owner: 'me', log: [] })
  expect(importLog(text, 'log.json')).toEqual({ owner: 'me', rows: [], unsound: 0 })
})

test('entries stand on lines of their own, in the order of time and with their keys sorted', () => {
  const rows = [row('b', NOON + 1, run()), row('z', NOON, run()), row('a', NOON, run())]
  const lines = textOf(rows).split('\n')
  expect(lines.slice(1, 4).map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual([
    'a',
    'z',
    'b',
  ])
  expect(lines[1]).toMatch(/^\{"at":\d+,"body":\{"activeMs":/)
})

test('trust and what is still being written stay on this machine', () => {
  const store = storeIn(folder())
  store.trust.add([{ path: '/decks', question: 'theirs/q', execDigest: 'secret-digest' }])
  store.drafts.save({ question: 'go/open', state: 'half', activeMs: 1, savedAt: NOON, pid: 1 })
  expect(textOf(store.rows())).toBe(textOf([]))
})

test('an export of a newer sparr is refused as such', () => {
  expect(faultOf('{"schema":2,"kind":"sparr-log"}')).toEqual({
    code: 'export-newer',
    file: 'log.json',
    schema: 2,
    exit: 5,
  })
})

test.each([
  ['notes, no JSON', 'Q: why\n', 'text', 1, 1, ''],
  ['an empty file', '', 'text', 1, 1, ''],
  ['a file that was cut off', '{"schema":1,"kind":"sparr-log","log":[\n{"id":', 'json', 2, 7, ''],
  ['a comma too many', '{"schema":1,\n  "log":[1,]}', 'json', 2, 12, ''],
  ['words after the end', '{}\n\n  more', 'json', 3, 3, ''],
  ['other JSON', '{"name":"x"}', 'shape', 1, 1, ''],
  ['a list', '[1]', 'shape', 1, 1, ''],
  ['a log that is none', '{"schema":1,"kind":"sparr-log","log":{}}', 'shape', 1, 1, ''],
  ['an entry that is none', logWith('7'), 'row', 3, 1, 'id'],
  ['an id that is a path', logWith('{"id":"../x"}'), 'row', 3, 1, 'id'],
  ['a date behind all calendars', logWith('{"id":"b","device":"","at":9e15}'), 'row', 3, 1, 'at'],
  ['an entry of another form', logWith(deep(70)), 'row', 3, 1, 'body'],
])('%s: refused with the place', (_, text, why, line, column, detail) => {
  expect(faultOf(text)).toEqual({
    code: 'not-an-export',
    file: 'log.json',
    why,
    line,
    column,
    detail,
    exit: 2,
  })
})

test('an entry that makes no sense is kept, told, exported again, and counts for nothing', () => {
  const odd = [
    row('id1', NOON, attempt({ chosen: 'brilliant' as never })),
    row('id2', NOON, attempt({ activeMs: -1 })),
    row('id3', NOON, { kind: 'bury', body: { question: 'go/maps', until: {} } } as never),
    row('id4', NOON, { kind: 'void', body: { of: 7 } } as never),
    row('id5', NOON, run({ failing: null as never })),
  ]
  const text = textOf(odd)
  const imported = importLog(text, 'log.json')
  expect(imported.unsound).toBe(5)
  const store = storeIn(folder())
  expect(store.merge(imported.rows)).toBe(5)
  const nothing = derived(storeIn(folder()))
  expect(derived(store)).toEqual(nothing)
  store.rebuild()
  expect(derived(store)).toEqual(nothing)
  expect(textOf(store.rows())).toBe(text)
})

function voidOf(of: string) {
  return { kind: 'void', body: { of } } as const
}

function logWith(entry: string): string {
  const [first] = textOf([row('id0', NOON, run())]).split('\n]')
  return `${first},\n${entry}\n]}`
}

function deep(levels: number): string {
  const body = '{"a":'.repeat(levels) + 1 + '}'.repeat(levels)
  return `{"id":"b","device":"","at":1,"offsetMin":0,"kind":"run","body":${body}}`
}
