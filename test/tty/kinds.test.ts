/** A whole sitting of the kinds that are neither prose nor plain code, as a person would go through it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hasGo } from '../tools.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const ESC = '\x1b'
const TAB = '\t'
const CTRL_C = '\x03'

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

const lastAttempt = async (home: string) => {
  const { stdout } = await command(home, 'stats', '--json')
  return JSON.parse(stdout).recent[0]
}

type Files = Readonly<Record<string, string>>

/** A collection with one deck of these files. Returns its folder. */
function collection(home: string, files: Files, solutions: Files = {}): string {
  const root = join(home, 'collection')
  const all = [
    ...Object.entries({ ...DECK, ...files }).map(([file, text]) => [`questions/own/${file}`, text]),
    ...Object.entries(solutions).map(([file, text]) => [`solutions/own/${file}`, text]),
  ]
  for (const [file, text] of all as [string, string][]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

const DECK: Files = {
  'deck.yaml':
    'schema: 1\nid: own\nversion: 1.0.0\ntitle: Own deck\nsummary: For tests.\nlang: en\nlicense: MIT\nauthors: [somebody]\n',
}

const GATEWAY = `id: gateway
kind: estimate
title: Partner gateway
minutes: 3
prompt: Three thousand holds a second at the peak, two retries.
asks:
  - { id: calls, ask: How many calls a second at the worst?, answer: 9000, unit: /s, within: 1.5, formula: 3000 * 3 }
  - { id: time, ask: How long can one hold take?, answer: 2.4, unit: s, within: 1 }
`

const REVIEW = `id: merge
kind: review
title: A merge request
minutes: 3
prompt: What would you say to this?
exhibit:
  language: go
  text: |
    func Get(k string) int {
    	mu.Lock()
    	if v, ok := cache[k]; ok {
    		return v
    	}
    	mu.Unlock()
    	return load(k)
    }
findings:
  - { lines: [3, 5], text: It returns with the lock held }
`

const STAGED: Files = {
  'two-steps/question.yaml': `id: two-steps
kind: code
title: Two steps
language: javascript
minutes: 3
prompt: It goes step by step.
tests:
  - { name: one, title: The first step is done }
  - { name: two, title: The second step is done }
stages:
  - { prompt: one() returns 1, tests: [one] }
  - { prompt: two() returns 2, tests: [two] }
`,
  'two-steps/starter/answer.js': 'export const one = () => 0\nexport const two = () => 0\n',
  'two-steps/hidden/answer.test.ts': `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { one, two } from './answer.js'
test('one', () => assert.equal(one(), 1))
test('two', () => assert.equal(two(), 2))
`,
}

test('an estimate is typed number by number, says what is no number, and shows the arithmetic', async () => {
  const home = newHome()
  const terminal = start(home, [
    '--decks',
    collection(home, { 'gateway.yaml': GATEWAY }),
    'drill',
    'own',
  ])
  await terminal.see('How many calls')
  terminal.write(`9k/s${ENTER}`)
  await terminal.see('▸ How long')
  terminal.write(`soon${ENTER}`)
  await terminal.see('"soon" is no number')
  terminal.write(`\x152400 ms${ENTER}`)
  const screen = await terminal.see('How was it?')
  expect(screen.match(/✓ /g)).toHaveLength(2)
  expect(screen).toContain('3000 * 3 = 9000 /s')
  terminal.write(ENTER)
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await lastAttempt(home)).toMatchObject({ question: 'own/gateway', outcome: 'passed' })
})

test('in a review lines are marked, said to be wrong, and compared with what there was to find', async () => {
  const home = newHome()
  const terminal = start(home, [
    '--decks',
    collection(home, { 'merge.yaml': REVIEW }),
    'drill',
    'own',
  ])
  await terminal.see('mark lines')
  terminal.write('jj  ')
  await terminal.see('What is wrong in line 3?')
  terminal.write(`the lock is kept，没有释放${ENTER}`)
  await terminal.see('line 3: the lock is kept，没有释放')
  terminal.write(ENTER)
  await terminal.see('✓ lines 3 to 5: It returns with the lock held')
  terminal.write(ENTER)
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await lastAttempt(home)).toMatchObject({ question: 'own/merge', outcome: 'passed' })
})

test('a bug is named, repaired in a file of its own, and counted with the lines that changed', async ({
  skip,
}) => {
  skip(!(await hasGo()), 'Go is not installed')
  const home = newHome()
  const terminal = start(home, ['debug', 'fanout-fetch'], { rows: 40 })
  await terminal.see('Which promise does this answer break?')
  terminal.write(' ')
  await terminal.see('[x]')
  terminal.write(TAB)
  await terminal.see('mark lines')
  terminal.write('  ')
  await terminal.see('!')
  terminal.write(ENTER)
  await terminal.see(/The promise you named is (broken|kept)/)
  await terminal.see('The bug is not on the lines you named')
  const file = join(home, 'sparr/go-concurrency/fanout-fetch/debug/answer.go')
  expect(readFileSync(file, 'utf8')).not.toMatch(/wrong:/)
  writeFileSync(file, readFileSync('solutions/go-concurrency/fanout-fetch/reference/answer.go'))
  await terminal.see('How was it?')
  await terminal.see(/Your repair changed \d+ lines?/)
  terminal.write('2')
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await lastAttempt(home)).toMatchObject({
    question: 'go-concurrency/fanout-fetch',
    verdict: 'AC',
    chosen: 'hard',
  })
})

test('the second stage opens when the first one passes, and no earlier', async () => {
  const home = newHome()
  const reference = 'export const one = () => 1\nexport const two = () => 2\n'
  const decks = collection(home, STAGED, { 'two-steps/reference/answer.js': reference })
  const terminal = start(home, ['--decks', decks, 'code', 'own/two-steps', '--unsandboxed'])
  const first = await terminal.see('Stage 1 of 2')
  expect(first).not.toMatch(/Stage 2|The second step/)
  const file = join(home, 'sparr/own/two-steps/answer.js')
  await terminal.see('save the file to have it judged')
  writeFileSync(file, 'export const one = () => 1\nexport const two = () => 0\n')
  await terminal.see('The second step is done')
  writeFileSync(file, reference)
  await terminal.see('How was it?')
  terminal.write('3')
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await lastAttempt(home)).toMatchObject({ question: 'own/two-steps', verdict: 'AC' })
})

test('leaving in the middle keeps the numbers that were typed, for the next time', async () => {
  const home = newHome()
  const args = ['--decks', collection(home, { 'gateway.yaml': GATEWAY }), 'drill', 'own']
  const first = start(home, args)
  await first.see('How many calls')
  first.write('9k/s')
  await first.see('9k/s')
  first.write(ESC)
  await first.see('esc leave')
  first.write(ESC)
  expect((await first.exited).exitCode).toBe(0)
  const second = start(home, args)
  await second.see('You left an answer here')
  second.write(ENTER)
  await second.see('9k/s')
  await quit(second)
})
