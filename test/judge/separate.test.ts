// Python's tests in one process and the answer in another: what goes between them as it would in one.
import { describe, expect, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { codeQuestion, HAS_PYTHON, judged } from './bench.ts'

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

  test('a question may keep both in one process, and its verdict says so', async () => {
    const judgement = await judged({ ...PY, separate: false }, 'starter/answer.py')
    expect(judgement).toMatchObject({ verdict: 'AC', trust: 'self-check' })
  })
})
