import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const CTRL_C = '\x03'

/** Home is opened and left again. */
async function visit(home: string) {
  const terminal = start(home)
  await terminal.see('Decks')
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  return terminal
}

test('the first session of a day leaves a copy of the database, the second none', async () => {
  const home = newHome()
  await visit(home)
  await visit(home)
  const copies = readdirSync(join(home, 'data', 'sparr', 'backups'))
  expect(copies).toEqual([expect.stringMatching(/^sparr-\d{4}-\d\d-\d\d\.db$/)])
})

test('where no copy can be made that is said below the last screen, and the exit is clean', async () => {
  const home = newHome()
  mkdirSync(join(home, 'data', 'sparr'), { recursive: true })
  writeFileSync(join(home, 'data', 'sparr', 'backups'), 'in the way')
  const terminal = await visit(home)
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.screen()).toContain('No backup was made today')
})
