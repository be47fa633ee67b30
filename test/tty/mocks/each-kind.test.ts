/** A mock of every kind of round, code and a project of one's own included, as a person sees it from the first screen to the last. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Words, wordsFor } from '../../../src/words/words.ts'
import { SCENES, type Stage, stage } from '../terminal/scene.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { HALF, REFERENCE, withEachKind } from './four-kinds.ts'
import { press } from './short-mock.ts'

const ENTER = '\r'
const CTRL_D = '\x04'
const CTRL_G = '\x07'
const CTRL_T = '\x14'

/** Of the answer itself there is no other way to tell that its screen is up. */
type Round = { readonly shot: Stage; readonly words: Words; readonly n: number }

/** Whatever comes after the answer, up to the next round: each screen is answered with what moves it on. */
async function toTheEnd({ shot, words, n }: Round, name: string): Promise<void> {
  const { solo, drill, marks } = words
  const { terminal, shoot } = shot
  const asked = new RegExp(`${solo.interviewer}${marks.colon.trim()}.+`)
  const next = n === 5 ? solo.takeaways.title : solo.round(n + 1, 5)
  for (let i = 0; i < 20 && !terminal.screen().includes(next); i++) {
    const now = terminal.screen()
    const [question] = asked.exec(now) ?? []
    if (question) await press(terminal, CTRL_T, question)
    else if (now.includes(solo.anchor.title)) {
      terminal.write(`3.2 s${ENTER}`)
      await terminal.seeNo(solo.anchor.title)
    } else if (now.includes(solo.score.scale)) {
      await shoot(`${name}, its scores`, solo.score.scale)
      terminal.write(ENTER)
      await terminal.seeNo(solo.score.scale)
    } else if (now.includes(drill.rate)) {
      terminal.write('3')
      await terminal.see((screen) => screen.includes(next) || !screen.includes(drill.rate))
    } else {
      terminal.write(ENTER)
      await terminal.see((screen) => screen !== now)
    }
  }
  await terminal.see(next)
}

async function type(terminal: Terminal, text: string): Promise<void> {
  terminal.write(text)
  await terminal.see(text.slice(-12))
}

/** Into the field of a prose answer, and done. */
async function tell({ shot }: Round, name: string, text: string): Promise<void> {
  const { terminal, shoot } = shot
  await terminal.see('ctrl-t')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d')
  await type(terminal, text)
  await shoot(name, text.slice(-12))
  terminal.write(CTRL_D)
  await terminal.seeNo(text.slice(-12))
}

test.each(SCENES)('a mock of every kind in $lang at $cols by $rows', async (scene) => {
  const words = wordsFor(scene.lang)
  const { solo, code } = words
  const home = await withEachKind(scene.lang)
  const args = [
    '--decks',
    'collection',
    '--unsandboxed',
    'mock',
    'solo',
    '--plan',
    'each.plan.yaml',
  ]
  const shot = stage('mock-each-kind', scene, [...args, '--seed', '5'], home)
  const { terminal, shoot, compare } = shot
  const { write } = terminal
  const round = (n: number): Round => ({ shot, words, n })
  const classify = async (key: string) => {
    await terminal.see(solo.classify.title)
    write(key)
    await terminal.seeNo(solo.classify.title)
  }

  await shoot('the opening page', solo.opening.length)
  write(ENTER)

  await classify('4')
  await tell(round(1), 'knowledge', 'Last in, first out.')
  await toTheEnd(round(1), 'knowledge')

  await classify('1')
  await terminal.see(solo.plan.clarify)
  write(CTRL_G)
  await type(terminal, 'may low be above high?')
  write(ENTER + CTRL_G)
  await terminal.see(solo.plan.title)
  await type(terminal, 'the greater of n and low, then the lesser of that and high')
  await shoot('the plan before the code', solo.plan.title)
  write(ENTER)
  write(CTRL_G)
  await terminal.see(code.notSaved)
  const file = join(home, 'sparr/own/clamp/answer.js')
  writeFileSync(file, HALF)
  await terminal.see(/WA/)
  writeFileSync(file, REFERENCE)
  await terminal.see(solo.interviewer)
  await toTheEnd(round(2), 'code')

  await classify('2')
  await terminal.see('c1')
  await shoot('design', 'c1')
  write(CTRL_D)
  await toTheEnd(round(3), 'design')

  await classify('3')
  await tell(round(4), 'story', 'We were 3 weeks late.')
  await toTheEnd(round(4), 'story')

  await tell(round(5), 'project', 'An edge, a stock service, a ledger.')
  await shoot('why', solo.interviewer)
  await toTheEnd(round(5), 'project')

  write(CTRL_D)
  await shoot('the scorecard', solo.ended.files)
  write(ENTER)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})
