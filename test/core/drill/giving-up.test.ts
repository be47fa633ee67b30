import { expect, test } from 'vitest'
import type { Task } from '../../../src/core/drill/drill.ts'
import type { Question } from '../../../src/core/question/question.ts'
import { bug } from '../../ui/screens/questions.ts'
import { sit } from '../../ui/screens/seated.ts'
import { behavioral, code, design, edit, judged, only, play, recall, SECOND } from './sitting.ts'

const long = { ...recall, minutes: 3 } as Question
const LONG: Readonly<Record<string, readonly [Question, Partial<Task>]>> = {
  'code question': [code, {}],
  'bug to repair': [code, { form: 'debug', bug }],
  'design room': [design, {}],
  'card of three minutes': [long, {}],
  'round of a mock, however short': [recall, { isInterviewed: true }],
}

for (const [name, [question, task]] of Object.entries(LONG))
  test(`a ${name} is asked once before it is given up`, () => {
    const asked = play(sit(question, task), [SECOND, 'give-up']).drill
    expect(asked).toMatchObject({ isGivingUp: true, phase: { name: 'reading' } })
    const { drill } = play(asked, [SECOND, 'tick'], [SECOND, 'give-up'])
    expect(drill.phase).toMatchObject({ hasGivenUp: true })
    expect(drill.isGivingUp).toBe(false)
  })

test('a story that was written for a while is asked about too', () => {
  const writing = Array.from({ length: 20 }, (_, i) => [
    [10 * SECOND, edit(`I measured it ${i} times.`, 'action')] as const,
  ]).flat()
  const { drill } = play(sit(behavioral), ...writing, [SECOND, 'give-up'])
  expect(drill).toMatchObject({ isGivingUp: true })
})

test('a card of a minute is turned at once', () => {
  const { drill } = play(sit(recall), [SECOND, 'give-up'])
  expect(drill.phase).toEqual({ name: 'revealed', hasGivenUp: true })
})

test('who does something else goes on, and is asked anew', () => {
  for (const other of [edit('x', 'storage.choice'), 'hint', 'pause'] as const) {
    const { drill } = play(sit(design), [SECOND, 'give-up'], [SECOND, other], [SECOND, 'give-up'])
    expect(drill.isGivingUp).toBe(true)
    expect(drill.phase.name).not.toBe('revealed')
  }
})

test('a pass that comes in between is a pass, and is asked about no more', () => {
  const { drill, effects } = play(
    sit(code),
    [SECOND, 'file-saved'],
    [SECOND, 'give-up'],
    [SECOND, judged(1)],
    [SECOND, 'continue'],
  )
  expect(drill).toMatchObject({ phase: { name: 'answering' }, isGivingUp: false })
  expect(only(effects, 'cancel-judge')).toEqual([])
})

test('a draft that was left at the question goes on with the answer', () => {
  const { effects } = play(
    sit(design),
    [SECOND, edit('x', 'storage.choice')],
    [SECOND, 'give-up'],
    [SECOND, 'leave'],
  )
  expect(JSON.stringify(effects.at(-1))).not.toContain('"phase":{"name":"revealed"')
})
