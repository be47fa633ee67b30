import { describe, expect, test } from 'vitest'
import {
  begin,
  code,
  edit,
  FILE,
  judged,
  only,
  phaseOf,
  play,
  result,
  SECOND,
  type Step,
  ticks,
  workOf,
} from '../../drill/sitting.ts'

const progress = (run: number, name: string, status: 'pass' | 'fail' = 'pass'): Step => [
  0,
  {
    type: 'judge-progress',
    run,
    progress: { type: 'test', half: 'plain', result: result(name, status) },
  },
]
const rate: Step = [SECOND, { type: 'rate', grade: 'good' }]

test('a code question goes from reading over red and green to done', () => {
  const { drill, effects } = play(
    begin(code),
    ...ticks(5),
    [0, 'file-saved'],
    [SECOND, judged(1, 'WA')],
    ...ticks(20),
    [0, 'file-saved'],
    [SECOND, judged(2)],
    rate,
    [10, 'attempt-saved'],
  )
  expect(only(effects, 'judge')).toEqual([
    { type: 'judge', run: 1, file: FILE },
    { type: 'judge', run: 2, file: FILE },
  ])
  expect(only(effects, 'save-run').map(({ run }) => run)).toEqual([
    {
      question: 'deck/one',
      sitting: 's1',
      number: 1,
      verdict: 'WA',
      failing: ['Deadline'],
      ms: 230,
      activeMs: 6000,
      digest: 'file1',
    },
    {
      question: 'deck/one',
      sitting: 's1',
      number: 2,
      verdict: 'AC',
      failing: [],
      ms: 230,
      activeMs: 27_000,
      digest: 'file2',
    },
  ])
  expect(phaseOf(drill, 'done').attempt).toMatchObject({
    kind: 'code',
    language: 'go',
    activeMs: 27_000,
    firstKeyMs: 5000,
    firstGreenMs: 27_000,
    outcome: 'passed',
    score: 1,
    verdict: 'AC',
    runs: 2,
    suggested: 'good',
    sandbox: 'bwrap',
    trust: 'gated',
    race: 'checked',
  })
})

test('an AC asks for the grade at once, also during a pause and after a sleep', () => {
  const passed = play(begin(code), [5 * SECOND, 'file-saved'], [SECOND, judged(1)]).drill
  expect(phaseOf(passed, 'rating').suggestion?.grade).toBe('easy')
  const paused = play(begin(code), [0, 'file-saved'], [0, 'pause'], [SECOND, judged(1)]).drill
  expect(paused.phase.name).toBe('rating')
  const tickFirst = play(
    begin(code),
    [0, 'file-saved'],
    [60 * SECOND, 'tick'],
    [0, judged(1)],
  ).drill
  expect(tickFirst.phase.name).toBe('rating')
  const savedFirst = play(begin(code), [60 * SECOND, 'file-saved'], [SECOND, judged(1)]).drill
  expect(savedFirst.phase.name).toBe('rating')
})

test('tests are shown as they land, each once', () => {
  const { drill } = play(
    begin(code),
    [0, 'file-saved'],
    progress(1, 'Order'),
    progress(1, 'Deadline', 'fail'),
    progress(1, 'Order', 'fail'),
  )
  expect(workOf(drill, 'code').run?.plain.map(({ name, status }) => [name, status])).toEqual([
    ['Deadline', 'fail'],
    ['Order', 'fail'],
  ])
})

test('compile errors and stages are shown while the run goes on', () => {
  const compile = [{ file: 'answer.go', line: 3, column: 1, message: 'undefined: x' }]
  const { drill } = play(
    begin(code),
    [0, 'file-saved'],
    [0, { type: 'judge-progress', run: 1, progress: { type: 'stage', stage: 'compiling' } }],
    [0, { type: 'judge-progress', run: 1, progress: { type: 'compile-errors', compile } }],
  )
  expect(workOf(drill, 'code').run).toMatchObject({ stage: { stage: 'compiling' }, compile })
})

