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
} from './sitting.ts'

const progress = (run: number, name: string, status: 'pass' | 'fail' = 'pass'): Step => [
  0,
  { type: 'judge-progress', run, progress: { type: 'test', half: 'plain', result: result(name, status) } },
]
const rate: Step = [SECOND, { type: 'rate', grade: 'good' }]
const passed = play(begin(code), [5 * SECOND, 'file-saved'], [SECOND, judged(1)]).drill

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
  expect(phaseOf(passed, 'rating').suggestion?.grade).toBe('easy')
  const paused = play(begin(code), [0, 'file-saved'], [0, 'pause'], [SECOND, judged(1)]).drill
  expect(paused.phase.name).toBe('rating')
  const tickFirst = play(begin(code), [0, 'file-saved'], [60 * SECOND, 'tick'], [0, judged(1)]).drill
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
  expect(only(play(drill, [0, 'give-up'], rate).effects, 'save-attempt')[0]?.attempt).toMatchObject(
    { verdict: 'WA', score: 0.5 },
  )
  expect(only(effects, 'save-run')).toHaveLength(2)
})

test('a run that could not be made is not counted either, and can be tried again', () => {
  const trouble = { what: 'judge', fault: { code: 'tool-missing', tool: 'Go', remedy: '' } } as const
  const { drill } = play(begin(code), [0, 'file-saved'], [0, { type: 'failed', trouble, run: 1 }])
  expect(drill).toMatchObject({ trouble, work: { runs: 0, run: null } })
  const again = play(drill, [SECOND, 'retry'])
  expect(again.drill).toMatchObject({ trouble: null, work: { runs: 1, run: { number: 1 } } })
  expect(only(again.effects, 'judge')).toHaveLength(1)
})

test('the failure of a run that was replaced is not told', () => {
  const trouble = { what: 'judge', fault: { code: 'tool-missing', tool: 'Go', remedy: '' } } as const
  const { drill } = play(
    begin(code),
    [0, 'file-saved'],
    [0, 'file-saved'],
    [0, { type: 'failed', trouble, run: 1 }],
  )
  expect(drill).toMatchObject({ trouble: null, work: { run: { number: 2 } } })
})

describe('giving up', () => {
  test('stops the judge and shows the reference', () => {
    const { drill, effects } = play(
      begin(code),
      [0, 'file-saved'],
      [SECOND, 'give-up'],
      [0, { type: 'compare-loaded', mine: 'mine', reference: 'theirs' }],
      [SECOND, judged(1)],
    )
    expect(only(effects, 'cancel-judge')).toHaveLength(1)
    expect(only(effects, 'load-compare')).toHaveLength(1)
    expect(only(effects, 'save-run')).toEqual([])
    expect(workOf(drill, 'code')).toMatchObject({ runs: 0, run: null, compare: { isShown: true } })
    const attempt = only(play(drill, rate).effects, 'save-attempt')[0]?.attempt
    expect(attempt).toMatchObject({ outcome: 'gave-up', score: 0, verdict: null, suggested: 'again' })
    expect(attempt?.answer.texts).toEqual({ code: 'mine' })
  })

  test('leaves no way back to the code', () => {
    const { drill } = play(begin(code), [0, 'give-up'], [0, 'continue'], [0, 'file-saved'])
    expect(drill.phase.name).toBe('rating')
  })
})

describe('after a pass', () => {
  const broken = play(
    passed,
    [SECOND, 'continue'],
    ...ticks(5),
    [0, 'file-saved'],
    [SECOND, judged(2, 'WA')],
  ).drill

  test('the code may be made better, and the clock goes on', () => {
    expect(broken).toMatchObject({ phase: { name: 'answering' }, spent: { solving: 7000 } })
  })

  test('a broken save does not take it back', () => {
    expect(workOf(broken, 'code')).toMatchObject({ firstGreenMs: 6000, accepted: { verdict: 'AC' } })
  })

  test('who then gives up the improving has passed all the same', () => {
    const { drill, effects } = play(broken, [0, 'give-up'], rate)
    expect(phaseOf(drill, 'saving').before).toMatchObject({ hasGivenUp: false })
    expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
      outcome: 'passed',
      verdict: 'AC',
      suggested: 'good',
      runs: 2,
    })
  })

  test('the reference is shown and hidden with one key', () => {
    const asked = play(passed, [0, 'compare'])
    expect(asked.effects.at(0)).toEqual({ type: 'load-compare', file: FILE })
    const loaded = [0, { type: 'compare-loaded', mine: 'a', reference: 'b' }] as const
    const isShown = (...steps: readonly Step[]) =>
      workOf(play(asked.drill, loaded, ...steps).drill, 'code').compare?.isShown
    expect(isShown()).toBe(true)
    expect(isShown([0, 'compare'])).toBe(false)
    expect(isShown([0, 'compare'], [0, 'compare'])).toBe(true)
  })

  test('a reference that arrives when the code is open again is not shown', () => {
    const { drill } = play(
      passed,
      [0, 'compare'],
      [0, 'continue'],
      [0, { type: 'compare-loaded', mine: 'a', reference: 'b' }],
    )
    expect(workOf(drill, 'code').compare).toBeNull()
  })

  test('the log keeps the code that was accepted, not what became of it', () => {
    const { effects } = play(
      begin(code),
      [0, 'file-saved'],
      [0, { ...judged(1), code: 'right' }],
      [0, 'continue'],
      [0, 'file-saved'],
      [0, { ...judged(2, 'WA'), code: 'broken' }],
      [0, 'give-up'],
      [0, { type: 'compare-loaded', mine: 'broken', reference: 'r' }],
      rate,
    )
    expect(only(effects, 'save-attempt')[0]?.attempt.answer.texts).toEqual({ code: 'right' })
  })
})

test('no reference before a pass', () => {
  expect(play(begin(code), [0, 'file-saved'], [0, 'compare']).effects).not.toContainEqual(
    expect.objectContaining({ type: 'load-compare' }),
  )
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

test('there is no new start once it is graded', () => {
  expect(only(play(passed, [0, 'start-over']).effects, 'reset-file')).toEqual([])
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
    outcome: 'passed',
  })
})
