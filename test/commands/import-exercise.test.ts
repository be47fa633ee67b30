/** `sparr import exercise` as a person at a shell meets it, and what it makes judged. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, GO_FILES, PYTHON_FILES, TS_FILES } from '../decks/exercises/samples.ts'
import { HAS_GO, HAS_PYTHON } from '../judge/bench.ts'
import { command } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

/** A home with a collection of one's own. */
async function home(): Promise<string> {
  const folder = newHome()
  mkdirSync(join(folder, 'mine', 'questions'), { recursive: true })
  await command(folder, 'config', 'decks', join(folder, 'mine'))
  return folder
}
const verdict = async (of: string, question: string, file: string) =>
  JSON.parse((await command(of, 'judge', question, file, '--json', '--unsandboxed')).stdout).verdict

test('one sentence says what was written, and the question is practised like any other', async () => {
  const own = await home()
  const made = await command(own, 'import', 'exercise', folderOf('leap', TS_FILES), '--deck', 'ts')
  expect(made).toMatchObject({ exitCode: 0 })
  expect(made.stdout).toBe(
    `A TypeScript question with 2 tests and the answer leap.ts is written to ${join(own, 'mine/questions/ts/leap')}, with a right answer`,
  )
  expect(made.stderr).toContain('1 test that was switched off is on')
  const solution = join(own, 'mine/solutions/ts/leap/reference/leap.ts')
  const stub = join(own, 'mine/questions/ts/leap/starter/leap.ts')
  expect(await verdict(own, 'ts/leap', solution)).toBe('AC')
  expect(await verdict(own, 'ts/leap', stub)).toBe('WA')
})

test.runIf(HAS_GO)('one of Go, with a package beside the default list and a helper', async () => {
  const own = await home()
  await command(own, 'import', 'exercise', folderOf('odd-sum', GO_FILES))
  const reference = join(own, 'mine/solutions/exercises/odd-sum/reference/odd_sum.go')
  const stub = join(own, 'mine/questions/exercises/odd-sum/starter/odd_sum.go')
  expect(await verdict(own, 'exercises/odd-sum', reference)).toBe('AC')
  expect(await verdict(own, 'exercises/odd-sum', stub)).toBe('RE')
})

test.runIf(HAS_PYTHON)('one of Python whose tests import pytest', async () => {
  const own = await home()
  await command(own, 'import', 'exercise', folderOf('card-lists', PYTHON_FILES))
  const reference = join(own, 'mine/solutions/exercises/card-lists/reference/lists.py')
  expect(await verdict(own, 'exercises/card-lists', reference)).toBe('AC')
  const stub = join(own, 'mine/questions/exercises/card-lists/starter/lists.py')
  expect(await verdict(own, 'exercises/card-lists', stub)).toBe('WA')
})

test.runIf(HAS_PYTHON)('a folder with one file of tests and one right answer', async () => {
  const own = await home()
  const folder = folderOf('twice', {
    'README.md': '# Twice\n\nDouble it.\n',
    'twice.py': 'def twice(n):\n    return n * 2\n',
    'test_twice.py': 'from twice import twice\n\n\ndef test_doubles():\n    assert twice(2) == 4\n',
  })
  const { stdout, stderr } = await command(own, 'import', 'exercise', folder)
  expect(stdout).toContain('A Python question with 1 test and the answer twice.py')
  expect(stderr).toContain('what the candidate begins with was made of it, so look at it')
  const stub = join(own, 'mine/questions/exercises/twice/starter/twice.py')
  expect(readFileSync(stub, 'utf8')).toBe('def twice(n):\n    raise NotImplementedError\n')
  expect(await verdict(own, 'exercises/twice', join(folder, 'twice.py'))).toBe('AC')
  expect(await verdict(own, 'exercises/twice', stub)).toBe('WA')
})

test('--dry-run says what would be made and writes nothing', async () => {
  const own = await home()
  const { stdout, stderr } = await command(
    own,
    'import',
    'exercise',
    folderOf('leap', TS_FILES),
    '--dry-run',
  )
  expect([stdout, stderr]).toEqual([
    'It becomes exercises/leap, a TypeScript question with 2 tests and the answer leap.ts\n1 test that was switched off is on\nNothing was written',
    '',
  ])
  expect(existsSync(join(own, 'mine/questions/exercises'))).toBe(false)
})

test('why nothing is made is one sentence, and in Chinese too', async () => {
  const own = await home()
  const folder = folderOf('main', { 'main_test.go': 'package main\n' })
  const { stderr, exitCode } = await command(own, 'import', 'exercise', folder)
  expect(exitCode).toBe(2)
  expect(stderr).toBe(
    `No question was made of ${folder}: its answer and its tests are one file (main_test.go); move the code that is to be written into a file of its own, as docs/decks.md shows`,
  )
  const chinese = await command(own, '--lang', 'zh-CN', 'import', 'exercise', join(own, 'gone'))
  expect(chinese.exitCode).toBe(2)
  writeFileSync(join(own, 'file'), '')
  const file = await command(own, '--lang', 'zh-CN', 'import', 'exercise', join(own, 'file'))
  expect(file.stderr).toContain('变成题目')
})

test('twice is refused, and what is there stays', async () => {
  const own = await home()
  const folder = folderOf('leap', TS_FILES)
  await command(own, 'import', 'exercise', folder)
  const question = join(own, 'mine/questions/exercises/leap/question.yaml')
  writeFileSync(question, `${readFileSync(question, 'utf8')}minutes: 5\n`)
  const { stderr, exitCode } = await command(own, 'import', 'exercise', folder)
  expect(exitCode).toBe(2)
  expect(stderr).toContain('is there already and was left alone')
  expect(readFileSync(question, 'utf8')).toContain('minutes: 5')
})
