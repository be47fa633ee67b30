/** A story as it is told: said with the clock alone, or written letter by letter. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Lang, SCENES, stage } from './terminal/scene.ts'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const ENTER = '\r'
const TAB = '\t'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_T = '\x14'
const ARGS = ['drill', 'behavioral', '--limit', '1'] as const

const TOLD: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    reading: 'space starts',
    situation: 'We had some problems with the checkout.',
    task: 'I owned the checkout and had to get failures below 0.1 %.',
    action: 'I compared paid orders with the success rate.',
    result: 'Complaints fell by 70 %.',
    baseline: 'from what?',
    asked: 'a minute, with a number',
    letters: 'Your letters',
    grades: 'How was it?',
  },
  'zh-CN': {
    reading: 'space 开始',
    situation: '结算那边出了些问题。',
    task: '我负责结算，要把失败率压到 0.1% 以下。',
    action: '我拿已支付订单和成功率对比。',
    result: '投诉少了 70%。',
    baseline: '从多少',
    asked: '一分钟以内',
    letters: '五个部分',
    grades: '这题答得怎么样',
  },
}

test.each(SCENES)('a story in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => TOLD[scene.lang][name] ?? name
  const { terminal, shoot, compare } = stage('story', scene, ARGS)
  const { write } = terminal
  await shoot('to be read', said('reading'))
  write(CTRL_T)
  await terminal.see('ctrl-d')
  for (const letter of ['situation', 'task', 'action', 'result'] as const) {
    write(said(letter))
    await terminal.see(said(letter).slice(0, 12))
    if (letter === 'situation' || letter === 'result') await shoot(letter, '! ')
    write(TAB)
  }
  write(TAB)
  await shoot('asked after the story', said('asked'))
  write(CTRL_D)
  await shoot('the letters', said('letters'))
  write(ENTER)
  await shoot('the grades', said('grades'))
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test('a story that was written goes into the bank with one key, and only once', async () => {
  const home = newHome()
  const terminal = start(home, ARGS)
  await terminal.see('ctrl-t type')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d done')
  terminal.write('I sell 300 000 orders a day.')
  await terminal.see('I sell 300 000 orders a day.')
  terminal.write(CTRL_D)
  await terminal.see('Asked 1')
  terminal.write(CTRL_D)
  await terminal.see('Your letters')
  terminal.write(ENTER)
  await terminal.see('How was it?')
  terminal.write('s')
  await terminal.see('The story intro (en) is in the bank')
  terminal.write('xs')
  await terminal.see('Nothing changed in intro (en)')
  terminal.write('3')
  expect((await terminal.exited).exitCode).toBe(0)
  const { stdout } = await command(home, 'story', 'list', '--json')
  expect(JSON.parse(stdout).stories).toMatchObject([{ id: 'intro' }])
})

test('a minute read aloud sets the pace, and a slip of the finger does not', async () => {
  const home = newHome()
  const hasty = start(home, ['pace'])
  await hasty.see('Enter starts.')
  hasty.write(ENTER)
  await hasty.see('Enter stops.')
  hasty.write(ENTER)
  await hasty.see('too short to measure')
  expect((await hasty.exited).exitCode).toBe(1)
  expect((await command(home, 'config', 'pace-words')).stdout).toBe('144')
})

test('without a terminal there is nobody to time', async () => {
  const { exitCode, stderr } = await command(newHome(), 'pace')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('config pace-words')
})

test('the posting that was kept is the posting, and who tells a story aloud is asked before it ends', async () => {
  const home = newHome()
  const posting = join(home, 'posting.txt')
  writeFileSync(posting, 'Platform engineer\n\nExperience with Terraform, Kafka and SLOs.\n')
  await command(home, 'jd', 'add', posting)
  const terminal = start(home, ARGS)
  await terminal.see('ctrl-t type')
  terminal.write(CTRL_T)
  const typing = await terminal.see('Posting "')
  expect(typing).toContain('Terraform')
  terminal.write(CTRL_T)
  await terminal.see('space speak')
  terminal.write(' ')
  await terminal.see('● speaking')
  for (const asked of ['Asked 1 of 3', 'Asked 2 of 3', 'Asked 3 of 3', 'Your letters']) {
    terminal.write(' ')
    await terminal.see(asked)
  }
  expect(terminal.screen()).toContain('too short to hold five letters')
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
})
