import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SHIPPED } from '../../../src/core/question/origin.ts'
import {
  type AnswerDeck,
  answerFolder,
  markAnswers,
} from '../../../src/session/judging/answer-folder.ts'

const ADA = 'example.org/ada/decks'
const BOB = '/home/bob/decks'

function decks() {
  const workspace = mkdtempSync(join(tmpdir(), 'sparr-answers-'))
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }))
  const deck = (name: string, origin: string): AnswerDeck => ({ workspace, id: 'go', name, origin })
  /** As when a question of it is opened. */
  const opened = (name: string, origin: string): string => {
    const folder = answerFolder(deck(name, origin))
    mkdirSync(join(workspace, folder), { recursive: true })
    markAnswers(deck(name, origin), folder)
    return folder
  }
  return { workspace, opened }
}

test('the answers of a deck stay where they are when a second one of its id is loaded, and goes', () => {
  const { opened } = decks()
  expect(opened('go', ADA)).toBe('go')
  expect(opened('go@ada', ADA)).toBe('go')
  expect(opened('go@bob', BOB)).toBe('go@bob')
  expect(opened('go', BOB)).toBe('go@bob')
  expect(opened('go', ADA)).toBe('go')
})

test('the shipped deck has the folder of its id, whatever lies beside it', () => {
  const { opened } = decks()
  expect(opened('go@sparr', SHIPPED)).toBe('go')
  expect(opened('go@ada', ADA)).toBe('go@ada')
  expect(opened('go', SHIPPED)).toBe('go')
})

test('a folder that is another deck’s is not taken, also where names are the same', () => {
  const { opened } = decks()
  expect(opened('go', ADA)).toBe('go')
  expect(opened('go', BOB)).toBe('go-2')
  expect(opened('go', SHIPPED)).toBe('go-3')
  expect(opened('go@x', BOB)).toBe('go-2')
})

test('the folder of 0.1 says nothing, and is that of the deck that is called so', () => {
  const { workspace, opened } = decks()
  mkdirSync(join(workspace, 'go@ada'))
  expect(opened('go@ada', ADA)).toBe('go@ada')
  expect(opened('go', ADA)).toBe('go@ada')
})

test('a folder in the place of the mark is none', () => {
  const { workspace, opened } = decks()
  mkdirSync(join(workspace, 'go', '.origin'), { recursive: true })
  writeFileSync(join(workspace, 'go-x'), '')
  expect(answerFolder({ workspace, id: 'go', name: 'go', origin: SHIPPED })).toBe('go')
  expect(opened('go', SHIPPED)).toBe('go')
})
