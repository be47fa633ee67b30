import { expect, test } from 'vitest'
import { attemptOf } from '../../../../src/core/drill/attempt.ts'
import { begin, phaseOf, play, review, workOf } from '../../drill/sitting.ts'

test('a range of lines is begun, ended, described and taken back', () => {
  const { drill } = play(
    begin(review),
    [0, { type: 'cursor', to: 2 }],
    [0, 'span'],
    [0, { type: 'cursor', to: 99 }],
    [0, 'span'],
  )
  const work = workOf(drill, 'review')
  expect(work.spotting.spots).toEqual([{ id: 'l2-5', from: 2, to: 5 }])
  expect(work.noting).toBe('l2-5')
  const noted = play(
    drill,
    [0, { type: 'edit', field: 'l2-5', text: 'leaks' }],
    [0, 'submit'],
  ).drill
  expect(workOf(noted, 'review')).toMatchObject({ noting: null, texts: { 'l2-5': 'leaks' } })
  expect(noted.phase.name).toBe('answering')
  expect(workOf(play(noted, [0, 'unspan']).drill, 'review').spotting.spots).toEqual([])
})

test('lines that overlap a finding hit it; what overlaps none is a false alarm and costs half a hit', () => {
  const at = (line: number) =>
    [
      [0, { type: 'cursor', to: line }],
      [0, 'span'],
      [0, 'span'],
      [0, 'submit'],
    ] as const
  const both = play(begin(review), ...at(3), ...at(5), [0, 'submit']).drill
  expect(phaseOf(both, 'rating').suggestion?.grade).toBe('easy')
  const alarmed = play(begin(review), ...at(3), ...at(5), ...at(1), [0, 'submit']).drill
  expect(phaseOf(alarmed, 'rating').suggestion).toMatchObject({ grade: 'hard' })
  expect(attemptOf(alarmed, 'hard', false, null).score).toBe(0.75)
})
