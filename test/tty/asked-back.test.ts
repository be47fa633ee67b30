/** A design whose interviewer asks back and hears wrongly: what a person does about it, and that it lasts. */
import { expect, test } from 'vitest'
import { saved } from './terminal/saved.ts'
import { type Lang, SCENES, stage } from './terminal/scene.ts'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const ENTER = '\r'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_X = '\x18'
const TAB = '\t'
const ARGS = ['drill', 'system-design', '--tag', 'llm', '--limit', '1'] as const

const SAID: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    ask: 'ask ▸',
    either: 'Do identical requests get identical answers?',
    which: 'Do you mean',
    wrong: 'What if it fails?',
    pane: 'Routing, retries',
    evidence: 'pieces of evidence',
    takenBack: 'Not what you asked; taken back.',
    unsure: 'How many of the answers are the same?',
    again: 'Say that another way?',
    known: 'QPS?',
    knows: 'You know that: c1',
    open: 'What is the ratio of reads to writes?',
    assume: 'Assume something, and say what.',
    choice: 'three tries in every layer, with a pause',
    heardAs: 'heard as: ',
    rejected: 'not one of mine',
  },
  'zh-CN': {
    ask: '提问 ▸',
    either: '相同的问题多不多，能共用回答吗？',
    which: '你是问',
    wrong: '出错了怎么办？',
    pane: '路由',
    evidence: '条证据',
    takenBack: '不是你要问的，已收回。',
    unsure: '这个要做到什么程度？',
    again: '换个说法再问一次？',
    known: 'QPS 是多少？',
    knows: '这个你已经知道：c1',
    open: '读写比是多少？',
    assume: '自己假设一个',
    choice: '每层都重试三次，中间停一下',
    heardAs: '听成了：',
    rejected: '不在我的选项里',
  },
}

test.each(SCENES)('asked back, in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => SAID[scene.lang][name] ?? name
  const { terminal, shoot, compare } = stage('asked-back', scene, ARGS)
  const { write, see } = terminal
  const asking = async (text: string) => {
    write(text)
    await see(text.slice(0, 10))
    write(ENTER)
  }
  await see(said('ask'))
  await terminal.until(() => expect(terminal.cursor().isShown).toBe(true))
  await asking(said('either'))
  await shoot('one of two', said('which'))
  write('1')
  await terminal.seeNo(said('which'))
  await shoot('answered with one key', said('ask'))
  await asking(said('wrong'))
  await see('ctrl-x')
  write(CTRL_X)
  await shoot('taken back', said('takenBack'))
  await asking(said('unsure'))
  await shoot('unsure', said('again'))
  await asking(said('known'))
  await shoot('known already', said('knows'))
  await asking(said('open'))
  await shoot('assumed', said('assume'))
  // Past the numbers, the model and the first pane.
  write(TAB.repeat(12))
  await see(said('pane'))
  write(said('choice'))
  await shoot('heard, and held against it', said('heardAs'))
  write(CTRL_X)
  await shoot('not what was chosen', said('rejected'))
  write(CTRL_D)
  await shoot('the evidence', said('evidence'))
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test('what was taken back and misheard is still so after a kill, and is counted against its rules', async () => {
  const home = newHome()
  const first = start(home, ARGS)
  const asking = async (text: string, seen: string) => {
    first.write(text)
    await first.see(text.slice(0, 10))
    first.write(ENTER)
    await first.see(seen)
  }
  await first.see('ask ▸')
  await first.until(() => expect(first.cursor().isShown).toBe(true))
  await asking('May we cache answers at all?', 'word for word')
  await asking('What if it fails?', 'ctrl-x')
  first.write(CTRL_X)
  await first.see('taken back')
  await asking('How strict is the budget of a team?', 'in your own words')
  first.write(TAB.repeat(12))
  await first.see('Routing')
  first.write('three tries in every layer, with a pause')
  await first.see('heard as: ')
  first.write(CTRL_X)
  await first.see('not one of mine')
  await saved(first, 'stacked-retries')
  first.kill('SIGKILL')
  await first.exited
  const second = start(home)
  await second.see('resume')
  second.write(ENTER)
  await second.see('You left an answer here')
  second.write(ENTER)
  await second.see('not one of mine')
  second.write(CTRL_D)
  await second.see('grade')
  second.write(ENTER)
  await second.see('How was it?')
  second.write('1')
  second.write(CTRL_C)
  await second.exited
  const { stdout } = await command(home, 'stats', '--json')
  expect(JSON.parse(stdout).rejections).toEqual([
    { code: 'asked', count: 1 },
    { code: 'option', count: 1 },
  ])
})
