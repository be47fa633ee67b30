/** What a command line is understood as: names below a command, names that look like options, folders that are gone. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { environment } from '../tty/terminal/environment.ts'
import { command, homeEnv } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

test.for([
  [['story', 'chek', 'x'], 'story check'],
  [['mock', 'hsot'], 'mock host'],
  [['jd', 'ad', 'x'], 'jd add'],
  [['deck', 'trst', '.'], 'deck trust'],
  [['--lang', 'en', 'deck', '--color', 'never', 'trst', '.'], 'deck trust'],
  [['story', 'check', '--transcrpt', 'x'], '--transcript'],
  [['mock', 'host', '--reusme'], '--resume'],
] as const)('%s is answered with %s', async ([args, near]) => {
  const { exitCode, stderr } = await command(newHome(), ...args)
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining(`did you mean ${near}`),
  })
})

test.for([
  [
    ['--lang', 'en', 'deck', 'new', 'question', 'choice', 'a/b', 'extra'],
    '"extra" is one argument too many; the usage is sparr deck new <deck> [kind] [question]',
  ],
  [
    ['deck', 'preview', 'a', 'b'],
    '"b" is one argument too many; the usage is sparr deck preview <file>',
  ],
  [['--lang', 'zh-CN', 'list', 'a', 'b'], '参数「b」是多出来的；用法是 sparr list [deck]'],
] as const)('%s has one word too many', async ([args, said]) => {
  const { exitCode, stderr } = await command(newHome(), ...args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: said })
})

test.for([
  ['list', '-rf'],
  ['list', '--json'],
  ['show', '--help'],
  ['show', '-h'],
  ['list', '--lang'],
  ['judge', '--json', 'answer.js'],
])('behind -- %s takes %s for a name', async ([name = '', ...words]) => {
  const { exitCode, stdout, stderr } = await command(newHome(), name, '--', ...words)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(`"${words[0]}"`)
})

test('a deck cannot be given a name that looks like an option', async () => {
  const home = newHome()
  writeFileSync(join(home, 'cards.md'), 'Q: a?\nA: b\n')
  for (const name of ['-rf', '--json', '-'])
    expect(await command(home, 'import', 'cards.md', `--deck=${name}`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('not beginning with -'),
    })
})

test('a folder of decks that is not there is named when it is set, shown and missed', async () => {
  const home = newHome()
  const theirs = join(home, 'theirs')
  mkdirSync(join(theirs, 'questions'), { recursive: true })
  expect((await command(home, 'config', 'decks', theirs)).stderr).toBe('')
  expect((await command(home, 'list')).stderr).toBe('')
  rmSync(theirs, { recursive: true })
  for (const args of [['list'], ['config', 'decks'], ['config', 'decks', '/no/such/place']]) {
    const { exitCode, stderr } = await command(home, ...args)
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/(theirs|place) of the setting decks is not there/)
  }
  const { missing } = JSON.parse((await command(home, 'list', '--json')).stdout)
  expect(missing).toEqual(['/no/such/place'])
})

test('a watch that is read through a pipe ends with a sentence', async () => {
  const home = newHome()
  const watching = execa(process.execPath, [resolve('dist/sparr.js'), 'watch', 'three-tries'], {
    env: { ...environment(home), ...homeEnv(home) },
    cwd: home,
    reject: false,
    stdin: 'ignore',
  })
  for await (const line of watching.iterable()) if (line.includes('WA in')) watching.kill('SIGINT')
  expect(await watching).toMatchObject({
    exitCode: 130,
    stderr: expect.stringContaining('Watching ended after 1 run'),
  })
})

/** Says of itself what Go says, and compiles nothing. */
const STUB = `#!/bin/sh
case "$1" in
env) echo '{"GOVERSION":"go1.26.8","GOROOT":"/nowhere","GOOS":"linux","GOARCH":"amd64","CC":"/nowhere/cc"}' ;;
list) printf 'bytes\\nerrors\\nfmt\\n' ;;
build) printf 'bytes\\nerrors\\nfmt\\n' >&2 ;;
esac
while [ "$#" -gt 0 ]; do if [ "$1" = -o ]; then echo > "$2"; fi; shift; done
`

test('doctor says how far it is while the library of Go is compiled, in a pipe as well', async () => {
  const home = newHome()
  const bin = join(home, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'go'), STUB)
  chmodSync(join(bin, 'go'), 0o755)
  const { stderr } = await execa(process.execPath, [resolve('dist/sparr.js'), 'doctor'], {
    env: {
      ...environment(home),
      ...homeEnv(home),
      XDG_CACHE_HOME: join(home, 'cache'),
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    },
    reject: false,
  })
  expect(stderr).toMatch(/warming the build cache, 0 of \d+ packages/)
  expect(stderr.match(/warming/g)?.length).toBeGreaterThan(2)
})
