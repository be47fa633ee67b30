import { expect, test } from 'vitest'
import { auditOf, type Remark } from '../../../src/core/design/audit.ts'
import type { Clarify, DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { DESIGNS, designCalled } from '../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')

const asks = (clarify: readonly Partial<Clarify>[], rest: Partial<DesignQuestion> = {}) =>
  auditOf({
    ...gateway,
    clarify: clarify.map((one, i) => ({
      id: `q${i}`,
      ask: '',
      answer: '',
      keys: [],
      critical: false,
      wordings: {},
      ...one,
    })),
    constraints: [],
    panes: [],
    unanswered: {},
    standard: {},
    standardQuestions: [],
    ...rest,
  })
const remarksOf = <C extends Remark['code']>(all: readonly Remark[], code: C) =>
  all.filter((one): one is Extract<Remark, { code: C }> => one.code === code)

test.each([...DESIGNS.keys()])(
  '%s: every question opens its own, and few wordings are lost to another',
  (name) => {
    const { remarks, unheard } = auditOf(designCalled(name))
    expect(unheard).toEqual([])
    const [leftOut] = remarksOf(remarks, 'left-out')
    const taken = leftOut?.lost.filter(({ as }) => as !== null) ?? []
    expect(taken.length / (leftOut?.of ?? 1)).toBeLessThan(0.15)
  },
)

test('two that are asked in the same words are confused, and their questions open nothing of their own', () => {
  const wordings = {
    en: ['How long is it kept?', 'When is it deleted?', 'how long do we store it'],
  }
  const { remarks, unheard } = asks([
    { id: 'kept', ask: 'How long is it stored?', wordings },
    { id: 'deleted', ask: 'How long is it stored?', wordings },
    { id: 'age', ask: 'Who may read it?', wordings: { en: ['Is reading limited to its owner?'] } },
  ])
  expect(unheard.map(({ index }) => index)).toEqual([0, 1])
  expect(remarksOf(remarks, 'confused')).toMatchObject([{ ids: ['deleted', 'kept'] }])
  expect(remarksOf(remarks, 'few-wordings').map(({ id, count }) => [id, count])).toEqual([
    ['kept', 3],
    ['deleted', 3],
    ['age', 1],
  ])
})

test('a deck that has keys alone is no worse than it was', () => {
  const { remarks, unheard } = asks([
    { id: 'a', ask: 'Do links expire?', keys: ['ttl', 'age'] },
    { id: 'b', ask: 'Do links expire?', keys: ['TTL'] },
  ])
  expect(unheard).toEqual([])
  expect(remarks).toEqual([{ code: 'shared-key', key: 'ttl', ids: ['a', 'b'] }])
})

test('a hidden constraint whose numbers stand in the prompt is given away', () => {
  const constraints = [
    { id: 'c1', text: '3 000 calls a second, for 15 minutes', facts: [] },
    { id: 'c2', text: '20 000 rows', facts: [] },
  ]
  const { remarks } = asks(
    [
      { id: 'rate', opens: 'c1' },
      { id: 'rows', opens: 'c2' },
    ],
    { prompt: 'About 3000 calls a second come in for 15 minutes.', constraints },
  )
  expect(remarksOf(remarks, 'given-away')).toEqual([
    { code: 'given-away', id: 'rate', constraint: 'c1' },
  ])
})

test('what every interviewer is asked is named where it is neither answered, nor on the screen, nor asked here', () => {
  const standardQuestions = ['load', 'regions', 'budget', 'retention'].map((id) => ({
    id,
    topic: id,
    ask: id,
    wordings: {},
  }))
  const { remarks } = asks([{ id: 'retention' }], {
    standardQuestions,
    standard: { load: { known: 'c1' }, regions: { answer: 'One.' } },
  })
  expect(remarksOf(remarks, 'left-open')).toEqual([{ code: 'left-open', names: ['budget'] }])
})

test('a standard question that no list has is named, answered or wanted: nobody can ask it', () => {
  const known = { id: 'load', topic: 'load', ask: 'load?', wordings: {} }
  const { remarks } = asks([], {
    standardQuestions: [known],
    standard: { load: { answer: 'One a second.' }, lode: { answer: 'One.' } },
    rubric: [
      { id: 'r1', points: 100, text: 'R', when: ['asked:standard:load', 'asked:standard:team'] },
    ],
  })
  expect(remarksOf(remarks, 'no-such-standard')).toEqual([
    { code: 'no-such-standard', names: ['lode', 'team'] },
  ])
})
