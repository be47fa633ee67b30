/** A mock alone and a mock on a call, from the first screen to the last, as a person sees them. */
import { expect, test } from 'vitest'
import { wordsFor } from '../../../src/words/words.ts'
import { SCENES, type Stage, stage } from '../terminal/scene.ts'
import { start } from '../terminal/start.ts'
import { press, withPlan } from './short-mock.ts'

const ENTER = '\r'
const ESC = '\x1b'
const CTRL_C = '\x03'
const CTRL_D = '\x04'
const CTRL_T = '\x14'

/** Says aloud whatever the interviewer asks for, until the last thing is asked for. */
async function answerAloud({ terminal }: Stage, interviewer: string, last: string): Promise<void> {
  const asked = new RegExp(`${interviewer}.+`)
  for (let i = 0; i < 12 && !terminal.screen().includes(last); i++) {
    const [question] = asked.exec(terminal.screen()) ?? []
    if (question) await press(terminal, CTRL_T, question)
  }
  await terminal.see(last)
}

test.each(SCENES)('a mock alone in $lang at $cols by $rows', async (scene) => {
  const { solo, drill, marks } = wordsFor(scene.lang)
  const args = ['mock', 'solo', '--plan', 'short.plan.yaml', '--seed', '5']
  const shot = stage('mock-solo', scene, args, withPlan())
  const { terminal, shoot, compare } = shot
  const { write } = terminal
  await shoot('the opening page', solo.opening.length)
  write(ENTER)
  await shoot('what kind of question', solo.classify.title)
  write('3')
  await terminal.see('ctrl-t')
  write(CTRL_T)
  await terminal.see('ctrl-d')
  write('300 000 orders a day.')
  await shoot('the round', '300 000 orders a day.')
  write(CTRL_D)
  const interviewer = solo.interviewer + marks.colon
  await shoot('an interruption', interviewer)
  await answerAloud(shot, interviewer, solo.anchor.title)
  await shoot('the anchor', solo.anchor.title)
  write(`3.2 s${ENTER}`)
  await shoot('the letters', drill.letters)
  write(ENTER)
  await shoot('the scores', solo.score.title('behavioral'))
  write('2')
  await terminal.see(solo.score.ask(2))
  write(`no technique${ENTER}`)
  await terminal.see(/2 .*no technique/)
  write(ENTER)
  await terminal.see(drill.rate)
  write('1')
  await terminal.see(solo.takeaways.title)
  write('Say the number first')
  await shoot('takeaways', 'Say the number first')
  write(CTRL_D)
  await terminal.see(solo.ended.files)
  write(ENTER)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test.each(SCENES)('a mock on a call in $lang at $cols by $rows', async (scene) => {
  const { host } = wordsFor(scene.lang)
  const { terminal, shoot, compare } = stage('mock-host', scene, [
    'mock',
    'host',
    '--call',
    'fanout-fetch',
  ])
  const { write } = terminal
  await shoot('before the first word', host.waiting)
  write('p')
  await terminal.seeNo(host.waiting)
  write('1')
  write('n')
  await terminal.see(`▸`)
  write('asked who closes')
  await terminal.see('▸ asked who closes')
  write(ENTER)
  await terminal.seeNo('▸ asked who closes')
  write('>')
  await terminal.see(`[${host.phases['clarify']}]`)
  await shoot('the second phase', `[${host.phases['clarify']}]`)
  write('s')
  await shoot('scores', host.dimensions.understanding)
  write('4')
  await shoot('evidence is asked for', host.evidence(host.dimensions.understanding, 4))
  write(`he asked first${ENTER}`)
  await terminal.seeNo(host.evidence(host.dimensions.understanding, 4))
  write(ESC)
  await terminal.see(`s ${host.keys.score}`)
  write('t')
  await terminal.see(host.takeaway(1, 3))
  write(`say who closes${ENTER}`)
  await terminal.see(host.takeaway(2, 3))
  write(ESC)
  await terminal.seeNo(host.takeaway(2, 3))
  write('e')
  await shoot('the end is asked', host.endQuestion)
  write('y')
  await terminal.see('-replay.html')
  write('q')
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test('a mock that is not wanted is left by its own key', async () => {
  const terminal = start(withPlan(), ['mock', 'solo', '--plan', 'short.plan.yaml'])
  await terminal.see(wordsFor('en').solo.opening.length)
  terminal.write(ENTER)
  await terminal.see(wordsFor('en').solo.classify.title)
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
})
