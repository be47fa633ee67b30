import { describe, expect, test } from 'vitest'
import { toDraft } from '../../../src/core/drill/draft.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { fromDraft } from '../../../src/core/drill/start.ts'
import { activeMs } from '../../../src/core/drill/time/spent.ts'
import type { Question } from '../../../src/core/question/question.ts'
import {
  begin,
  behavioral,
  choice,
  code,
  design,
  edit,
  judged,
  mark,
  only,
  phaseOf,
  play,
  recall,
  SECOND,
  START,
  type Step,
  taskOf,
  ticks,
  workOf,
} from './sitting.ts'

/** A day later, in another process: its monotonic clock starts anew. */
const LATER = { at: START.at + 86_400_000, monoMs: 3 }
const resume = (drill: Drill, question: Question = drill.task.question, digest = 'd1') =>
  fromDraft(toDraft(drill), taskOf(question, digest), LATER)

test('the time in between does not count', () => {
  const left = play(begin(recall), [0, 'speak'], ...ticks(10)).drill
  const { drill } = play(resume(left), ...ticks(5))
  expect(drill.phase.name).toBe('answering')
  expect(activeMs(drill)).toBe(15 * SECOND)
})

test.each([
  ['while reading', [[0, 'hint']]],
  ['while answering', [[0, edit('a', 'result')]]],
  [
    'when the answer was shown',
    [
      [0, edit('a', 'result')],
      [0, 'submit'],
      [0, mark('result', 2)],
    ],
  ],
  [
    'over the grades',
    [
      [0, edit('a', 'result')],
      [0, 'submit'],
      [0, 'submit'],
    ],
  ],
  [
    'given up',
    [
      [0, 'give-up'],
      [0, 'submit'],
    ],
  ],
] as readonly (readonly [string, readonly Step[]])[])(
  'everything is there again: %s',
  (_, steps) => {
    const left = play(begin(behavioral), ...steps).drill
    expect(resume(left)).toEqual({ ...left, seen: LATER })
  },
)

test('who comes back has woken up, wherever the draft stopped', () => {
  const paused = play(begin(recall), [0, edit('a')], [0, 'pause']).drill
  expect(resume(paused).phase).toEqual({ name: 'answering' })
  const asleep = play(begin(recall), [0, edit('a')], [60 * SECOND, 'tick']).drill
  expect(resume(asleep)).toMatchObject({ phase: { name: 'answering' }, spent: { typing: 0 } })
  const reading = play(begin(recall), [0, 'hint'], [0, 'pause']).drill
  expect(resume(reading).phase).toEqual({ name: 'reading' })
})

test('an attempt that was never saved goes back to the grades', () => {
  const { drill } = play(begin(recall), [0, 'submit'], [0, mark('p1')], [0, 'submit'])
  const saving = play(drill, [0, { type: 'rate', grade: 'hard' }]).drill
  expect(resume(saving).phase).toEqual(drill.phase)
  const { effects } = play(resume(saving), [0, { type: 'rate', grade: 'again' }])
  expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
    chosen: 'again',
    sitting: 's1',
  })
})

test('old trouble stays in the old process', () => {
  const trouble = { what: 'draft', fault: { code: 'nothing-to-drill' } } as const
  expect(resume(play(begin(recall), [0, { type: 'failed', trouble }]).drill).trouble).toBeNull()
})

describe('code', () => {
  const red = play(begin(code), [0, 'file-saved'], [SECOND, judged(1, 'WA')]).drill

  test('the last result is still on the screen', () => {
    expect(workOf(resume(red), 'code').run?.judgement?.verdict).toBe('WA')
  })

  test('a run in progress ended with its program and is not counted', () => {
    const running = resume(play(red, [0, 'file-saved']).drill)
    expect(workOf(running, 'code')).toMatchObject({ runs: 1, run: null })
    const { drill, effects } = play(running, [0, 'file-saved'], [0, judged(2)])
    expect(only(effects, 'save-run')[0]?.run).toMatchObject({ number: 2, sitting: 's1' })
    expect(drill.phase.name).toBe('rating')
  })

  test('a pass is kept', () => {
    const passed = resume(play(red, [0, 'file-saved'], [0, judged(2)]).drill)
    expect(phaseOf(passed, 'rating').suggestion?.grade).toBe('good')
    expect(workOf(passed, 'code').accepted?.verdict).toBe('AC')
  })
})

describe('when the question has changed since', () => {
  test('the new wording is shown and recorded', () => {
    const left = play(begin(recall), [0, edit('a')]).drill
    const drill = resume(left, { ...recall, prompt: 'Why?' }, 'd2')
    expect(drill.task).toMatchObject({ digest: 'd2', question: { prompt: 'Why?' } })
    expect(workOf(drill, 'recall').texts).toEqual({ answer: 'a' })
  })

  const [yes, no, also] = choice.kind === 'choice' ? choice.options : []
  const withOptions = (...options: readonly (typeof yes)[]) =>
    ({ ...choice, options: options.flatMap((one) => one ?? []) }) as Question
  const chosen = play(begin(choice), [0, { type: 'choose', option: 2 }]).drill

  test('a new option is offered after the others', () => {
    const drill = resume(chosen, withOptions(yes, no, also, no))
    expect(workOf(drill, 'choice')).toMatchObject({ order: [2, 1, 0, 3], chosen: [2] })
  })

  test('an option that is gone is neither shown nor chosen', () => {
    const drill = resume(chosen, withOptions(yes, no))
    expect(workOf(drill, 'choice')).toMatchObject({ order: [1, 0], chosen: [] })
  })

  test('points that are gone are not counted', () => {
    const ticked = play(begin(recall), [0, 'submit'], [0, mark('p5')], [0, mark('p1')]).drill
    const drill = play(resume(ticked, { ...recall, points: ['a', 'b'] } as Question), [0, 'submit'])
    expect(phaseOf(drill.drill, 'rating').suggestion?.reason).toEqual({
      code: 'share',
      percent: 50,
    })
  })

  test('a question of another kind does not take the draft', () => {
    expect(() => resume(chosen, recall)).toThrow('not a draft')
    expect(() => resume(play(begin(recall), [0, edit('a')]).drill, design)).toThrow('not a draft')
  })
})

test.each(['', '{', 'null', '{}', '[]', '"text"', '{"work":{"kind":"recall"}}'])(
  'what is not a draft is refused: %s',
  (state) => {
    expect(() => fromDraft(state, taskOf(recall), LATER)).toThrow()
  },
)
