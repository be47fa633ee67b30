/** How a code question ends: passed, improved, given up. */
import { describe, expect, test } from 'vitest'
import {
  begin,
  code,
  FILE,
  judged,
  only,
  phaseOf,
  play,
  SECOND,
  type Step,
  ticks,
  workOf,
} from '../../drill/sitting.ts'

const rate: Step = [SECOND, { type: 'rate', grade: 'good' }]
const passed = play(begin(code), [5 * SECOND, 'file-saved'], [SECOND, judged(1)]).drill

describe('giving up', () => {
  test('stops the judge and shows the reference', () => {
    const { drill, effects } = play(
      begin(code),
      [0, 'file-saved'],
      [SECOND, 'give-up'],
      [0, 'give-up'],
      [0, { type: 'compare-loaded', mine: 'mine', reference: 'theirs' }],
      [SECOND, judged(1)],
    )
    expect(only(effects, 'cancel-judge')).toHaveLength(1)
    expect(only(effects, 'load-compare')).toHaveLength(1)
    expect(only(effects, 'save-run')).toEqual([])
    expect(workOf(drill, 'code')).toMatchObject({
      runs: 0,
      run: null,
      compare: { shows: 'reference' },
    })
    const attempt = only(play(drill, rate).effects, 'save-attempt')[0]?.attempt
    expect(attempt).toMatchObject({
      outcome: 'gave-up',
      score: 0,
      verdict: null,
      suggested: 'again',
    })
    expect(attempt?.answer.texts).toEqual({ code: 'mine' })
  })

  test('leaves no way back to the code', () => {
    const { drill } = play(
      begin(code),
      [0, 'give-up'],
      [0, 'give-up'],
      [0, 'continue'],
      [0, 'file-saved'],
    )
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
    expect(workOf(broken, 'code')).toMatchObject({
      firstGreenMs: 6000,
      accepted: { verdict: 'AC' },
    })
  })

  test('who then gives up the improving has passed all the same', () => {
    const { drill, effects } = play(broken, [0, 'give-up'], [0, 'give-up'], rate)
    expect(phaseOf(drill, 'saving').before).toMatchObject({ hasGivenUp: false })
    expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
      outcome: 'passed',
      verdict: 'AC',
      suggested: 'good',
      runs: 2,
    })
  })

  test('the reference is shown alone, then against the own code, then hidden with one key', () => {
    const asked = play(passed, [0, 'compare'])
    expect(asked.effects.at(0)).toEqual({ type: 'load-compare', file: FILE })
    const loaded = [0, { type: 'compare-loaded', mine: 'a', reference: 'b' }] as const
    const shows = (...steps: readonly Step[]) =>
      workOf(play(asked.drill, loaded, ...steps).drill, 'code').compare?.shows
    expect(shows()).toBe('reference')
    expect(shows([0, 'compare'])).toBe('difference')
    expect(shows([0, 'compare'], [0, 'compare'])).toBe('nothing')
    expect(shows([0, 'compare'], [0, 'compare'], [0, 'compare'])).toBe('reference')
  })

  test('a later pass is compared anew', () => {
    const { drill } = play(
      passed,
      [0, 'compare'],
      [0, { type: 'compare-loaded', mine: 'a', reference: 'b' }],
      [0, 'continue'],
      [0, 'file-saved'],
      [0, judged(2)],
    )
    expect(workOf(drill, 'code').compare).toBeNull()
    expect(only(play(drill, [0, 'compare']).effects, 'load-compare')).toHaveLength(1)
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

test('there is no new start once it is graded', () => {
  expect(only(play(passed, [0, 'start-over']).effects, 'reset-file')).toEqual([])
})
