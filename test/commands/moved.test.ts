/** Questions of the shipped decks that lie in another deck than they did, for somebody who has practised them there. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { attempt, HOUR, hands, MINUTE, NOON } from '../store/samples.ts'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const MOVED = ['ab-bucket', 'trace-error', 'traceparent']

/** A home in which they were answered before they moved, and what the schedule says of them. */
function practised() {
  const home = newHome()
  const made = hands()
  const store = openStore({ dataDir: join(home, 'data', 'sparr'), ...made, pid: process.pid })
  for (const id of MOVED) {
    const question = `go-concurrency/${id}`
    const rated = { question, kind: 'code', verdict: 'AC', budgetMs: 30 * MINUTE } as const
    store.append(attempt({ ...rated, sitting: `first ${id}` }))
    made.at += 30 * HOUR
    store.append(attempt({ ...rated, sitting: `second ${id}`, chosen: 'hard' }))
  }
  store.append({ kind: 'suspend', body: { question: 'go-concurrency/traceparent' } })
  const draft = { state: '{}', activeMs: MINUTE, savedAt: NOON, pid: 1 }
  store.drafts.save({ ...draft, question: 'go-concurrency/trace-error' })
  const dues = MOVED.map((id) => store.cards.of(`go-concurrency/${id}`)?.due)
  const stats = store.stats()
  store.close()
  return { home, dues, stats }
}

async function json(home: string, ...args: string[]) {
  const { stdout, exitCode } = await command(home, ...args, '--json')
  return { exitCode, ...JSON.parse(stdout) }
}

test('they are found by either deck, and by their ids alone', async () => {
  const home = newHome()
  for (const id of MOVED)
    for (const name of [`go-concurrency/${id}`, `go-services/${id}`, id])
      expect(await json(home, 'show', name)).toMatchObject({
        exitCode: 0,
        question: { id: `go-services/${id}` },
      })
  const checked = await json(home, 'check', '--only', 'go-concurrency/ab-bucket')
  expect(checked).toMatchObject({ exitCode: 0, ok: true })
})

test('they are due when they were, and count in the statistics as they did', async () => {
  const { home, dues, stats } = practised()
  const { questions } = await json(home, 'list', 'go-services')
  const listed = (id: string) => questions.find((one: { id: string }) => one.id === id)
  for (const id of MOVED) expect(listed(id)).toMatchObject({ attempts: 2, lastGrade: 'hard' })
  const told = await json(home, 'stats')
  expect(told.totals).toEqual(stats.totals)
  const [before] = stats.decks
  expect(told.decks).toMatchObject([{ ...before, id: 'go-services' }])
  const store = openStore({ dataDir: join(home, 'data', 'sparr'), ...hands(), pid: process.pid })
  expect(MOVED.map((id) => store.cards.of(`go-services/${id}`)?.due)).toEqual(dues)
  expect(store.cards.holds()).toMatchObject([{ question: 'go-services/traceparent' }])
  expect(store.drafts.load('go-services/trace-error')).toMatchObject({ activeMs: MINUTE })
  expect(store.differences()).toEqual([])
  store.close()
})

test('what is exported names them as it was written', async () => {
  const { home } = practised()
  await command(home, 'stats')
  const { stdout } = await command(home, 'export')
  expect(stdout).toContain('"go-concurrency/ab-bucket"')
  expect(stdout).not.toContain('go-services')
})
