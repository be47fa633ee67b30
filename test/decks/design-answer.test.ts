import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { playedFiles, readDesignAnswer, readStoryAnswer } from '../../src/decks/design-answer.ts'
import { designCalled } from '../core/match/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sparr-played-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})

const file = (text: string, name = 'answer.yaml'): string => {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
const flawsOf = (text: string) => {
  const played = readDesignAnswer(file(text), gateway)
  return 'flaws' in played ? played.flaws : []
}

test('the model answer comes first, then the bad ones by name', () => {
  mkdirSync(join(dir, 'wrong'))
  file('a: 1')
  file('a: 1', 'wrong/b.yaml')
  file('a: 1', 'wrong/a.yaml')
  file('a: 1', 'wrong/notes.md')
  expect(playedFiles(dir).map((one) => [one.role, one.file])).toEqual([
    ['reference', 'answer.yaml'],
    ['wrong', 'wrong/a.yaml'],
    ['wrong', 'wrong/b.yaml'],
  ])
  expect(playedFiles(join(dir, 'nowhere'))).toEqual([])
})

test('parts that are missing are empty, and numbers are what was typed', () => {
  const played = readDesignAnswer(
    file('asked: [Who retries?]\nestimates:\n  amplification: 27\nstorage:\n  choice: a table\n'),
    gateway,
  )
  if ('flaws' in played) throw new Error('it is sound')
  const { answer, place } = played
  expect(answer.asked).toEqual(['Who retries?'])
  expect(answer.estimates).toEqual({ amplification: '27' })
  expect(answer.panes.storage).toEqual({ choice: 'a table', because: '', rejected: '', breaks: '' })
  expect(answer.panes.failover.choice).toBe('')
  expect(place(['storage', 'choice'])).toEqual({ line: 5, column: 3 })
  // What is not there has the place of what it is missing from.
  expect(place(['storage', 'breaks'])).toEqual({ line: 4, column: 1 })
  expect(place(['failover', 'choice'])).toEqual({ line: 1, column: 1 })
})

test('what the question does not ask for is named with its place', () => {
  expect(flawsOf('storage:\n  choise: x\n')).toMatchObject([
    { line: 2, column: 3, code: 'unknown-key', hint: 'Did you mean "choice"?' },
  ])
  expect(flawsOf('estimates:\n  worst-tim: 2 s\n')).toMatchObject([
    { line: 2, hint: 'Did you mean "worst-time"?' },
  ])
  expect(flawsOf('asked: who\n')).toMatchObject([{ code: 'type', line: 1 }])
  expect(flawsOf('storage: fast\n')).toMatchObject([{ code: 'type', line: 1 }])
  expect(flawsOf('storage:\n  choice: [a]\n')).toMatchObject([{ code: 'type', line: 2 }])
  expect(flawsOf('- a\n')).toMatchObject([{ code: 'type' }])
  expect(flawsOf('asked: [\n')).toMatchObject([{ code: 'yaml' }])
})

test('a story is read letter by letter', () => {
  const played = readStoryAnswer(file('situation: 300 orders\ntask: I own it\n'))
  expect(played).toMatchObject({
    answer: { situation: '300 orders', task: 'I own it', action: '' },
  })
  expect(readStoryAnswer(file('situaton: x\n'))).toMatchObject({
    flaws: [{ hint: 'Did you mean "situation"?' }],
  })
})
