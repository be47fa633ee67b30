/** A question that is moved to another deck while an answer to it lies half done. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const QUESTION = `id: clamp
kind: code
title: Keep a number within bounds
language: javascript
minutes: 2
prompt: Keep it within the bounds.
tests:
  - name: a number within the bounds is left alone
    title: A number within the bounds is left alone
`
const deck = (id: string) =>
  `schema: 1\nid: ${id}\nversion: 1.0.0\ntitle: Deck ${id}\nlicense: MIT\n`

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.write('\x03')
  expect((await terminal.exited).exitCode).toBe(0)
}

test('its draft goes on in the file that was begun, which lies under the new name', async () => {
  const home = newHome()
  const root = join(home, 'decks')
  put(root, {
    'questions/old/deck.yaml': deck('old'),
    'questions/old/clamp/question.yaml': QUESTION,
    'questions/old/clamp/starter/answer.js': 'export const clamp = () => 0\n',
    'questions/old/clamp/hidden/answer.test.js':
      "import test from 'node:test'\ntest('a number within the bounds is left alone', () => {})\n",
    'questions/new/deck.yaml': deck('new'),
  })
  const before = join(home, 'sparr', 'old', 'clamp', 'answer.js')
  const first = start(home, ['--decks', root, 'code', 'old/clamp'])
  await first.see('Keep a number within bounds')
  first.write('\r')
  await first.see('save the file to have it judged')
  writeFileSync(before, 'export const clamp = () => 7 // mine\n')
  await quit(first)

  renameSync(join(root, 'questions/old/clamp'), join(root, 'questions/new/clamp'))
  put(root, { 'questions/new/clamp/question.yaml': `${QUESTION}was: [old/clamp]\n` })
  const second = start(home, ['--decks', root, 'code', 'old/clamp'])
  await second.see('You left an answer here')
  second.write('\r')
  await second.see('save the file to have it judged')
  await second.see('sparr/new/clamp/answer.js')
  const after = join(home, 'sparr', 'new', 'clamp', 'answer.js')
  expect(readFileSync(after, 'utf8')).toContain('mine')
  expect(existsSync(dirname(before))).toBe(false)
  await quit(second)
})
