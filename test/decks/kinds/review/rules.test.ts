import { expect, test } from 'vitest'
import { placesIn } from '../../collection.ts'

const review = (lines: string) =>
  `id: q1\nkind: review\ntitle: T\nprompt: P\nexhibit:\n  language: go\n  text: |\n    a\n    b\nfindings:\n  - { lines: ${lines}, text: F }\n`

test('findings lie within the exhibit', async () => {
  expect(await placesIn(review('[1, 2]'))).toEqual([])
  expect(await placesIn(review('[2, 3]'))).toEqual(['11:14 lines'])
  expect(await placesIn(review('[2, 1]'))).toEqual(['11:14 lines'])
  expect(await placesIn(review('[0, 1]'))).toEqual(['11:15 range'])
})
