import { expect, test } from 'vitest'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

test('before the first attempt the statistics say what will be here, on the screen and in the report', async () => {
  const home = newHome()
  const terminal = start(home)
  await terminal.see('Decks')
  terminal.write('t')
  await terminal.see('Nothing here yet.')
  terminal.write('\x1b')
  await terminal.see('Decks')
  terminal.write('q')
  expect((await terminal.exited).exitCode).toBe(0)

  const report = await command(home, 'report')
  expect(report.exitCode).toBe(0)
  expect(report.stdout).toMatch(/^<!doctype html>[\s\S]*Nothing here yet\.[\s\S]*<\/html>$/)
})

test('a report goes into a file; one that cannot be made is said in one sentence', async () => {
  const home = newHome()
  const written = await command(home, 'report', '-o', 'report.html')
  expect(written).toMatchObject({ exitCode: 0, stdout: '' })
  expect(written.stderr).toContain('report.html')
  const failed = await command(home, 'report', '-o', 'missing/report.html')
  expect(failed.exitCode).toBe(4)
  expect(failed.stderr).toMatch(/^missing\/report\.html could not be written/)
})
