import { join } from 'node:path'
import { expect, test } from 'vitest'
import { playedFiles } from '../../../src/decks/played/files.ts'
import { collection } from '../collection.ts'

test('the model answer comes first, then the bad ones by name', () => {
  const solutions = 'solutions/d1/q1'
  const root = collection({
    [`${solutions}/answer.yaml`]: 'a: 1',
    [`${solutions}/wrong/b.yaml`]: 'a: 1',
    [`${solutions}/wrong/a.yaml`]: 'a: 1',
    [`${solutions}/wrong/notes.md`]: 'a: 1',
  })
  expect(playedFiles(join(root, solutions)).map((one) => [one.role, one.file])).toEqual([
    ['reference', 'answer.yaml'],
    ['wrong', 'wrong/a.yaml'],
    ['wrong', 'wrong/b.yaml'],
  ])
  expect(playedFiles(join(root, 'nowhere'))).toEqual([])
})
