/** A design whose interviewer asks back and hears wrongly: what a person does about it, and that it lasts. */
import { join } from 'node:path'
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
/** A small design of its own: what is heard in it stays as it is whatever becomes of the shipped ones. */
const DECKS = join(import.meta.dirname, '../fixtures/designs')
const ARGS = ['--decks', DECKS, 'drill', 'tickets'] as const

const SAID: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    ask: 'ask ▸',
    either: 'how long?',
    which: 'Do you mean',
    kept: 'how long a seat is kept',
    given: 'Ten minutes',
    wrong: 'Until when can a ticket be refunded?',
    returned: 'Until the day before the show.',
    takenBack: 'Not what you asked; taken back.',
    known: 'QPS?',
    knows: 'You know that: c1',
    open: 'What is the ratio of reads to writes?',
    assume: 'A good question, and not given.',
    pane: 'Choice',
    choice: 'a hash map in RAM',
    held: 'its map is gone.',
    rejected: 'not one of mine',
    evidence: 'pieces of evidence',
  },
  'zh-CN': {
    ask: '提问 ▸',
    either: '座位期限是多久？',
    which: '你是问',
    kept: '座位保留多久',
    given: '十分钟',
    wrong: '什么时候之前可以退票？',
    returned: '演出前一天为止。',
    takenBack: '不是你要问的，已收回。',
    known: 'QPS 是多少？',
    knows: '这个你已经知道：c1',
    open: '读写比是多少？',
    assume: '问得好',
    pane: '选择',
    choice: '内存里一个哈希表',
    held: '座位现在是谁的？',
    rejected: '不在我的选项里',
    evidence: '条证据',
  },
}

test.each(SCENES)('asked back, in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => SAID[scene.lang][name] ?? name
  const { terminal, shoot, compare } = stage('asked-back', scene, ARGS)
  const { write, see } = terminal
  const asking = async (text: string) => {
    write(text)
    await see(text.slice(0, 4))
    write(ENTER)
  }
  await see(said('ask'))
  await terminal.until(() => expect(terminal.cursor().isShown).toBe(true))
  await asking(said('either'))
  await shoot('one of two', said('which'))
  // Which of the two comes first is the ear's affair.
  const [, key = ''] = new RegExp(`([12]) ${said('kept')}`).exec(terminal.screen()) ?? []
  write(key)
  await shoot('answered with one key', said('given'))
  await asking(said('wrong'))
  await see(said('returned'))
  write(CTRL_X)
  await shoot('taken back', said('takenBack'))
  await asking(said('known'))
  await shoot('known already', said('knows'))
  await asking(said('open'))
  await shoot('assumed', said('assume'))
  // Past the number and the model.
  write(TAB.repeat(5))
  await see(said('pane'))
  write(said('choice'))
  await shoot('heard, and held against it', said('held'))
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
    await first.see(text.slice(0, 4))
    first.write(ENTER)
    await first.see(seen)
  }
  await first.see('ask ▸')
  await first.until(() => expect(first.cursor().isShown).toBe(true))
  await asking('How long is a seat held?', 'Ten minutes')
  await asking('Until when can a ticket be refunded?', 'Until the day')
  first.write(CTRL_X)
  await first.see('taken back')
  await asking('QPS?', 'You know that')
  first.write(TAB.repeat(5))
  await first.see('Choice')
  first.write('a hash map in RAM')
  await first.see('Who has the seat now?')
  first.write(CTRL_X)
  await first.see('not one of mine')
  await saved(first, 'store.heard')
  first.kill('SIGKILL')
  await first.exited
  const second = start(home, ['--decks', DECKS])
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
