/** What is true of the shipped decks as a whole; they are loaded once. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { contentPage } from '../../scripts/content-page.ts'
import { questionsOf } from '../../src/commands/decks/questions-of.ts'
import { remarksIn, remarkText } from '../../src/commands/decks/remarks.ts'
import { type Loaded, loadCollections } from '../../src/decks/load.ts'
import { en } from '../../src/words/en.ts'

let shipped: Loaded
beforeAll(async () => {
  shipped = await loadCollections([{ path: '.', origin: 'own' }])
})

test('there is no remark on any of their texts', () => {
  const session = { cwd: process.cwd(), words: en }
  const remarks = remarksIn(session, questionsOf(shipped, undefined))
  expect(remarks.map((remark) => remarkText(remark, en))).toEqual([])
})

test('docs/content.md is fresh: run npm run content', () => {
  const page = readFileSync('docs/content.md', 'utf8')
  expect(contentPage(page, shipped.decks)).toBe(page)
})
