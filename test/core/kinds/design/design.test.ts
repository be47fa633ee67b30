import { expect, test } from 'vitest'
import { toDraft } from '../../../../src/core/drill/draft.ts'
import { fromDraft } from '../../../../src/core/drill/start.ts'
import { designShare } from '../../../../src/core/kinds/design/played.ts'
import { designIn, readDesignAnswer } from '../../../../src/decks/kinds/design/played.ts'
import {
  begin,
  edit,
  mark,
  only,
  phaseOf,
  play,
  SECOND,
  START,
  type Step,
  taskOf,
  workOf,
} from '../../drill/sitting.ts'
import { designCalled } from '../../ear/shipped.ts'

const gateway = designCalled('system-design/partner-gateway')
const asked = (text: string): readonly Step[] => [
  [SECOND, edit(text, 'ask')],
  [SECOND, 'ask'],
]

test('who was answered something else says so, which is counted for the rule and earns nothing', () => {
  const { drill } = play(begin(gateway), ...asked('Who retries, and how often?'), [
    SECOND,
    { type: 'take-back', number: 1 },
  ])
  const work = workOf(drill, 'design')
  expect(work.rejected).toEqual(['ask.1 asked:who-retries'])
  expect(designShare(gateway, work)).toBe(0)
  const again = play(drill, [SECOND, { type: 'take-back', number: 1 }]).drill
  expect(workOf(again, 'design').rejected).toEqual([])
})

test('a question is asked, kept in the answer and found as evidence', () => {
  const { drill } = play(begin(gateway), ...asked('Who retries, and how often?'), [
    SECOND,
    'submit',
  ])
  const work = workOf(drill, 'design')
  expect(work.texts).toEqual({
    ask: '',
    'ask.1': 'Who retries, and how often?',
    'heard.1': 'who-retries',
  })
  expect(designShare(gateway, work)).toBeGreaterThan(0)
  expect(drill.phase.name).toBe('revealed')
})

test('the model answer has all of its evidence and is suggested as easy', () => {
  const path = 'solutions/system-design/partner-gateway/answer.yaml'
  const played = readDesignAnswer(path, gateway)
  if ('flaws' in played) throw new Error('the model answer cannot be read')
  const answer = designIn(played.answer, 'en')
  const steps: readonly Step[] = [
    ...answer.asked.flatMap(asked),
    ...Object.entries(answer.estimates).map(
      ([id, text]): Step => [SECOND, edit(text, `estimate.${id}`)],
    ),
    ...Object.entries(answer.panes).flatMap(([pane, lines]) =>
      Object.entries(lines).map(([line, text]): Step => [SECOND, edit(text, `${pane}.${line}`)]),
    ),
    ...Object.entries(answer.replies).map(([field, text]): Step => [SECOND, edit(text, field)]),
    [SECOND, 'submit'],
    [SECOND, 'submit'],
  ]
  const { drill } = play(begin(gateway), ...steps)
  expect(designShare(gateway, workOf(drill, 'design'))).toBe(1)
  expect(phaseOf(drill, 'rating').suggestion?.grade).toBe('easy')
  const saved = play(drill, [SECOND, { type: 'rate', grade: 'easy' }])
  const attempt = only(saved.effects, 'save-attempt')[0]?.attempt
  expect(attempt).toMatchObject({ outcome: 'passed', score: 1 })
  expect(attempt?.answer.texts).not.toHaveProperty('ask')
  const lines = gateway.rubric.filter(({ when }) => when.length > 0)
  for (const { id } of lines) expect(attempt?.answer.marks[id]).toBe(1)
})

test('a line with evidence cannot be ticked', () => {
  const line = gateway.rubric.find(({ when }) => when.length > 0)?.id ?? ''
  const { drill } = play(begin(gateway), [SECOND, 'submit'], [SECOND, mark(line)])
  expect(workOf(drill, 'design').marks).toEqual({})
})

test('a rejected finding counts neither way, is kept at the end, and can be taken back', () => {
  const [line] = gateway.rubric.filter(({ when }) => when.length > 1)
  if (!line) throw new Error('no line with two pieces')
  const reject: Step = [SECOND, { type: 'reject', field: line.id, codes: line.when }]
  const { drill } = play(begin(gateway), [SECOND, 'submit'], reject)
  expect(workOf(drill, 'design').rejected).toEqual(line.when.map((code) => `${line.id} ${code}`))
  const ended = play(drill, [SECOND, 'submit'], [SECOND, { type: 'rate', grade: 'again' }])
  const rejections = only(ended.effects, 'save-rejections')[0]?.rejections
  expect(rejections).toHaveLength(line.when.length)
  // Counted by rule, not by question.
  expect(rejections?.[0]?.code).toBe(line.when[0]?.split(':')[0])
  expect(workOf(play(drill, reject).drill, 'design').rejected).toEqual([])
})

test('a draft of a room is taken up where it was', () => {
  const { drill } = play(
    begin(gateway),
    ...asked('Who retries?'),
    ...asked('Is there a budget for hardware?'),
    [SECOND, edit('no, the mach', 'assume.2')],
  )
  const again = fromDraft(toDraft(drill), taskOf(gateway), START)
  expect(again.work).toEqual(drill.work)
})
