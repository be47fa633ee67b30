import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judge } from '../../src/judge/judge.ts'
import { sandboxKind } from '../../src/judge/tools.ts'
import { briefly, codeQuestion, FIXTURES, HAS_PYTHON, judged, request } from './bench.ts'

const TS = codeQuestion('ts-gather', { language: 'typescript', file: 'answer.ts' })
const JS = codeQuestion('js-sum', { language: 'javascript', file: 'sum.js' })
const PY = codeQuestion('py-gather', {
  language: 'python',
  file: 'answer.py',
})
const separate = (await sandboxKind()) === 'none' ? 'self-check' : 'separate'
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
    ['enum.ts', 'WA', ''],
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

describe('TypeScript that turns into code', () => {
  const RIGHT = readFileSync(join(FIXTURES, 'ts-gather/answers/right.ts'), 'utf8')
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sparr-typescript-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function judgedText(text: string) {
    const answerFile = join(folder, 'mine.ts')
    await writeFile(answerFile, text)
    return judge({ ...request(TS, ''), answerFile })
  }

  test.each([
    ['an enum', 'export enum Place { Free, Taken }\nvoid Place[Place.Free]'],
    ['a const enum', 'const enum Place { Free = 3 }\nif (Place.Free !== 3) throw new Error()'],
    [
      'a parameter property',
      'class Slot { constructor(private readonly id: number) {}\n get next() { return this.id + 1 } }\nif (new Slot(1).next !== 2) throw new Error()',
    ],
    [
      'a namespace',
      'namespace Parts { export const two = 2 }\nif (Parts.two !== 2) throw new Error()',
    ],
    ['an angle-bracket cast', 'const n = <number>(1 as unknown)\nvoid n'],
    ['an import with require', "import util = require('node:util')\nvoid util.inspect(1)"],
    [
      'an alias of a name',
      'namespace A { export const b = 1 }\nimport c = A.b\nif (c !== 1) throw new Error()',
    ],
  ])('%s is accepted', async (_, more) => {
    expect(await judgedText(`${RIGHT}\n${more}\n`)).toMatchObject({ verdict: 'AC' })
  })

  test('types are not checked', async () => {
    const text = `${RIGHT}\nconst n: number = 'x'\nvoid n\n`
    expect(await judgedText(text)).toMatchObject({ verdict: 'AC' })
  })

  test('a failure has the line that the candidate wrote', async () => {
    const text = [
      'enum Kind {',
      '  One,',
      '  Two,',
      '}',
      'export async function gather(): Promise<unknown[]> {',
      '  const nothing = undefined as unknown as { a: number }',
      '  return [Kind.One, nothing.a]',
      '}',
    ].join('\n')
    const { verdict, detail } = await judgedText(text)
    expect(verdict).toBe('WA')
    expect(detail).toContain('(line 7)')
  })

  test('a syntax error beside an enum has its line', async () => {
    const judgement = await judgedText('enum Kind { One }\n\nexport const = 4\n')
    expect(judgement).toMatchObject({ verdict: 'CE', reason: 'candidate' })
    expect(judgement.compile[0]?.line).toBe(3)
  })

  test('a decorator is refused with a sentence', async () => {
    const text = `${RIGHT}\nfunction twice(_: unknown, __: unknown) {}\n@twice\nclass Cache {}\nvoid Cache\n`
    const { verdict, detail } = await judgedText(text)
    expect(verdict).toBe('CE')
    expect(detail).toContain('Decorators are not judged')
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
    ['memory-files.py', 'RE', 'Function not implemented'],
    ['many-processes.py', 'MLE', 'more than 64 processes'],
    ['floods.py', 'OLE', 'output limit'],
    ['forges.py', 'RE', 'what no program of ours sends'],
  ])('%s is %s', async (file, verdict, detail) => {
    const judgement = await judged(PY, `answers/${file}`)
    expect(judgement).toMatchObject({ verdict, trust: separate })
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
