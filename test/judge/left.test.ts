import { beforeAll, describe, expect, test } from 'vitest'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { CACHE, codeQuestion, HAS_CC, HAS_GO, judged } from './bench.ts'

const LEFT = codeQuestion('go-left', {
  language: 'go',
  file: 'answer.go',
  race: HAS_CC,
  imports: ['sync', 'time', 'context', 'net/http'],
})

describe.skipIf(!HAS_GO)('what stays after the last test (needs go on PATH)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
  }, 300_000)

  test.each(['right', 'late'])(
    '%s.go leaves nothing, and what tests left in it is theirs',
    async (name) => {
      expect(await judged(LEFT, `answers/${name}.go`)).toMatchObject({ verdict: 'AC', detail: '' })
    },
  )

  test.each([
    ['stays', 'it waits at stays.go:16 (in First.func1) [chan send], started at stays.go:16'],
    ['group', 'it waits at group.go:18 (in First.func1) [chan send]'],
    ['timer', 'it waits at timer.go:17 (in First.func1) [chan send]'],
    ['ticks', 'it waits at ticks.go:20 (in First.func2) [chan receive], started at ticks.go:19'],
    ['context', 'it waits at context.go:8 (in Wait) [chan receive (nil chan)]'],
    ['library', 'it waits outside your file [sync.WaitGroup.Wait], started at library.go:21'],
    ['spins', 'it runs at spins.go'],
  ])('%s.go leaves a goroutine, by name and line', async (name, said) => {
    const { verdict, detail, tests } = await judged(LEFT, `answers/${name}.go`)
    expect({ detail, verdict }).toEqual({
      detail: expect.stringContaining(`left behind when all tests are over: ${said}`),
      verdict: 'LEAK',
    })
    expect(tests.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass'])
  })

  test('a question may allow it', async () => {
    const allowed = { ...LEFT, leaks: false }
    expect(await judged(allowed, 'answers/stays.go')).toMatchObject({ verdict: 'AC', detail: '' })
  })
})
