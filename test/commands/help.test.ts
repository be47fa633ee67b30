// What --help says of each command, in both languages, and where its sentences come from.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '../../src/commands/all-commands.ts'
import { run } from '../../src/commands/run.ts'
import { enHelp } from '../../src/words/help/en.ts'

let home = ''
let out = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sparr-help-'))
  vi.stubEnv('SPARR_HOME', home)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

test.each(['en', 'zh-CN'])('the help of every command in %s is as it was read', async (lang) => {
  const pages: string[] = []
  for (const words of [[], ...COMMANDS.map((command) => command.words.split(' '))]) {
    out = ''
    expect(await run(['--lang', lang, ...words, '--help'])).toBe(0)
    pages.push(`$ sparr ${[...words, '--help'].join(' ')}\n\n${out}`)
  }
  await expect(pages.join('\n')).toMatchFileSnapshot(`help/${lang}.txt`)
})

test('every command and option has its sentence, and no sentence is of another', () => {
  expect(COMMANDS.map(({ words }) => words)).toEqual(Object.keys(enHelp.commands))
  for (const { words, arguments: taken, options } of COMMANDS) {
    const said = Object.keys(enHelp.commands[words])
    expect(said).toEqual(expect.arrayContaining(['about', ...Object.keys(options)]))
    const known = ['about', ...Object.keys(taken), ...Object.keys(options)]
    expect(said.filter((name) => !known.includes(name)).map((name) => `${words}: ${name}`)).toEqual(
      [],
    )
  }
})
