/** Length counts: what is far too short for its time shows nothing, whatever was ticked. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedDimensions } from '../../../../src/core/interview/solo/asked.ts'
import {
  isLongEnough,
  isReplyLongEnough,
  wordsIn,
} from '../../../../src/core/interview/solo/length.ts'
import type { Material } from '../../../../src/core/interview/solo/material.ts'
import { piecesOf } from '../../../../src/core/interview/solo/pieces.ts'
import { parts, round } from '../rounds.ts'
import { type MockEvent, withEvents } from './told.ts'

const MINUTE = 60_000

type Answered = { readonly said: boolean; readonly text: string; readonly ms: number }

/** A recall of two points, both ticked. */
const answered = ({ said, text, ms }: Answered): Material => ({
  question: { ...parts, kind: 'recall', answer: 'All.', points: ['One', 'Two'] } as never,
  lang: 'en',
  deckLang: 'en',
  failing: null,
  judged: [],
  attempt: {
    answer: { texts: { answer: text }, marks: { p1: 1, p2: 1 }, said },
    phases: [{ id: said ? 'speaking' : 'typing', ms }],
    budgetMs: 5 * MINUTE,
    verdict: null,
    race: null,
    hints: 0,
    runs: 0,
    outcome: 'self-reported',
    kind: 'recall',
  },
})
const asked = { ...round(parts), kind: 'recall', as: 'knowledge' } as const
const knowledge = (material: Material, events: readonly MockEvent[] = []) =>
  piecesOf(material, withEvents(asked, events)).filter((one) => one.dimension === 'knowledge')

test('five keys in four seconds are no evidence of anything that was ticked', () => {
  const pieces = knowledge(answered({ said: false, text: 'asdfg', ms: 4000 }))
  expect(pieces.map(({ isFound }) => isFound)).toEqual([false, false, false])
  expect(pieces.at(-1)).toMatchObject({ about: { code: 'too-short', words: 1 }, isFault: true })
  expect(knowledge(answered({ said: true, text: '', ms: 4000 })).some((one) => one.isFound)).toBe(
    false,
  )
})

test('what ended before anything could be shown was not in time', () => {
  const inTime = (material: Material) =>
    piecesOf(material, withEvents(asked, [])).filter(({ about }) => about.code === 'in-time')
  expect(inTime(answered({ said: true, text: '', ms: 4000 }))).toEqual([])
  expect(inTime(answered({ said: true, text: '', ms: MINUTE }))).toMatchObject([{ isFound: true }])
})

test('an answer that took its time or its words counts by its ticks', () => {
  const text =
    'maps grow by doubling their buckets and move them a few at a time while somebody writes to them, so that an iteration may meet either half of it in any order'
  for (const one of [
    answered({ said: false, text, ms: 30_000 }),
    answered({ said: true, text: '', ms: MINUTE }),
  ])
    expect(knowledge(one).map(({ isFound }) => isFound)).toEqual([true, true])
})

test('the same answer in a mock of 0.1 is told as 0.1 told it', () => {
  const { as: _, ...old } = asked
  const material = answered({ said: false, text: 'asdfg', ms: 4000 })
  const pieces = piecesOf(material, withEvents(old, []))
  expect(pieces.filter(({ dimension }) => dimension === 'relevance')).toHaveLength(2)
  expect(pieces.every(({ about }) => about.code !== 'too-short')).toBe(true)
  expect(askedDimensions(old)).toEqual(['relevance', 'honesty'])
  expect(askedDimensions(asked)).toContain('knowledge')
})

test('a reply of a word is none, one of a number or of a sentence is', () => {
  const exchange = (text: string, said: boolean, ms: number) => ({
    id: 'probe-1',
    text: 'What did it cost?',
    clockMs: 1000,
    reply: { text, said, clockMs: 1000 + ms },
  })
  expect(isReplyLongEnough(exchange('yes', false, 9000))).toBe(false)
  expect(isReplyLongEnough(exchange('', true, 1000))).toBe(false)
  expect(isReplyLongEnough(exchange('', true, 4000))).toBe(true)
  expect(isReplyLongEnough(exchange('40 ms', false, 900))).toBe(true)
  expect(isReplyLongEnough(exchange('两周的人手和一次迁移', false, 900))).toBe(true)
  expect(isReplyLongEnough(exchange('', false, 900))).toBeNull()
})

test('words are counted once, in either language', () => {
  expect(wordsIn('no no no no no')).toBe(1)
  expect(wordsIn('扩容时逐步搬迁 buckets')).toBe(4)
  expect(wordsIn('…，。')).toBe(0)
})

test('who says more or speaks longer is never further from enough', () => {
  const length = fc.record({ words: fc.nat(100), ms: fc.nat(300_000) })
  fc.assert(
    fc.property(length, length, fc.integer({ min: 1, max: 120 }), (a, b, minutes) => {
      const more = { words: Math.max(a.words, b.words), ms: Math.max(a.ms, b.ms) }
      if (isLongEnough(a, minutes * MINUTE)) expect(isLongEnough(more, minutes * MINUTE)).toBe(true)
    }),
  )
})
