/** A design as it is played, from the first question to the evidence. */
import { expect, test } from 'vitest'
import { saved } from './terminal/saved.ts'
import { type Lang, SCENES, stage } from './terminal/scene.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const TAB = '\t'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const ARGS = [
  'drill',
  'system-design',
  '--tag',
  'load-shedding',
  'inventory',
  '--limit',
  '1',
] as const

const PLAYED: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    ask: 'ask ▸',
    limit: 'Is there a limit per person?',
    limitAnswer: 'One per account',
    budget: 'When does it have to be live?',
    notGiven: 'A good question, and not given.',
    assumption: 'the machines stay as they are',
    pay: 'How long may a person take to pay?',
    payAnswer: '15 minutes.',
    path: 'Path',
    storage: 'Redis with a Lua script, and a ledger of holds in SQL',
    because: 'c2 allows no oversell, and one script answers 20k/s',
    evidence: 'pieces of evidence',
    grades: 'How was it?',
  },
  'zh-CN': {
    ask: '提问 ▸',
    limit: '每个人限购几件？',
    limitAnswer: '每个账号',
    budget: '什么时候要上线？',
    notGiven: '问得好，题目没有给定。',
    assumption: '机器数量不变',
    pay: '付款时间给多久？',
    payAnswer: '15 分钟',
    path: '链路',
    storage: 'Redis 加 Lua 脚本，SQL 里留一份预占台账',
    because: 'c2 不许超卖，一个脚本每秒能扛 2 万次',
    evidence: '条证据',
    grades: '这题答得怎么样',
  },
}

test.each(SCENES)('a design in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => PLAYED[scene.lang][name] ?? name
  const { terminal, shoot, compare } = stage('design-room', scene, ARGS)
  const { write } = terminal
  const type = async (text: string, seen: string) => {
    write(text)
    await terminal.see(text.slice(0, 20))
    write(ENTER)
    await terminal.see(seen)
  }
  await shoot('what is known', said('ask'))
  await type(said('limit'), said('limitAnswer'))
  await type(said('budget'), said('notGiven'))
  await shoot('not given', said('notGiven'))
  await type(said('assumption'), said('ask'))
  await type(said('pay'), said('payAnswer'))
  await shoot('three questions', said('payAnswer'))
  const fieldsBefore = 5
  for (let i = 0; i < fieldsBefore; i++) write(TAB)
  write('20k/s')
  await terminal.see('20k/s')
  write(TAB + TAB + TAB)
  write('client -> edge -> stock')
  await shoot('the path', /│ stock │[\s\S]*-> stock/)
  write(TAB)
  write(said('storage'))
  await terminal.see(said('storage').slice(0, 16))
  write(TAB)
  write(said('because'))
  await shoot('a pane', said('because').slice(-10))
  write(CTRL_D)
  await shoot('the evidence', said('evidence'))
  write(ENTER)
  await shoot('the grades', said('grades'))
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

async function askTwice(terminal: Terminal): Promise<void> {
  await terminal.see('ask ▸')
  terminal.write(`How long may a person take to pay?${ENTER}`)
  await terminal.see('15 minutes.')
  terminal.write(`When must it be live?${ENTER}`)
  await terminal.see('assume ▸')
}

test('a room that is killed in the middle of an assumption comes back with everything in it', async () => {
  const home = newHome()
  const first = start(home, ARGS)
  await askTwice(first)
  first.write('the machines st')
  await first.see('the machines st')
  await saved(first, 'the machines st')
  first.kill('SIGKILL')
  await first.exited
  const second = start(home)
  await second.see('resume')
  second.write(ENTER)
  await second.see('You left an answer here')
  second.write(ENTER)
  await second.see('assume ▸ the machines st')
  expect(second.screen()).toContain('15 minutes.')
  second.write(CTRL_C)
  expect((await second.exited).exitCode).toBe(0)
})

test('a finding that was rejected is counted against its rule', async () => {
  const home = newHome()
  const terminal = start(home, ARGS)
  await askTwice(terminal)
  terminal.write(ENTER)
  await terminal.see('ask ▸')
  terminal.write(CTRL_D)
  await terminal.see('x reject a finding')
  terminal.write('x')
  await terminal.see('you rejected this finding')
  terminal.write(ENTER)
  await terminal.see('How was it?')
  terminal.write('1')
  expect((await terminal.exited).exitCode).toBe(0)
  const { stdout } = await command(home, 'stats', '--json')
  expect(JSON.parse(stdout).rejections).toEqual([{ code: 'asked', count: 2 }])
})
