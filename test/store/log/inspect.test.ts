import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { attempt, derived, folder, NOON, row, run, storeIn } from '../samples.ts'

test('what lies in the log is counted by kind', () => {
  const store = storeIn(folder())
  const { id } = store.append(attempt())
  store.append(run())
  store.undo(id)
  store.merge([row('x', NOON, { kind: 'suspend', body: { question: 'go/maps' } })])
  store.drafts.save({ question: 'go/open', state: 'half', activeMs: 1, savedAt: NOON, pid: 1 })
  expect(store.counts()).toEqual({
    attempts: 1,
    runs: 1,
    undone: 1,
    others: 1,
    devices: 2,
    drafts: 1,
  })
})

test('tables that differ from the log are found, nothing is changed by looking, and a rebuild mends them', () => {
  const store = storeIn(folder())
  store.append(attempt())
  store.append(attempt({ question: 'sql/join', chosen: 'again', outcome: 'failed' }))
  expect(store.differences()).toEqual([])
  const sound = derived(store)
  const db = new DatabaseSync(store.path)
  db.exec(`UPDATE progress SET attempts = 9; DELETE FROM day WHERE deck = 'sql'`)
  db.close()
  expect(store.differences()).toEqual(['progress', 'day'])
  expect(derived(store)).not.toEqual(sound)
  store.rebuild()
  expect(store.differences()).toEqual([])
  expect(derived(store)).toEqual(sound)
})
