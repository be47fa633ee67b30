import { expect, test } from 'vitest'
import { formsIn, parseEvidence } from '../../../src/core/design/pieces.ts'

test('each form is read', () => {
  expect(parseEvidence('asked:who-retries')).toEqual({ type: 'asked', id: 'who-retries' })
  expect(parseEvidence('estimate:e1')).toEqual({ type: 'estimate', id: 'e1' })
  expect(parseEvidence('option:by-order')).toEqual({ type: 'option', id: 'by-order' })
  expect(parseEvidence('cites:c4')).toEqual({ type: 'cites', id: 'c4' })
  expect(parseEvidence('rejected:storage')).toEqual({ type: 'rejected', pane: 'storage' })
  expect(parseEvidence('breaks:failover')).toEqual({ type: 'breaks', pane: 'failover' })
  expect(parseEvidence('says:[retry-after, 429]')).toEqual({
    type: 'says',
    words: [['retry-after'], ['429']],
    at: null,
  })
  expect(parseEvidence('says@api:[429]')).toEqual({ type: 'says', words: [['429']], at: 'api' })
  expect(parseEvidence('says@data:[id|编号]')).toEqual({
    type: 'says',
    words: [['id', '编号']],
    at: 'entities',
  })
  expect(parseEvidence('deep:hot-key')).toEqual({ type: 'deep', id: 'hot-key' })
  expect(parseEvidence('asked:standard:load')).toEqual({ type: 'asked', id: 'standard:load' })
})

test.each([
  'asked',
  'asked:',
  'ask:c1',
  'rejected:',
  'rejected:a b',
  'says@:[429]',
  'says:429',
  'says:[]',
  'says:[a,,b]',
  'says:[a|]',
  'deep:',
  '',
])('%j is none', (written) => {
  expect(parseEvidence(written)).toBeUndefined()
})

test('of the forms of a word those are shown that are of the language of the question', () => {
  const forms = ['canary', '1 %', '灰度']
  expect(formsIn(forms, false)).toEqual(['canary', '1 %'])
  expect(formsIn(forms, true)).toEqual(['灰度'])
  expect(formsIn(['429'], true)).toEqual(['429'])
})
