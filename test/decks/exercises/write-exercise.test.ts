import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readExercise } from '../../../src/decks/exercises/read-exercise.ts'
import { writeExercise } from '../../../src/decks/exercises/write-exercise.ts'
import { loadAll } from '../../../src/decks/load.ts'
import { folderOf, GO_FILES, PYTHON_FILES, TS_FILES } from './samples.ts'

const collection = () => mkdtempSync(join(tmpdir(), 'collection-'))
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .toSorted()
const read = (name: string, files: Readonly<Record<string, string>>) =>
  readExercise(folderOf(name, files), (path) => path === 'strings')
const target = (root: string, deck = 'track') => ({ root, deck, source: 'given' })

test('a question with its tests, its stub and its reference, which sparr check finds sound', async () => {
  const root = collection()
  for (const [name, files] of [
    ['odd-sum', GO_FILES],
    ['leap', TS_FILES],
    ['card-lists', PYTHON_FILES],
  ] as const)
    await writeExercise(read(name, files), target(root))
  expect(filesIn(root)).toEqual([
    'questions/track/card-lists/hidden/lists_test.py',
    'questions/track/card-lists/hidden/lists_test_data.py',
    'questions/track/card-lists/question.yaml',
    'questions/track/card-lists/starter/lists.py',
    'questions/track/card-lists/starter/lists_shared.py',
    'questions/track/deck.yaml',
    'questions/track/leap/hidden/leap.test.ts',
    'questions/track/leap/question.yaml',
    'questions/track/leap/starter/leap.ts',
    'questions/track/odd-sum/hidden/cases_test.go',
    'questions/track/odd-sum/hidden/go.mod',
    'questions/track/odd-sum/hidden/odd_sum_test.go',
    'questions/track/odd-sum/question.yaml',
    'questions/track/odd-sum/starter/limits.go',
    'questions/track/odd-sum/starter/odd_sum.go',
    'solutions/track/card-lists/reference/lists.py',
    'solutions/track/leap/reference/leap.ts',
    'solutions/track/odd-sum/reference/odd_sum.go',
  ])
  const { decks, problems } = await loadAll([{ path: root, origin: 'foreign' }], {})
  expect(problems).toEqual([])
  expect(decks[0]?.questions.map(({ question }) => question.id)).toEqual([
    'card-lists',
    'leap',
    'odd-sum',
  ])
})

test('what is there already is left alone, as a folder, as a file and as solutions', async () => {
  const made = read('leap', TS_FILES)
  for (const taken of [
    'questions/track/leap/x',
    'questions/track/leap.yaml',
    'solutions/track/leap/x',
  ]) {
    const root = collection()
    mkdirSync(join(root, taken, '..'), { recursive: true })
    writeFileSync(join(root, taken), 'mine')
    await expect(writeExercise(made, target(root))).rejects.toMatchObject({
      fault: { code: 'no-exercise', why: 'there' },
    })
    expect(filesIn(root)).toEqual([taken])
  }
})

test('a deck that is there keeps its head', async () => {
  const root = collection()
  mkdirSync(join(root, 'questions/track'), { recursive: true })
  const head = 'schema: 1\nid: track\nversion: 2.0.0\ntitle: Mine\nlang: en\nlicense: MIT\n'
  writeFileSync(join(root, 'questions/track/deck.yaml'), head)
  await writeExercise(read('leap', TS_FILES), target(root))
  expect(readFileSync(join(root, 'questions/track/deck.yaml'), 'utf8')).toBe(head)
})

test('what the loader refuses leaves nothing behind', async () => {
  const root = join(collection(), 'new')
  const made = read('leap', { ...TS_FILES, '.docs/instructions.md': 'Look: \u202e.\n' })
  await expect(writeExercise(made, target(root))).rejects.toMatchObject({
    fault: { code: 'deck-invalid', file: 'given' },
  })
  expect(existsSync(root)).toBe(false)
})

test('where nothing can be written it says so, and leaves nothing behind', async () => {
  const root = collection()
  writeFileSync(join(root, 'solutions'), 'a file in the way')
  await expect(writeExercise(read('leap', TS_FILES), target(root))).rejects.toMatchObject({
    fault: { code: 'store-failed' },
  })
  expect(filesIn(root)).toEqual(['solutions'])
  expect(existsSync(join(root, 'questions'))).toBe(false)
})
