import { describe, expect, test } from 'vitest'
import { briefly, codeQuestion, HAS_PYTHON, judged } from './bench.ts'

const TS = codeQuestion('ts-gather', { language: 'typescript', file: 'answer.ts' })
const JS = codeQuestion('js-sum', { language: 'javascript', file: 'sum.js' })
const PY = codeQuestion('py-gather', {
  language: 'python',
  file: 'answer.py',
})
const LISTED = [
  { name: 'keeps the order', title: 'Order' },
  { name: 'is kept', title: 'Limit' },
]

describe('TypeScript', () => {
  test('a right answer is accepted; suites, subtests and helper files are fine', async () => {
    const judgement = await judged(TS, 'answers/right.ts')
    expect(judgement).toMatchObject({ verdict: 'AC', trust: 'self-check', race: 'not applicable' })
    expect(judgement.tests.map((one) => one.name)).toEqual([
      'keeps the order',
      'the limit > is kept',
      'nothing to load',
    ])
  })

  test('a listed test may be named without its suite', async () => {
    const judgement = await judged({ ...TS, tests: LISTED }, 'answers/unbounded.ts')
    expect(judgement.tests.map((one) => `${one.title} ${one.status}`)).toEqual([
      'Order pass',
      'Limit fail',
    ])
  })

  test.each([
    ['unbounded.ts', 'WA', '4 !== 2'],
    ['throws.ts', 'WA', "Cannot read properties of undefined (reading 'length') (line 4)"],
    ['interval.ts', 'LEAK', 'a timer or interval'],
    ['never.ts', 'DL', 'nothing is left that could wake it'],
    ['late-error.ts', 'RE', 'too late'],
    ['exits.ts', 'RE', 'ended by itself'],
    ['exits-at-load.ts', 'RE', 'ended by itself'],
    ['syntax.ts', 'CE', 'syntax.ts:2'],
    ['enum.ts', 'CE', 'enum.ts:1'],
    ['misnamed.ts', 'CE', "export named 'gather'"],
    ['buffers.ts', 'MLE', 'more memory'],
    ['floods.ts', 'OLE', 'output limit'],
    ['recursion.ts', 'WA', 'call stack'],
    ['prints.ts', 'AC', ''],
  ])('%s is %s', async (file, verdict, detail) => {
    const judgement = await judged(TS, `answers/${file}`)
    expect(judgement).toMatchObject({ verdict })
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(/answer\.test|delayed\.ts/)
  })

  test('what only an attack does is never accepted', async () => {
    for (const file of ['forges.ts', 'reads-tests.ts', 'child.ts']) {
      expect((await judged(TS, `answers/${file}`)).verdict).not.toBe('AC')
    }
  })

  test('a loop ends with the time', async () => {
    expect(await judged(briefly(TS), 'answers/loops.ts')).toMatchObject({ verdict: 'TLE' })
  })

  test('a missing name is a matter of signature, a syntax error of the candidate', async () => {
    expect(await judged(TS, 'answers/misnamed.ts')).toMatchObject({ reason: 'signature' })
    expect(await judged(TS, 'answers/syntax.ts')).toMatchObject({ reason: 'candidate' })
  })
})

describe('JavaScript', () => {
  test.each([
    ['answers/right.js', 'AC'],
    ['answers/no-start.js', 'WA'],
    ['starter/sum.js', 'WA'],
  ])('%s is %s, with require and a JSON of cases', async (file, verdict) => {
    expect(await judged(JS, file)).toMatchObject({ verdict })
  })

  test('a syntax error has its line', async () => {
    const { verdict, compile } = await judged(JS, 'answers/syntax.js')
    expect({ verdict, line: compile[0]?.line }).toEqual({ verdict: 'CE', line: 2 })
  })
})

describe.skipIf(!HAS_PYTHON)('Python (needs python3 on PATH)', () => {
  test.each([
    ['loops.py', 'TLE', 'line 2'],
    ['sleeps.py', 'TLE', 'line 5'],
    ['lock.py', 'DL', 'line 8'],
    ['never.py', 'DL', 'line 5'],
  ])('%s, which only time ends, is %s', async (file, verdict, detail) => {
    const judgement = await judged(briefly(PY), `answers/${file}`)
    expect(judgement).toMatchObject({ verdict })
    expect(judgement.detail).toContain(detail)
  })

  test.each([
    ['right.py', 'AC', ''],
    ['stdlib.py', 'AC', ''],
    ['shares-memory.py', 'AC', ''],
    ['fails.py', 'WA', 'ValueError: b'],
    ['throws.py', 'WA', "no attribute 'missing' (line 2)"],
    ['syntax.py', 'CE', 'syntax.py:1'],
    ['misnamed.py', 'CE', "cannot import name 'gather'"],
    ['thread.py', 'LEAK', 'a thread that nobody joins'],
    ['exits.py', 'RE', 'ended by itself'],
    ['exits-at-load.py', 'RE', 'ended by itself'],
    ['raises-at-load.py', 'RE', 'raises-at-load.py:1'],
    ['bomb.py', 'MLE', 'more memory'],
    ['children-take-memory.py', 'MLE', 'more memory'],
    ['grandchildren-take-memory.py', 'MLE', 'more memory'],
    ['memory-files.py', 'MLE', 'more memory'],
    ['many-processes.py', 'MLE', 'more than 64 processes'],
    ['floods.py', 'OLE', 'output limit'],
    ['forges.py', 'WA', ''],
  ])('%s is %s', async (file, verdict, detail) => {
    const judgement = await judged(PY, `answers/${file}`)
    expect(judgement).toMatchObject({ verdict, trust: 'self-check' })
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(/answer_test|samples\.py/)
  })

  test.each([
    ['helper', "cannot import name 'NUMBERS'"],
    ['undefined-at-load', "name 'NUMBERS' is not defined"],
    ['undefined-in-test', "name 'NUMBERS' is not defined"],
  ])('a fault of hidden tests, %s, is not called the candidate’s', async (what, detail) => {
    const code = codeQuestion(`py-broken-${what}`, { language: 'python', file: 'answer.py' })
    const judgement = await judged(code, 'starter/answer.py')
    expect(judgement).toMatchObject({ verdict: 'IE', reason: null })
    expect(judgement.detail).toContain(detail)
    expect(judgement.detail).not.toMatch(/answer_test|samples\.py/)
  })

  test('hidden tests find their data beside themselves', async () => {
    const code = codeQuestion('py-data', { language: 'python', file: 'answer.py' })
    expect(await judged(code, 'starter/answer.py')).toMatchObject({ verdict: 'AC', detail: '' })
  })

  test('what only an attack does is never accepted', async () => {
    for (const file of ['reads-tests.py', 'child.py']) {
      expect((await judged(PY, `answers/${file}`)).verdict).not.toBe('AC')
    }
  })
})
