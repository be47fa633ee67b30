/** What takes longest to load is not loaded for our own screens, in a person's terminal: with colours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { homeEnv } from '../terminal/start.ts'
import { newHome, openProgram, type Terminal } from '../terminal/terminal.ts'

const DIST = resolve('dist')
const ENTER = '\r'
const ESC = '\x1b'
const UP = '\x1b[A'
const DOWN = '\x1b[B'
const CTRL_T = '\x14'
const EMOJI = '👍🏽'

const SCREENS = [
  { lang: 'en', env: {} },
  { lang: 'zh-CN', env: {} },
  { lang: 'en', env: { COLORTERM: 'truecolor' } },
  { lang: 'zh-CN', env: { COLORTERM: 'truecolor' } },
]

type Watched = Terminal & {
  /** What was built until now, and where. */
  readonly built: () => readonly string[]
}

/** The program with a report of what it builds, and without a variable CI: any value of it turns colours off. */
function watch(colours: Readonly<Record<string, string>>, args: readonly string[]): Watched {
  const home = newHome()
  const file = join(home, 'built')
  const report = pathToFileURL(join(import.meta.dirname, 'report.ts')).href
  const env = {
    ...homeEnv(home),
    ...colours,
    BUILT_TABLES: file,
    NODE_OPTIONS: `--import=${report}`,
  }
  const program = ['-u', 'CI', process.execPath, join(DIST, 'sparr.js'), ...args]
  const terminal = openProgram('env', program, { home, env })
  const built = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  return { ...terminal, built }
}

const isInColour = (terminal: Terminal) => terminal.raw().includes('\x1b[2m')

test.for(SCREENS)(
  'home, its keys and a question build no table: $lang $env',
  async ({ lang, env }) => {
    const terminal = watch(env, ['--lang', lang])
    await terminal.see(/▸ +(code|编程)/)
    expect(terminal.built()).toEqual([])
    expect(isInColour(terminal)).toBe(true)
    await terminal.until(() => expect(terminal.isListening()).toBe(true))
    terminal.write(DOWN)
    await terminal.see(/▸ +(track|路线)/)
    terminal.write('?')
    await terminal.see('pgup')
    terminal.write(ESC)
    await terminal.seeNo('pgup')
    terminal.write(UP)
    await terminal.see(/▸ +(code|编程)/)
    terminal.write(ENTER)
    await terminal.see('answer.')
    expect(terminal.built()).toEqual([])
  },
)

test.for(SCREENS)(
  'a letter in an answer builds no table, an emoji does: $lang $env',
  async ({ lang, env }) => {
    const drill = ['drill', 'go-recall', '--kind', 'recall', '--lang', lang, '--content-lang', lang]
    const terminal = watch(env, drill)
    await terminal.see(/ctrl-t (type|打字)/)
    terminal.write(CTRL_T)
    await terminal.see(/ctrl-d (done|完成)/)
    terminal.write('a ✓')
    await terminal.see('a ✓')
    expect(terminal.built()).toEqual([])
    expect(isInColour(terminal)).toBe(true)
    terminal.write(EMOJI)
    await terminal.until(() => expect(terminal.built().join()).toMatch(/emoji/))
  },
)

test('no table is built while a file is parsed', () => {
  const literal = /\/[^/\n]*\\p\{RGI_Emoji[^/\n]*\/[a-z]*v/
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'))
  expect(files.filter((name) => literal.test(readFileSync(join(DIST, name), 'utf8')))).toEqual([])
})
