// Python's tests in one process and the answer in another: what goes between them as it would in one.
import { describe, expect, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { briefly, codeQuestion, HAS_PYTHON, judged } from './bench.ts'

const PY = codeQuestion('py-separate', { language: 'python', file: 'answer.py' })
const hasSandbox = (await sandboxKind()) !== 'none'

describe.skipIf(!HAS_PYTHON)('Python (needs python3 on PATH)', () => {
  test('values, objects, errors, callbacks, threads and coroutines go between two processes', async () => {
    const { verdict, trust, tests } = await judged(PY, 'starter/answer.py')
    const failed = tests.filter(({ status }) => status !== 'pass')
    expect({ verdict, failed }).toEqual({ verdict: 'AC', failed: [] })
    expect(tests.length).toBeGreaterThan(35)
    expect(trust).toBe(hasSandbox ? 'separate' : 'self-check')
  })

  test('without a sandbox there are two processes as well, and the verdict is a self-check', async () => {
    const judgement = await judged(PY, 'starter/answer.py', { sandbox: 'off' })
    expect(judgement).toMatchObject({ verdict: 'AC', trust: 'self-check', sandbox: 'none' })
  })

  test('a test that hangs in the answer’s process is named, with the answer’s line', async () => {
    const gather = codeQuestion('py-gather', { language: 'python', file: 'answer.py' })
    const { verdict, tests } = await judged(briefly(gather), 'answers/loops.py')
    expect(verdict).toBe('TLE')
    expect(tests.find(({ status }) => status === 'timeout')).toMatchObject({
      name: 'test_nothing',
      message: 'The time limit of 3 s is over (line 2).',
    })
  })

  test('what an answer prints counts against its limit in its own process too', async () => {
    const gather = codeQuestion('py-gather', { language: 'python', file: 'answer.py' })
    expect(await judged(gather, 'answers/floods.py')).toMatchObject({ verdict: 'OLE' })
  })

  test('a question may keep both in one process, and its verdict says so', async () => {
    const judgement = await judged({ ...PY, separate: false }, 'starter/answer.py')
    expect(judgement).toMatchObject({ verdict: 'AC', trust: 'self-check' })
  })
})
