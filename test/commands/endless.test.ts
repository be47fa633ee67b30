/** Input that never ends, or is larger than anybody meant: each command that reads ends with a sentence. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { environment } from '../tty/terminal/environment.ts'
import { command, homeEnv } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const READERS = [
  ['story', 'check'],
  ['story', 'check', '--transcript'],
  ['story', 'add'],
  ['jd', 'add'],
  ['import'],
  ['import', '--deck', 'mine'],
  ['judge', 'three-tries'],
]

/** A device, a pipe that nobody writes to, and a gigabyte that takes no room. */
async function endless(home: string): Promise<readonly string[]> {
  await execa('mkfifo', [join(home, 'pipe')])
  writeFileSync(join(home, 'huge.yaml'), 'situation: x\n')
  truncateSync(join(home, 'huge.yaml'), 1_000_000_000)
  return ['/dev/zero', join(home, 'pipe'), join(home, 'huge.yaml')]
}

test.for(READERS)('%s %s ends at what has no end', async (words) => {
  const home = newHome()
  for (const file of await endless(home)) {
    const { exitCode, stderr } = await command(home, ...words, file)
    // A file that is too large is no answer: that is a verdict.
    const isVerdict = words[0] === 'judge' && file.endsWith('.yaml')
    expect(`${file} ${exitCode} ${stderr.split('\n').length}`).toBe(
      `${file} ${isVerdict ? 1 : 2} 1`,
    )
  }
})

test.for([
  ['story', 'check', '-'],
  ['claim', '-'],
  ['estimate', '-'],
  ['jd', 'add', '-'],
])('%s %s ends at a standard input without end', async (words) => {
  const home = newHome()
  const program = [process.execPath, resolve('dist/sparr.js'), ...words].join(' ')
  const ended = await execa('sh', ['-c', `${program} < /dev/zero`], {
    env: { ...environment(home), ...homeEnv(home) },
    reject: false,
  })
  expect(ended.exitCode).toBe(2)
})

test.for([
  ['keys that nobody knows', (i: number) => `k${i}: 1\n`],
  ['aliases without an anchor', (i: number) => `x${i}: *a${i}\n`],
  ['tags', (i: number) => `x${i}: !foo 1\n`],
] as const)('of a file full of %s fifty problems are listed', async ([, line]) => {
  const home = newHome()
  const deck = join(home, 'theirs', 'questions', 'mine')
  mkdirSync(deck, { recursive: true })
  writeFileSync(
    join(deck, 'deck.yaml'),
    'schema: 1\nid: mine\nversion: 1.0.0\ntitle: Mine\nlicense: MIT\n',
  )
  const card = 'id: card\nkind: recall\ntitle: Card\nprompt: Why?\nanswer: B.\npoints: [one]\n'
  const lines = Array.from({ length: 12_000 }, (_, i) => line(i)).join('')
  writeFileSync(join(deck, 'card.yaml'), card + lines)
  const { stderr } = await command(home, 'list', '--decks', join(home, 'theirs'))
  const problems = stderr.split('\n').filter((one) => one.includes('card.yaml:'))
  expect(problems).toHaveLength(50)
  expect(problems.at(-1)).toContain('more problems than are listed')
})
