import { expect, test } from 'vitest'
import { groupAt } from './group-deck.ts'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const CTRL_C = '\x03'

test('a track begins with its first question, and home offers it from then on', async () => {
  const home = newHome()
  await command(home, 'config', 'decks', groupAt(home))
  const begun = start(home, ['track', 'week'])
  await begun.see('second')
  begun.write(CTRL_C)
  expect((await begun.exited).exitCode).toBe(0)
  expect((await command(home, 'config', 'track')).stdout).toBe('week')
  const again = start(home)
  await again.see(/track +Our week +0 of 3 done/)
  again.write(CTRL_C)
  await again.exited
})

test('a question that is named is drilled alone', async () => {
  const terminal = start(newHome(), ['drill', 'system-design/shortener'])
  await terminal.see('Short links')
  terminal.write(CTRL_C)
  await terminal.exited
})

test('a newcomer is offered the first track, and enter begins it', async () => {
  const terminal = start(newHome())
  await terminal.see(/track +The first 20 minutes +0 of 8 done/)
  terminal.write('\x1b[B\r')
  await terminal.see('Three tries means three')
  terminal.write(CTRL_C)
  await terminal.exited
})
