import { beforeAll, describe, expect, test } from 'vitest'
import type { JudgeProgress } from '../../src/core/question/verdict.ts'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { CACHE, codeQuestion, HAS_CC, HAS_GO, judged } from './bench.ts'

const TURNS = codeQuestion('go-turns', {
  language: 'go',
  file: 'answer.go',
  race: true,
  imports: ['sync'],
})

describe.skipIf(!HAS_GO || !HAS_CC)('a second schedule (needs go and a C compiler)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
  }, 300_000)

  test('a pass says how many runs saw no race, and its results were there after the first', async () => {
    const told: JudgeProgress[] = []
    const judgement = await judged(TURNS, 'answers/right.go', {
      onProgress: (progress) => told.push(progress),
    })
    expect(judgement).toMatchObject({ verdict: 'AC', detail: '', races: { seen: 0, of: 2 } })
    expect(told.at(-1)).toEqual({ type: 'stage', stage: 'racing', done: 2, of: 2 })
    expect(told.filter(({ type }) => type === 'test')).toHaveLength(2)
  })

  test('a race that the first schedule hides is found, with the lines of the file', async () => {
    const { verdict, detail, races, race } = await judged(TURNS, 'answers/hidden.go')
    expect({ verdict, race, seen: races?.seen }).toEqual({
      verdict: 'RACE',
      race: 'checked',
      seen: 1,
    })
    expect(detail).toMatch(/write at hidden\.go:15 \(in Turns\.func1\)/)
    // Nearly always it takes the second.
    if (races?.of === 2) expect(detail).toContain('in one of two runs with the race detector')
  })

  test('one schedule is enough where that is asked for', async () => {
    const judgement = await judged(TURNS, 'answers/right.go', { schedules: 1 })
    expect(judgement).toMatchObject({ verdict: 'AC', races: { seen: 0, of: 1 } })
  })
})
