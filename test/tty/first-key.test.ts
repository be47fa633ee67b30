import { expect, test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

test('a key pressed with the first frame is heard, though nothing listens yet', async () => {
  const terminal = start(newHome())
  await terminal.until(() => expect(terminal.isAlternate()).toBe(true))
  terminal.write('\r')
  await terminal.see('answer.')
})
