/** Private words as the program says them: what an export to others lost, and what is wrong with the list. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

function homeWith(list: string | Uint8Array): { home: string; file: string } {
  const home = newHome()
  const folder = join(home, 'config', 'sparr')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'private.txt')
  writeFileSync(file, list)
  return { home, file }
}

test('notes for Anki lose them in every column and keep their ids; what went is said beside the output', async () => {
  const { home } = homeWith('goroutine = thread\nGMP\n')
  const plain = await command(newHome(), 'export', '--format', 'anki')
  const { stdout, stderr, exitCode } = await command(home, 'export', '--format', 'anki')
  expect(exitCode).toBe(0)
  expect(/\bgoroutine\b/i.test(plain.stdout)).toBe(true)
  expect(stdout.match(/\b(goroutine|gmp)\b/gi) ?? []).toEqual([])
  const ids = (text: string) => text.split('\n').map((line) => line.split('\t')[0])
  expect(ids(stdout)).toEqual(ids(plain.stdout))
  expect(stderr).toMatch(/^Private words that were replaced: .*goroutine \(\d+\)/m)
  expect(plain.stderr).not.toContain('Private words')
})

test('a list that cannot be understood lets no notes out, in both languages, and keeps the own copy possible', async () => {
  const { home, file } = homeWith('Acme\n---\n')
  const refused = await command(home, 'export', '--format', 'anki')
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' })
  expect(refused.stderr).toContain(`${file}:2: there is no word in this line`)
  const chinese = await command(home, 'export', '--format', 'anki', '--lang', 'zh')
  expect(chinese.stderr).toContain('这一行里没有词')
  expect(await command(home, 'export')).toMatchObject({ exitCode: 0 })
})
