/** Whose practice an export is: nothing of somebody else's becomes one's own unless a person says so. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { attempt, hands, NOON } from '../store/samples.ts'
import { command, start } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

/** A home of its own owner, and its export. */
async function homeWith(attempts: number, seed: number): Promise<readonly [string, string]> {
  const home = newHome()
  const { clock, random } = hands(seed)
  for (let i = 0; i < seed % 100; i++) random(1)
  const dataDir = join(home, 'data', 'sparr')
  const store = openStore({ dataDir, clock, random, device: `m${seed}`, pid: process.pid })
  for (let i = 0; i < attempts; i++) store.append(attempt({ question: `go-recall/q${i}` }))
  store.close()
  const file = join(home, 'log.json')
  expect((await command(home, 'export', '-o', file)).exitCode).toBe(0)
  return [home, file]
}

const attemptsIn = async (home: string): Promise<number> =>
  JSON.parse((await command(home, 'stats', '--json')).stdout).totals.attempts

/** As 0.1 wrote it. */
function withoutOwner(file: string): string {
  const old = `${file}.old`
  writeFileSync(old, readFileSync(file, 'utf8').replace(/"owner":"\w+",/, ''))
  return old
}

test('an export says whose it is, always the same', async () => {
  const [home, file] = await homeWith(1, NOON)
  const { owner } = JSON.parse(readFileSync(file, 'utf8'))
  expect(owner).toMatch(/^[0-9a-f]{32}$/)
  expect(JSON.parse((await command(home, 'export')).stdout).owner).toBe(owner)
  expect((await command(home, 'import', file)).stdout).toBe('0 entries added, 1 were here already')
})

test("without a terminal somebody else's export is refused, and one that says nothing of it", async () => {
  const [home] = await homeWith(1, NOON)
  const [, theirs] = await homeWith(3, NOON + 7)
  for (const file of [theirs, withoutOwner(theirs)]) {
    const refused = await command(home, 'import', file)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('--from-another-machine')
    expect(refused.stderr.split('\n')).toHaveLength(1)
  }
  const json = await command(home, 'import', theirs, '--json')
  expect(JSON.parse(json.stdout).error.code).toBe('foreign-export')
  expect(await attemptsIn(home)).toBe(1)
})

test('after --from-another-machine both homes are of one owner, until it is taken back', async () => {
  const [laptop, fromLaptop] = await homeWith(1, NOON)
  const [desk, fromDesk] = await homeWith(3, NOON + 7)
  const merged = await command(laptop, 'import', fromDesk, '--from-another-machine')
  expect(merged.stdout).toBe('3 entries added, 0 were here already')
  expect(merged.stderr).toContain('Exports of that machine are yours')
  expect((await command(laptop, 'import', fromDesk)).exitCode).toBe(0)
  const both = join(laptop, 'both.json')
  await command(laptop, 'export', '-o', both)
  expect((await command(desk, 'import', both)).stdout).toContain('1 entry added')
  const undone = await command(laptop, 'import', '--undo')
  expect(undone.stdout).toMatch(/^Taken back: 3 entries of log\.json, imported on \d{4}-\d\d-\d\d$/)
  expect((await command(laptop, 'export')).stdout).toBe(readFileSync(fromLaptop, 'utf8').trimEnd())
  expect((await command(laptop, 'import', fromDesk)).exitCode).toBe(2)
})

test('without an import there is nothing to take back', async () => {
  const undone = await command(newHome(), 'import', '--undo')
  expect([undone.exitCode, undone.stderr]).toEqual([2, expect.stringContaining('no import')])
  expect((await command(newHome(), 'import', '--undo', 'x.json')).exitCode).toBe(2)
  expect((await command(newHome(), 'import')).exitCode).toBe(2)
})

test.each([
  ['y', 0, 4],
  ['n', 2, 1],
  ['', 2, 1],
])('at a terminal it is asked: "%s"', async (answer, exitCode, attempts) => {
  const [home] = await homeWith(1, NOON)
  const [, theirs] = await homeWith(3, NOON + 7)
  const terminal = start(home, ['import', withoutOwner(theirs)])
  await terminal.see('y merges them:')
  terminal.write(`${answer}\r`)
  expect((await terminal.exited).exitCode).toBe(exitCode)
  expect(await attemptsIn(home)).toBe(attempts)
})

test('in Chinese the question and the refusal are Chinese', async () => {
  const [home] = await homeWith(1, NOON)
  const [, theirs] = await homeWith(3, NOON + 7)
  const refused = await command(home, 'import', theirs, '--lang', 'zh-CN')
  expect(refused.stderr).toContain('是别人导出的')
  const used = await command(home, 'import', '--as', 'qa', theirs, '--lang', 'zh-CN')
  expect(used.stderr).toMatch(/\p{Script=Han}/u)
})
