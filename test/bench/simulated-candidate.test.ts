import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addDays } from '../../src/core/day.ts'
import { DAYS, forgotten, MINUTES, play, summary } from './simulated-candidate.ts'

function played(seed: number) {
  const dir = mkdtempSync(join(tmpdir(), 'sparr-candidate-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return play(dir, seed)
}

test.each([1, 2, 3])('two weeks of a candidate, played with seed %d', (seed) => {
  const { evenings, first, later, questions } = played(seed)
  expect(evenings).toHaveLength(DAYS - 2)
  for (const { date, listed, clock, most, answers } of evenings) {
    expect({ date, isOver: Math.max(listed, clock, most) > MINUTES + 0.01 }).toEqual({
      date,
      isOver: false,
    })
    expect(answers.length).toBeGreaterThan(0)
  }
  expect(forgotten({ evenings })).toEqual([])

  const interview = first.interview ?? ''
  const calm = evenings.filter(({ date }) => date >= addDays(interview, -2))
  const isFirst = new Map<string, string>()
  for (const { date, answers } of evenings)
    for (const { item } of answers)
      if (!isFirst.has(item.question.name)) isFirst.set(item.question.name, date)
  for (const { date, answers } of calm)
    for (const { item } of answers) expect(isFirst.get(item.question.name)).not.toBe(date)

  expect(first.days).toHaveLength(DAYS)
  expect(later.days).toHaveLength(DAYS - 8)
  for (const { minutes } of [...first.days, ...later.days])
    expect(minutes).toBeLessThanOrEqual(MINUTES)
  expect(first.days.flatMap(({ date, mock }) => (mock ? [date] : []))).toEqual([
    addDays(interview, -9),
    addDays(interview, -5),
    addDays(interview, -2),
  ])
  const kinds = new Set([...isFirst.keys()].map((name) => name.split('/')[0]))
  expect(kinds).toEqual(new Set(questions.map(({ name }) => name.split('/')[0])))
})

test('what the script prints names every evening, both plans and what was forgotten', () => {
  const text = summary(played(1))
  expect(text).toContain('Interview on 2026-03-16, in 14 days')
  expect(text).toContain('2026-03-15  listed')
  expect(text).toContain('in 6 days')
  expect(text).toContain('Missed and never seen again: none')
})
