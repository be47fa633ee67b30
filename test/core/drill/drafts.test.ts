import { describe, expect, test } from 'vitest'
import type { Drill } from '../../../src/core/drill/drill.ts'
import {
  begin,
  choice,
  code,
  edit,
  judged,
  mark,
  only,
  play,
  recall,
  SECOND,
  START,
  type Step,
  ticks,
} from './sitting.ts'

/** When drafts were asked for, in milliseconds from the start. */
const draftsOf = (first: Drill, ...steps: readonly Step[]) =>
  only(play(first, ...steps).effects, 'save-draft').map(({ drill }) => drill.seen.at - START.at)

const countOf = (first: Drill, ...steps: readonly Step[]) => draftsOf(first, ...steps).length

test('a look alone leaves no draft, however long and with whatever sleep', () => {
  expect(draftsOf(begin(recall), ...ticks(90))).toEqual([])
  expect(draftsOf(begin(recall), ...ticks(5), [600 * SECOND, 'tick'], ...ticks(5))).toEqual([])
  expect(draftsOf(begin(recall), ...ticks(5), [0, 'leave'])).toEqual([])
  expect(draftsOf(begin(recall), [600 * SECOND, 'tick'], [0, 'leave'])).toEqual([])
})

test('the first key is saved at once', () => {
  expect(draftsOf(begin(recall), [SECOND, edit('a')])).toEqual([1000])
  expect(draftsOf(begin(choice), [SECOND, { type: 'choose', option: 1 }])).toEqual([1000])
  expect(draftsOf(begin(code), [SECOND, 'file-saved'])).toEqual([1000])
})

test('a hint that was taken is saved, so that nobody takes it for free', () => {
  expect(draftsOf(begin(recall), [SECOND, 'hint'])).toEqual([1000])
  const paused = play(begin(recall), [0, edit('a')], [0, 'pause']).drill
  expect(draftsOf(paused, [SECOND, 'hint'])).toEqual([1000])
})

test('while something is answered, every two seconds', () => {
  expect(draftsOf(begin(recall), [0, 'speak'], ...ticks(7))).toEqual([0, 2000, 4000, 6000])
})

test('quick typing does not save each key', () => {
  const keys = Array.from({ length: 100 }, (_, i): Step => [50, edit('x'.repeat(i + 1))])
  expect(countOf(begin(recall), ...keys)).toBe(4)
})

test('what was typed is never more than two seconds from a draft', () => {
  const { effects } = play(begin(recall), [0, edit('a')], [500, edit('ab')], ...ticks(2))
  expect(only(effects, 'save-draft').at(-1)?.drill.work).toMatchObject({ texts: { answer: 'ab' } })
})

test('each change of phase is saved at once', () => {
  const story: readonly Step[] = [
    [0, 'speak'],
    [100, 'pause'],
    [100, 'pause'],
    [100, 'speak'],
    [100, 'submit'],
    [100, 'continue'],
  ]
  expect(draftsOf(begin(recall), ...story)).toEqual([0, 100, 200, 300, 400, 500])
})

test('each tick after the answer is saved at once, for no clock would save it later', () => {
  const revealed = play(begin(recall), [0, 'submit']).drill
  const { effects } = play(revealed, [100, mark('p1')], [100, mark('p2')])
  expect(
    only(effects, 'save-draft').map(({ drill }) => 'marks' in drill.work && drill.work.marks),
  ).toEqual([{ p1: 1 }, { p1: 1, p2: 1 }])
})

test('looking around and waiting over the grades writes nothing', () => {
  const revealed = play(begin(recall), [0, 'submit']).drill
  const around: readonly Step[] = [[SECOND, { type: 'cursor', to: 2 }], ...ticks(30)]
  expect(countOf(revealed, ...around)).toBe(0)
})

test('a judge that reports during a pause writes nothing', () => {
  const paused = play(begin(code), [0, 'file-saved'], [0, 'pause']).drill
  const stage = {
    type: 'judge-progress',
    run: 1,
    progress: { type: 'stage', stage: 'racing' },
  } as const
  expect(countOf(paused, [0, stage], [0, stage])).toBe(0)
})

test('what became of a draft does not ask for the next, however long it took', () => {
  const typing = play(begin(recall), [0, edit('a')]).drill
  const fault = { code: 'store-failed', path: '/home/sparr.db', problem: 'locked' } as const
  const failed = { type: 'failed', trouble: { what: 'draft', fault } } as const
  expect(countOf(typing, [5 * SECOND, failed])).toBe(0)
  expect(countOf(typing, [5 * SECOND, 'draft-saved'])).toBe(0)
  expect(countOf(typing, [5 * SECOND, failed], [SECOND, 'tick'])).toBe(1)
})

test('the wall clock may be set back: drafts go on', () => {
  const typing = play(begin(recall), [0, edit('a')]).drill
  const { effects } = play(typing, [SECOND, edit('ab'), -3600 * SECOND], ...ticks(4))
  expect(only(effects, 'save-draft').length).toBeGreaterThanOrEqual(2)
})

describe('at the end', () => {
  const rating = play(begin(recall), [0, edit('a')], [0, 'submit'], [0, 'submit']).drill

  test('an attempt that is being saved takes its draft away, and none follows', () => {
    const { effects } = play(
      rating,
      [0, { type: 'rate', grade: 'good' }],
      ...ticks(5),
      [0, 'attempt-saved'],
      ...ticks(5),
    )
    expect(effects.map(({ type }) => type)).toEqual(['save-attempt'])
  })

  test('who leaves before it is saved keeps a draft', () => {
    expect(countOf(rating, [0, { type: 'rate', grade: 'good' }], [0, 'leave'])).toBe(1)
  })

  test('nothing happens to a sitting that is done', () => {
    const { drill } = play(rating, [0, { type: 'rate', grade: 'good' }], [0, 'attempt-saved'])
    const after = play(drill, [0, edit('b')], [0, 'leave'], [0, { type: 'rate', grade: 'easy' }])
    expect(after).toEqual({ drill, effects: [] })
  })
})

describe('leaving', () => {
  test('saves a draft, once, with the time up to now', () => {
    const { effects } = play(begin(recall), [0, 'speak'], [900, 'leave'])
    expect(only(effects, 'save-draft').at(-1)?.drill.spent.speaking).toBe(900)
    expect(only(effects, 'save-draft')).toHaveLength(2)
  })

  test('stops a run in progress, and only that', () => {
    const running = play(begin(code), [0, 'file-saved']).drill
    expect(only(play(running, [0, 'leave']).effects, 'cancel-judge')).toHaveLength(1)
    const judgedRun = play(running, [0, judged(1, 'WA')], [0, 'leave'])
    expect(only(judgedRun.effects, 'cancel-judge')).toEqual([])
  })
})
