import { beforeAll, describe, expect, test } from 'vitest'
import { isProven } from '../../src/core/question/verdict.ts'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { CACHE, codeQuestion, HAS_CC, HAS_GO, judged } from './bench.ts'

const OVERDUE = codeQuestion('go-overdue', {
  language: 'go',
  file: 'answer.go',
  race: true,
  limits: { seconds: 1, memoryMb: 256, outputKb: 256 },
})

describe.skipIf(!HAS_GO || !HAS_CC)(
  'only the run with the race detector is out of time (needs go and a C compiler)',
  () => {
    beforeAll(async () => {
      if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
    }, 300_000)

    test('a right answer is accepted and unproven, and why is said', async () => {
      const judgement = await judged(OVERDUE, 'answers/right.go')
      expect(judgement).toMatchObject({ verdict: 'AC', race: 'not checked', races: null })
      expect(judgement.tests.map(({ status }) => status)).toEqual(['pass', 'pass'])
      expect(judgement.detail).toMatch(
        /^The run with the race detector was not over after \d+ s: whether it races is not known\.$/,
      )
      expect(isProven(judgement)).toBe(false)
    })

    test('a race that was seen before is one', async () => {
      const { verdict, detail } = await judged(OVERDUE, 'answers/racy.go')
      expect(verdict).toBe('RACE')
      expect(detail).toContain('racy.go:8')
    })
  },
)
