import { expect, test } from 'vitest'
import {
  designIn,
  designLanguages,
  readDesignAnswer,
} from '../../../../src/decks/kinds/design/played.ts'
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
  const { place } = found
  const answer = designIn(found.answer, 'en')
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

test('an answer in two languages is read in each of them alone', () => {
  const found = read(
    `asked:
  - { en: Who retries?, zh-CN: 谁来重试？ }
  - { en: Is it idempotent? }
estimates: { amplification: 27, worst-time: { en: 2.4 s, zh-CN: 2.4 秒 } }
storage:
  choice: { en: a table, zh-CN: 一张表 }
deep: {}
`,
  )
  if ('flaws' in found) throw new Error('it is sound')
  expect(designLanguages(found.answer)).toEqual(['en', 'zh-CN'])
  const chinese = designIn(found.answer, 'zh-CN')
  expect(chinese.asked).toEqual(['谁来重试？', ''])
  expect(chinese.estimates).toEqual({ amplification: '27', 'worst-time': '2.4 秒' })
  expect(chinese.panes['storage']?.choice).toBe('一张表')
  expect(designLanguages({ ...found.answer, asked: [], panes: {}, estimates: {} })).toEqual([''])
  expect(flawsOf('storage:\n  choice: { english: a table }\n')).toMatchObject([{ line: 2 }])
  expect(flawsOf('asked: [{ en: [x] }]\n')).toMatchObject([{ code: 'type', line: 1 }])
})
