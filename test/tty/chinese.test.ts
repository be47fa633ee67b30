/** The program as somebody with a Chinese locale sees it. */
import { expect, test } from 'vitest'
import { widthOf } from '../../src/text/width.ts'
import { start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const ESC = '\x1b'
const CTRL_C = '\x03'
const CTRL_L = '\x0c'
const CTRL_T = '\x14'
const COLS = 80

const CHINESE = { cols: COLS, rows: 24, env: { LANG: 'zh_CN.UTF-8' } } as const
const RECALL = ['drill', 'go-recall', '--kind', 'recall', '--limit', '2'] as const

/** The footer stands in the last row but one: were a line too wide, it would have been pushed or broken. */
function expectAligned(terminal: Terminal): void {
  const lines = terminal.lines()
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(COLS)
  expect(lines.at(-1)).toBe('')
  expect(lines.at(-2)?.trim()).not.toBe('')
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

test('home, its help and a deck are in Chinese and in their columns', async () => {
  const terminal = start(newHome(), [], CHINESE)
  await terminal.see('先做一道题')
  await terminal.see('enter 开始')
  expectAligned(terminal)
  const decks = terminal.lines().filter((line) => /\d+\/\d+ /.test(line))
  expect(decks.length).toBeGreaterThan(3)
  // The shares stand in one column, however wide the titles are.
  const ends = decks.map(
    (line) =>
      widthOf(line.slice(0, line.search(/\d+\/\d+ /))) + widthOf(line.match(/\d+\/\d+/)?.[0] ?? ''),
  )
  expect(new Set(ends).size).toBe(1)
  terminal.write('?')
  await terminal.see(/^ *q +退出/m)
  await terminal.see(/up, down +选择/)
  expectAligned(terminal)
  terminal.write(ESC)
  await terminal.see('题集')
  terminal.write(`\x1b[F${ENTER}`)
  await terminal.see('c 突击')
  expectAligned(terminal)
  await quit(terminal)
})

test('a recall question is said, ticked and rated in Chinese', async () => {
  const terminal = start(newHome(), RECALL, CHINESE)
  const asked = await terminal.see('space 开始说')
  expect(asked).toContain('Go 口述')
  expect(asked).toMatch(/\d:\d\d \/ \d:\d\d/)
  expectAligned(terminal)
  terminal.write('?')
  await terminal.see('回到 shell')
  expectAligned(terminal)
  terminal.write(ESC)
  await terminal.seeNo('回到 shell')
  terminal.write(' ')
  await terminal.see('正在说')
  expectAligned(terminal)
  terminal.write(' ')
  await terminal.see('完整答案应当提到的要点')
  expectAligned(terminal)
  terminal.write(ENTER)
  await terminal.see('这题答得怎么样？')
  await terminal.see(/1 重来，1 分钟后（建议：答到 0% 的要点）/)
  expectAligned(terminal)
  await quit(terminal)
})

test('one key flips the question, the interface stays, and the next question is in the same language', async () => {
  const terminal = start(newHome(), RECALL, CHINESE)
  await terminal.see('Go 口述')
  terminal.write('l')
  await terminal.see('Go recall')
  await terminal.see('space 开始说')
  terminal.write('l')
  await terminal.see('Go 口述')
  // In a field the letter is a letter, and the chord flips.
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d 完成')
  terminal.write('l')
  await terminal.see(/^ l$/m)
  terminal.write(CTRL_L)
  await terminal.see('Go recall')
  await terminal.see(/^ l$/m)
  terminal.write('\x04')
  await terminal.see('完整答案应当提到的要点')
  terminal.write(ENTER)
  await terminal.see('这题答得怎么样？')
  terminal.write('3')
  await terminal.see(/Go recall › (?!Why is there a P)/)
  await terminal.see('space 开始说')
  await quit(terminal)
})

test('the smallest window holds Chinese too', async () => {
  const terminal = start(newHome(), RECALL, { ...CHINESE, cols: 40, rows: 12 })
  await terminal.see('space 开始说')
  for (const line of terminal.lines()) expect(widthOf(line)).toBeLessThanOrEqual(40)
  terminal.resize(20, 5)
  await terminal.see('至少要 40x12')
  terminal.resize(40, 12)
  await terminal.see('space 开始说')
  await quit(terminal)
})