describe('a save during a run', () => {
  const again = play(begin(code), [0, 'file-saved'], [SECOND, 'file-saved']).drill

  test('replaces it: what the first still says is dropped', () => {
    const { drill, effects } = play(again, progress(1, 'Order'), [0, judged(1)])
    expect(workOf(drill, 'code')).toMatchObject({ run: { number: 2, plain: [], judgement: null } })
    expect(drill.phase.name).toBe('answering')
    expect(effects).toEqual([])
  })

  test('and the replaced run, which nobody judged, is not counted', () => {
    const { drill, effects } = play(again, [SECOND, judged(2)])
    expect(workOf(drill, 'code').runs).toBe(1)
    expect(only(effects, 'save-run')[0]?.run.number).toBe(1)
    expect(phaseOf(drill, 'rating').suggestion?.grade).toBe('easy')
  })
})

test('a run is judged once: what comes after its verdict is dropped', () => {
  const { drill } = play(begin(code), [0, 'file-saved'], [SECOND, judged(1, 'WA')])
  const after = play(drill, [0, judged(1)], progress(1, 'Order'))
  expect(after.drill.work).toEqual(drill.work)
  expect(only(after.effects, 'save-run')).toEqual([])
})

test('our own fault is not counted and says nothing about the answer', () => {
  const { drill, effects } = play(
    begin(code),
    [0, 'file-saved'],
    [SECOND, judged(1, 'WA')],
    [0, 'file-saved'],
    [SECOND, judged(2, 'IE', { tests: [] })],
  )
  expect(workOf(drill, 'code')).toMatchObject({ runs: 1, run: { judgement: { verdict: 'IE' } } })
  const next = play(drill, [0, 'file-saved'], [SECOND, judged(3)], rate)
  expect(only(next.effects, 'save-attempt')[0]?.attempt).toMatchObject({ runs: 2, verdict: 'AC' })
  expect(
    only(play(drill, [0, 'give-up'], [0, 'give-up'], rate).effects, 'save-attempt')[0]?.attempt,
  ).toMatchObject({ verdict: 'WA', score: 0.5 })
  expect(only(effects, 'save-run')).toHaveLength(2)
})

test('a run that could not be made is not counted either, and can be tried again', () => {
  const trouble = {
    what: 'judge',
    fault: { code: 'tool-missing', tool: 'Go', remedy: '' },
  } as const
  const { drill } = play(
    begin(code),
    [0, 'file-saved'],
    [0, { type: 'run-failed', trouble, run: 1 }],
  )
  expect(drill).toMatchObject({ trouble, work: { runs: 0, run: null } })
  const again = play(drill, [SECOND, 'retry'])
  expect(again.drill).toMatchObject({ trouble: null, work: { runs: 1, run: { number: 1 } } })
  expect(only(again.effects, 'judge')).toHaveLength(1)
})

test('the failure of a run that was replaced is not told', () => {
  const trouble = {
    what: 'judge',
    fault: { code: 'tool-missing', tool: 'Go', remedy: '' },
  } as const
  const { drill } = play(
    begin(code),
    [0, 'file-saved'],
    [0, 'file-saved'],
    [0, { type: 'run-failed', trouble, run: 1 }],
  )
  expect(drill).toMatchObject({ trouble: null, work: { run: { number: 2 } } })
})

test('the editor opens the file, a new start resets it, and neither is an answer', () => {
  const { drill, effects } = play(
    begin(code),
    [0, { type: 'edit-outside', field: '' }],
    [0, 'start-over'],
    [0, edit('typed')],
    [0, 'speak'],
  )
  expect(effects).toEqual([
    { type: 'open-file', file: FILE },
    { type: 'reset-file', file: FILE },
  ])
  expect(drill).toEqual(begin(code))
})

test('an AC that the race detector could not check says so in the log', () => {
  const { effects } = play(
    begin(code),
    [0, 'file-saved'],
    [0, judged(1, 'AC', { race: 'not checked', sandbox: 'none' })],
    rate,
  )
  expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
    race: 'not checked',
    sandbox: 'none',
    verdict: 'AC',
  })
})
