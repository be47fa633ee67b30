/** An evening with the story bank: from a file to the screen, into the editor and back, with what the editor broke. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, start } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

const STORY = `title: The dashboard was green
competencies: [observability]
task: I owned the monitoring.
result: The failure rate of checkouts fell from 2 % to 0.1 % over 30 days.
`

/** An editor that runs one sed command over the file. */
function editor(home: string, sed: string): string {
  const path = join(home, 'edit.sh')
  writeFileSync(path, `#!/bin/sh\nsed -i '${sed}' "$1"\n`)
  chmodSync(path, 0o755)
  return path
}

async function homeWithStory(): Promise<string> {
  const home = newHome()
  writeFileSync(join(home, 'green.yaml'), STORY)
  expect((await command(home, 'story', 'add', 'green.yaml', '--name', 'green')).exitCode).toBe(0)
  writeFileSync(join(home, 'jd.txt'), 'Engineer\nExperience with Kafka and SLO work.\n')
  expect((await command(home, 'jd', 'add', 'jd.txt')).exitCode).toBe(0)
  return home
}

test('a story is seen, edited and seen again, and its new version is in the log', async () => {
  const home = await homeWithStory()
  const edit = editor(home, 's/monitoring/SLO and its alarm/')
  const terminal = start(home, [], { env: { EDITOR: edit } })
  await terminal.see('Decks')
  terminal.write('b')
  await terminal.see('The dashboard was green')
  await terminal.see('0 of 2 key words have a story')
  terminal.write('\r')
  await terminal.see('I owned the monitoring.')
  terminal.write('e')
  await terminal.see('I owned the SLO and its alarm.')
  terminal.write('\x1b')
  await terminal.see('1 of 2 key words have a story')
  terminal.write('\x1b')
  await terminal.see('Decks')
  terminal.write('q')
  expect((await terminal.exited).exitCode).toBe(0)
  const { stdout } = await command(home, 'export')
  expect(stdout.match(/"kind":"story"/g)).toHaveLength(2)
})

test('what came back and is no story is kept in a file that is named, and the story stays as it was', async () => {
  const home = await homeWithStory()
  const edit = editor(home, 's/^task:/tusk:/')
  const terminal = start(home, [], { env: { EDITOR: edit } })
  await terminal.see('Decks')
  terminal.write('b')
  await terminal.see('The dashboard was green')
  terminal.write('e')
  await terminal.see('"tusk" is no part of a story')
  terminal.write('x')
  await terminal.see('What you wrote is kept in')
  terminal.write('qq')
  expect((await terminal.exited).exitCode).toBe(0)
  const folder = join(home, 'data', 'sparr', 'unsaved')
  expect(readdirSync(folder)).toEqual(['green.yaml'])
  expect(readFileSync(join(folder, 'green.yaml'), 'utf8')).toContain('tusk: I owned')
  expect((await command(home, 'story', 'show', 'green')).stdout).toContain('task: I owned')
})

test('sparr story edit opens the editor and keeps what comes back', async () => {
  const home = await homeWithStory()
  const edit = editor(home, 's/0\\.1 %/0.2 %/')
  const terminal = start(home, ['story', 'edit', 'green'], { env: { EDITOR: edit } })
  expect((await terminal.exited).exitCode).toBe(0)
  await terminal.see('The story green (en) has a new version')
  expect((await command(home, 'story', 'show', 'green')).stdout).toContain('0.2 %')
  const broken = start(home, ['story', 'edit', 'green'], {
    env: { EDITOR: editor(home, 's/^task:/tusk:/') },
  })
  expect((await broken.exited).exitCode).toBe(2)
  await broken.see((now) => now.replace(/\n/g, '').includes('is kept in'))
})
