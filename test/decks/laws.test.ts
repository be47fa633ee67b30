// Whatever a file says, the loader answers with questions or with problems.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KINDS } from '../../src/core/question/question.ts'
import { kindSchemas } from '../../src/decks/kinds/schemas.ts'
import { learnQuestion } from '../../src/decks/learn/learn-question.ts'
import { RECALL } from './collection.ts'

const folder = mkdtempSync(join(tmpdir(), 'sparr-laws-'))
const path = join(folder, 'q1.yaml')
const file = { path, real: path, size: 0n, mtimeNs: 0n, ctimeNs: 0n }

function learn(text: string) {
  writeFileSync(path, text)
  const place = { files: [], solutions: [], defaults: {}, axes: [], lang: 'en', wantedLang: 'fr' }
  return learnQuestion({ name: 'q1', file, isFolder: false, ...place })
}

/** Either a question or a flaw, and every flaw with a place and both of its sentences. */
function expectAnswer(text: string): void {
  const { entry, flaws } = learn(text)
  expect(entry === null).toBe(flaws.length > 0)
  const lines = text.split('\n').length
  for (const { line, column, message, hint } of flaws) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(message).not.toBe('')
    expect(hint).not.toBe('')
  }
}

test('any values under the fields of a kind', () => {
  const question = fc.constantFrom(...KINDS).chain((kind) => {
    const fields = Object.keys(kindSchemas[kind].shape).filter((key) => key !== 'kind')
    const some = fc.dictionary(fc.constantFrom(...fields, 'other'), fc.jsonValue({ maxDepth: 4 }))
    return some.map((values) => JSON.stringify({ kind, ...values }))
  })
  fc.assert(fc.property(question, expectAnswer), { numRuns: 300 })
})

test('a sound file with something typed into it', () => {
  const typed = fc.constantFrom(...'{}[]:,-#&*!|>\'"%@`? \t\nx0'.split(''), '\u0007', '面', '---\n')
  fc.assert(
    fc.property(fc.nat(RECALL.length), fc.nat(4), typed, (at, gone, text) => {
      expectAnswer(RECALL.slice(0, at) + text + RECALL.slice(at + gone))
    }),
    { numRuns: 500 },
  )
})
