import { expect, test } from 'vitest'
import { readDesignAnswer } from '../../../../src/decks/kinds/design/played.ts'
import { designCalled } from '../../../core/ear/shipped.ts'
import { played } from '../../collection.ts'

const gateway = designCalled('system-design/partner-gateway')
const read = (text: string) => readDesignAnswer(played(text), gateway)
const flawsOf = (text: string) => {
  const answer = read(text)
  return 'flaws' in answer ? answer.flaws : []
}

test('parts that are missing are empty, and numbers are what was typed', () => {
  const found = read(
    'asked: [Who retries?]\nestimates:\n  amplification: 27\nstorage:\n  choice: a table\n',
  )
  if ('flaws' in found) throw new Error('it is sound')
  const { answer, place } = found
  expect(answer.asked).toEqual(['Who retries?'])
  expect(answer.estimates).toEqual({ amplification: '27' })
  expect(answer.panes['storage']).toEqual({
    choice: 'a table',
    because: '',
    rejected: '',
    breaks: '',
  })
  expect(answer.panes['failover']?.choice).toBe('')
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
  expect(flawsOf('asked: [\n')).toMatchObject([{ code: 'yaml-open-bracket' }])
})
