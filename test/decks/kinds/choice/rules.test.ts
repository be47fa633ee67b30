import { expect, test } from 'vitest'
import { placesIn } from '../../collection.ts'

test('a choice has something right in it', async () => {
  const question = 'id: q1\nkind: choice\ntitle: T\nprompt: P\noptions:\n  - text: a\n  - text: b\n'
  expect(await placesIn(question)).toEqual(['6:3 no-correct'])
})

test('a choice has two to eight options', async () => {
  const head = 'id: q1\nkind: choice\ntitle: T\nprompt: P\noptions:\n'
  expect(await placesIn(`${head}  - { text: a, correct: true }\n`)).toEqual(['6:3 range'])
  expect(await placesIn(head + '  - { text: a, correct: true }\n'.repeat(9))).toEqual(['6:3 range'])
  expect(await placesIn(head + '  - { text: a, correct: true }\n'.repeat(8))).toEqual([])
})
