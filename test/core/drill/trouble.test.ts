import { describe, expect, test } from 'vitest'
import type { Trouble } from '../../../src/core/drill/drill.ts'
import { begin, code, edit, mark, only, play, recall, SECOND, ticks } from './sitting.ts'

const full = { code: 'store-failed', path: '/home/sparr.db', problem: 'disk is full' } as const
const failed = (what: Trouble['what']) =>
  ({ type: 'failed', trouble: { what, fault: full } }) as const
const rate = { type: 'rate', grade: 'good' } as const

const graded = play(
  begin(recall),
  [0, edit('the P')],
  [0, 'submit'],
  [0, mark('p1')],
  [0, 'submit'],
).drill

describe('a full disk at the end', () => {
  const stuck = play(graded, [0, rate], [0, failed('attempt')]).drill

  test('keeps everything on the screen', () => {
    expect(stuck).toMatchObject({
      phase: { name: 'saving', attempt: { chosen: 'good' } },
      trouble: { what: 'attempt', fault: full },
      work: { texts: { answer: 'the P' }, marks: { p1: 1 } },
    })
  })

  test('and one key tries again, as often as it takes', () => {
    const first = play(stuck, [SECOND, 'retry'])
    expect(only(first.effects, 'save-attempt')).toEqual(
      only(play(graded, [0, rate]).effects, 'save-attempt'),
    )
    expect(first.drill.trouble).toBeNull()
    const second = play(
      first.drill,
      [0, failed('attempt')],
      [SECOND, 'retry'],
      [0, 'attempt-saved'],
    )
    expect(only(second.effects, 'save-attempt')).toHaveLength(1)
    expect(second.drill).toMatchObject({ phase: { name: 'done' }, trouble: null })
  })

  test('while it is being saved, the key does not save it twice', () => {
    const { effects } = play(stuck, [SECOND, 'retry'], [0, 'retry'], [0, 'retry'])
    expect(only(effects, 'save-attempt')).toHaveLength(1)
  })

  test('no other trouble takes the key away', () => {
    const { effects } = play(stuck, [0, failed('draft')], [0, failed('editor')], [SECOND, 'retry'])
    expect(only(effects, 'save-attempt')).toHaveLength(1)
  })
})

describe('a full disk in the middle', () => {
  const typing = play(begin(recall), [0, edit('a')], [0, failed('draft')]).drill

  test('answering goes on, and the next draft tries anyway', () => {
    const { drill, effects } = play(typing, [SECOND, edit('ab')], ...ticks(3))
    expect(drill).toMatchObject({ trouble: { what: 'draft' }, work: { texts: { answer: 'ab' } } })
    expect(only(effects, 'save-draft').length).toBeGreaterThan(0)
  })

  test('the message goes when a draft was saved', () => {
    expect(play(typing, [SECOND, 'draft-saved']).drill.trouble).toBeNull()
  })

  test('one key saves the draft at once', () => {
    const { drill, effects } = play(typing, [100, edit('ab')], [100, 'retry'])
    expect(drill.trouble).toBeNull()
    expect(only(effects, 'save-draft').map((effect) => effect.drill.work)).toMatchObject([
      { texts: { answer: 'ab' } },
    ])
  })

  test('a draft that was saved says nothing about other trouble', () => {
    const { drill } = play(typing, [0, failed('editor')], [0, 'draft-saved'])
    expect(drill.trouble?.what).toBe('editor')
  })
})

test('a judge that failed runs again, and a save of the file does the same', () => {
  const broken = play(
    begin(code),
    [0, 'file-saved'],
    [0, { ...failed('judge'), type: 'run-failed', run: 1 }],
  ).drill
  for (const way of ['retry', 'file-saved', 'submit'] as const) {
    const { drill, effects } = play(broken, [SECOND, way])
    expect(only(effects, 'judge')).toHaveLength(1)
    expect(drill).toMatchObject({ trouble: null, work: { runs: 1 } })
  }
})

test('an editor that did not start is told and put away', () => {
  const { drill, effects } = play(begin(recall), [0, failed('editor')], [0, 'retry'])
  expect(drill.trouble).toBeNull()
  expect(effects).toEqual([])
})

test('without trouble there is nothing to try again', () => {
  expect(play(graded, [0, 'retry']).effects).toEqual([])
})
