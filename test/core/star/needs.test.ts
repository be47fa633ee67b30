// The table of needs in the guide for authors holds what the rules hear.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LETTERS, type Need } from '../../../src/core/kinds/behavioral/question.ts'
import { readClaim } from '../../../src/core/star/claim/claim.ts'
import { DEFAULT_NEEDS, piecesOf } from '../../../src/core/star/claim/evidence.ts'
import { needsFor } from '../../../src/core/star/fitting.ts'

const rows = readFileSync('docs/decks.md', 'utf8')
  .split('| need | what meets it |')[1]
  ?.split('\n\n')[0]
  ?.split('\n')
  .slice(2)
  .map((row) => row.split('|').slice(1, -1))

const examples = (rows ?? []).flatMap(([need = '', , ...languages]) =>
  languages.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => [need.replace(/[` ]/g, ''), text]),
  ),
)

test('every need has a row with an example in each language', () => {
  const asked = [DEFAULT_NEEDS, needsFor(['conflict'])].flatMap((needs) =>
    LETTERS.flatMap((letter) => needs?.[letter] ?? []),
  )
  expect(new Set(examples.map(([need]) => need))).toEqual(new Set(asked))
  expect((rows ?? []).every(([, , en, zh]) => en?.includes('`') && zh?.includes('`'))).toBe(true)
})

test.each(examples)('%s is met by: %s', (need = '', text = '') => {
  const [piece] = piecesOf(readClaim(text), [need as Need], ['rate limiting'])
  expect(piece?.isFound).toBe(true)
})
