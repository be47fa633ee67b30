/**
 * A window that gets narrower, one column at a time: the terminal cuts or wraps what stands in it, and what is drawn then
 * is what a program draws that is started in a window of that width.
 */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { everyScreen } from '../../ui/screens/every-screen.tsx'
import { show } from '../../ui/show.tsx'
import { bundle } from '../terminal/bundle.ts'
import { homeEnv, start } from '../terminal/start.ts'
import { newHome, openFile, openProgram, type Terminal } from '../terminal/terminal.ts'

const ROWS = 24
const [WIDEST, NARROWEST] = [80, 40]

const SEEN = [
  'home: practised',
  'deck: deck',
  'recall: reading',
  'recall: rating',
  'choice: answering',
  'estimate: answering',
  'review: noting',
  'review: rating',
  'design: modelling',
  'story: typing',
  'code: wrong answer',
  'code: rating',
  'debug: which lines',
  'mock: interrupted',
  'host: notes',
]

let screensApp = ''
beforeAll(async () => {
  screensApp = await bundle(join(import.meta.dirname, 'screens-app.tsx'))
})

const trimmed = (lines: readonly string[]): string => lines.map((line) => line.trimEnd()).join('\n')

/** The frame of a fresh start. */
async function fresh(name: string, lang: string, columns: number): Promise<string> {
  const element = everyScreen(lang).get(name)
  if (!element) throw new Error(`no state is called ${name}`)
  const shown = await show(element, { columns, rows: ROWS })
  await shown.until(() => expect(shown.text()).not.toMatch(/Opening the|正在打开/))
  return trimmed(shown.lines())
}

async function drawn(terminal: Terminal, frame: string): Promise<void> {
  await terminal.until(() => expect(trimmed(terminal.lines())).toBe(frame))
}

const IN_CHINESE = new Set(['home: practised', 'review: noting', 'story: typing', 'code: rating'])

for (const lang of ['en', 'zh-CN'])
  for (const name of SEEN.filter((one) => lang === 'en' || IN_CHINESE.has(one)))
    test(`${name}, in ${lang}`, async () => {
      const terminal = openFile(screensApp, [name, lang], { cols: WIDEST, rows: ROWS })
      await drawn(terminal, await fresh(name, lang, WIDEST))
      for (let cols = WIDEST - 1; cols >= NARROWEST; cols--) {
        terminal.resize(cols, ROWS)
        await drawn(terminal, await fresh(name, lang, cols))
      }
    })

test('a window that is narrow for a moment only has lost nothing', async () => {
  const name = 'home: practised'
  const terminal = openFile(screensApp, [name, 'en'], { cols: WIDEST, rows: ROWS })
  const frame = await fresh(name, 'en', WIDEST)
  await drawn(terminal, frame)
  for (let i = 0; i < 10; i++) {
    terminal.resize(50, ROWS)
    terminal.resize(WIDEST, ROWS)
  }
  await drawn(terminal, frame)
})

/** Without Go nothing is warmed up, so that home stands still. */
const env = { PATH: '/usr/bin:/bin' }
const clockless = (lines: readonly string[]): string => trimmed(lines).replace(/\d:\d\d/g, '#')

for (const [what, args, wanted] of [
  ['home', [], 'A first question'],
  ['a drill', ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'], 'ctrl-t type'],
  ['a question of code', ['code', 'three-tries'], 'save the file'],
] as const)
  test(`the program itself: ${what}`, async () => {
    const terminal = start(newHome(), args, { env })
    await terminal.see(wanted)
    for (let cols = 79; cols >= 50; cols--) terminal.resize(cols, ROWS)
    const other = start(newHome(), args, { env, cols: 50 })
    await other.see(wanted)
    await terminal.until(() => expect(clockless(terminal.lines())).toBe(clockless(other.lines())))
  })

const PROGRAM = join(import.meta.dirname, '../../../dist/sparr.js')

test('what a killed program left in the window is gone with the first frame, and scrollback is kept', async () => {
  const clean = start(newHome(), [], { env })
  await clean.see('A first question')
  // Its rows are still there, and the cursor stands where the shell read the next command.
  const rows =
    'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do echo a row of before, $i; done'
  const script = `printf '\\033[?1049h'; ${rows}; printf '\\033[3;1H'; exec "$0" "$1"`
  const home = newHome()
  const terminal = openProgram('/bin/sh', ['-c', script, process.execPath, PROGRAM], {
    home,
    env: { ...homeEnv(home), ...env },
  })
  await terminal.see('A first question')
  await terminal.until(() => expect(trimmed(terminal.lines())).toBe(trimmed(clean.lines())))
  for (const eraser of ['\x1b[2J', '\x1b[3J']) expect(terminal.raw()).not.toContain(eraser)
})
