/** A mock on a call at the screen: brief, note, hint, score, end, files; killed in the middle and taken up again. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, start } from './start.ts'
import { newHome, type Terminal } from './terminal.ts'

const ENTER = '\r'
const ESC = '\x1b'
const TAB = '\t'

const HOST = ['mock', 'host', '--call', 'fanout-fetch'] as const

async function note(terminal: Terminal, text: string): Promise<void> {
  terminal.write('n')
  await terminal.see(/note \d:\d\d/)
  terminal.write(text)
  await terminal.see(text)
  terminal.write(ENTER)
  await terminal.seeNo('▸ ')
}

test('a whole mock: brief, note, hint, score with the note as evidence, takeaway, end, two files', async () => {
  const home = newHome()
  const terminal = start(home, HOST)
  await terminal.see('Read out')
  terminal.write(TAB)
  await terminal.see('Hints')
  console.log(terminal.screen())
  terminal.write(TAB)
  console.log(await terminal.see('Notes, only yours'))
})
