/** What comes back of long questions, each short form as a person meets it; and what is asked on after a pass. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answeredOnce, collectionIn } from './replies-deck.ts'
import { type Lang, SCENES, stage } from './terminal/scene.ts'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const ENTER = '\r'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_T = '\x14'

const SAID: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: {
    probe: 'Your story',
    conflict: 'These two cannot both hold',
    followUp: 'What was asked before it',
    points: 'What a good reply has',
    grades: 'How was it?',
    speaking: 'speaking',
    done: 'ctrl-d',
    bug: 'Which promise',
    typed: 'Both find 1 and write 0 back, so one unit has two orders.',
  },
  'zh-CN': {
    probe: '你的故事',
    conflict: '这两条不能同时成立',
    followUp: '它之前的题目',
    points: '好的回答里有什么',
    grades: '这题答得怎么样',
    speaking: '正在说',
    done: 'ctrl-d',
    bug: '违反了哪条约定',
    typed: '两个都拿到，各自写回 0，一件货就有两张订单。',
  },
}

test.each(SCENES)('each short form in $lang at $cols by $rows', async (scene) => {
  const said = (name: string): string => SAID[scene.lang][name] ?? name
  const home = newHome()
  answeredOnce(home)
  const args = ['--decks', collectionIn(home), 'drill', 'own'] as const
  const { terminal, shoot, compare } = stage('replies', scene, args, home)
  const { write } = terminal

  async function rate(): Promise<void> {
    write(ENTER)
    await terminal.see(said('grades'))
    write('3')
  }

  async function speak(): Promise<void> {
    write(' ')
    await terminal.see(said('speaking'))
    write(' ')
  }

  await shoot('a probe, to the own story', said('probe'))
  write(CTRL_T)
  await terminal.see(said('done'))
  write(said('typed'))
  await terminal.see(said('typed').slice(0, 12))
  write(CTRL_D)
  await shoot('its points, ticked from the words', said('points'))
  await rate()

  await shoot('a contradiction', said('conflict'))
  await speak()
  await shoot('too short for its points', said('points'))
  await rate()

  await shoot('a follow-up of a design', said('followUp'))
  await speak()
  await terminal.see(said('points'))
  await rate()

  await shoot('one number', '(/s)')
  write(`20k/s${ENTER}`)
  await shoot('the number, worked out', said('grades'))
  write('3')

  await shoot('a follow-up of code', said('followUp'))
  await speak()
  await terminal.see(said('points'))
  await rate()

  await shoot('a bug', said('bug'))
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test('after a pass the follow-up is typed and ticked, and the reference comes before the difference', async () => {
  const home = newHome()
  const decks = ['--decks', collectionIn(home)] as const
  const terminal = start(home, [...decks, '--unsandboxed', 'code', 'own/fetch'])
  await terminal.see('save the file to have it judged')
  const answer = join(home, 'sparr', 'own', 'fetch', 'answer.js')
  writeFileSync(answer, 'export const twice = (n) => 2 * n\n')
  await terminal.see('They would ask next')
  terminal.write('f')
  await terminal.see('space speak')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d points')
  terminal.write('Both find 1 and write 0 back, one unit has two orders.')
  await terminal.see('two orders.')
  terminal.write(CTRL_D)
  await terminal.see(/\[x\] Both: each finds 1.*\(from\s+your words\)/s)
  terminal.write('j ')
  await terminal.see('[x] What gives')
  terminal.write('f')
  await terminal.seeNo('They would ask next')
  terminal.write('v')
  const alone = await terminal.see('The reference')
  expect(alone).toContain('Adding is exact.')
  expect(alone).not.toContain('2 * n')
  terminal.write('v')
  await terminal.see('- export const twice = (n) => 2 * n')
  terminal.write('3')
  expect((await terminal.exited).exitCode).toBe(0)
  const { stdout } = await command(home, 'export')
  const rows = JSON.parse(stdout).log as { kind: string; body: { answer: object } }[]
  expect(rows.find(({ kind }) => kind === 'attempt')?.body.answer).toMatchObject({
    texts: { 'reply.1': 'Both find 1 and write 0 back, one unit has two orders.' },
    marks: { 'reply.1.p1': 1, 'reply.1.p2': 1 },
  })
})
