import { describe, expect, test } from 'vitest'
import { judgeMade, statuses } from './made-question.ts'

const ANSWER = `export const add = (a: number, b: number): number => a + b
export class Box<T> { constructor(public readonly value: T) {} }
export function refuse(): never { throw new RangeError('out of range') }
export const later = async (value: unknown) => value
export const never = async () => { throw new RangeError('too late') }
`
const judged = (
  hidden: string,
  answer = ANSWER,
  more: { tests?: { name: string; title: string }[] } = {},
) => judgeMade({ language: 'typescript', answer, hidden, changes: more })
const IMPORT =
  "import * as answer from './answer'\nconst { add, Box, refuse, later, never } = answer\n"
const inOne = (body: string) => `${IMPORT}test('it', async () => { ${body} })\n`

describe('files of Jest and Vitest', () => {
  test.each([
    ['Jest', "import { describe, expect, it, test, xit, beforeEach } from '@jest/globals'\n"],
    ['Vitest', "import { describe, expect, it, test, xit, beforeEach } from 'vitest'\n"],
    ['Jest with names that it gives to every file', ''],
  ])('run unchanged: %s', async (_, first) => {
    const judgement = await judged(
      `${first}${IMPORT}
describe('sums', () => {
  let n = 0
  beforeEach(() => { n = 1 })
  it('adds', () => { n += 1; expect(add(n, 2)).toBe(4) })
  it('begins anew', () => { expect(n).toBe(1) })
  describe.each([[1, 2, 3], [2, 3, 5]])('%i and %i', (a, b, sum) => {
    test('are ' + sum, () => { expect(add(a, b)).toEqual(sum) })
  })
})
test.each\`
  a | b | sum
  \${1} | \${1} | \${2}
  \${'x'} | \${'y'} | \${'xy'}
\`('$a + $b', ({ a, b, sum }) => { expect(add(a, b)).toBe(sum) })
it.each([{ n: 1 }])('of $n', ({ n }) => { expect(n).toBe(1) })
test('called back', (done) => { setTimeout(() => { expect(1).toBe(1); done() }, 1) })
xit('is off', () => { throw new Error() })
`,
    )
    expect(judgement).toMatchObject({ verdict: 'AC' })
    expect(statuses(judgement)).toEqual([
      'sums > adds: pass',
      'sums > begins anew: pass',
      'sums > 1 and 2 > are 3: pass',
      'sums > 2 and 3 > are 5: pass',
      '1 + 1: pass',
      'x + y: pass',
      'of 1: pass',
      'called back: pass',
    ])
  })

  test('those of JavaScript with require run too', async () => {
    const judgement = await judgeMade({
      language: 'javascript',
      changes: { file: 'sum.js' },
      answer: 'module.exports = { sum: (a, b) => a - b }\n',
      hidden: {
        'sum.spec.js':
          "const { sum } = require('./sum')\ntest('adds', () => { expect(sum(1, 2)).toBe(3) })\n",
      },
    })
    expect(judgement).toMatchObject({ verdict: 'WA' })
    expect(judgement.tests).toMatchObject([{ name: 'adds', message: 'got -1, want 3' }])
  })

  test('a listed test may be named by its last part', async () => {
    const tests = [{ name: 'adds', title: 'Adds' }]
    const judgement = await judged(
      `${IMPORT}describe('a', () => { it('adds', () => { expect(add(1, 1)).toBe(2) }); it('no', () => { expect(1).toBe(2) }) })\n`,
      ANSWER,
      { tests },
    )
    expect(judgement).toMatchObject({ verdict: 'AC', tests: [{ title: 'Adds', status: 'pass' }] })
  })
})

const HOLD = [
  'expect(add(1, 2)).toBe(3)',
  'expect(Number.NaN).toBe(Number.NaN); expect(0).not.toBe(-0)',
  'expect(new Box(1)).toEqual({ value: 1 }); expect(new Box(1)).not.toStrictEqual({ value: 1 })',
  'expect({ a: undefined, b: 2 }).toEqual({ b: 2 }); expect({ a: undefined }).not.toStrictEqual({})',
  'expect([1, [2, { a: new Date(3) }]]).toEqual([1, [2, { a: new Date(3) }]])',
  'expect([, 1]).toEqual([undefined, 1]); expect([, 1]).not.toStrictEqual([undefined, 1])',
  'expect(new Map([[{ k: 1 }, [1]]])).toEqual(new Map([[{ k: 1 }, [1]]])); expect(new Set([[1]])).not.toEqual(new Set([[2]]))',
  'expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 2])); expect(new Uint8Array([1])).not.toEqual(new Uint8Array([2]))',
  'const a = { b: 1 }; a.a = a; const c = { b: 1 }; c.a = c; expect(a).toEqual(c)',
  'expect([1]).not.toEqual({ 0: 1 }); expect(1).not.toEqual("1"); expect(null).not.toEqual(undefined)',
  'expect(0.1 + 0.2).toBeCloseTo(0.3); expect(1.006).not.toBeCloseTo(1, 3)',
  'expect(refuse).toThrow(); expect(refuse).toThrow(RangeError); expect(refuse).toThrow("of range"); expect(refuse).toThrow(/^out/); expect(refuse).toThrow(new Error("out of range")); expect(refuse).not.toThrow(TypeError); expect(() => 1).not.toThrow()',
  'await expect(later(4)).resolves.toBe(4); await expect(later([4])).resolves.not.toEqual([5])',
  'await expect(never()).rejects.toThrow("too late"); await expect(never()).rejects.toBeInstanceOf(RangeError)',
  'expect({ a: 1, b: [{ c: 2, d: 3 }] }).toMatchObject({ b: [{ c: 2 }] }); expect({ a: [1, 2] }).not.toMatchObject({ a: [1] })',
  'expect({ a: 1, at: 5 }).toEqual({ a: expect.any(Number), at: expect.anything() }); expect("abc").toEqual(expect.stringMatching(/b/))',
  'expect([3, 2, 1]).toEqual(expect.arrayContaining([1, 2])); expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 1 })); expect({ a: 1 }).toEqual(expect.not.objectContaining({ a: 2 }))',
  'expect([1, 2]).toContain(2); expect("abc").toContain("bc"); expect([{ a: 1 }]).toContainEqual({ a: 1 }); expect([{}]).not.toContain({})',
  'expect([1]).toHaveLength(1); expect({ a: { b: [5] } }).toHaveProperty("a.b[0]", 5); expect({}).not.toHaveProperty("a")',
  'expect(2).toBeGreaterThan(1); expect(2n).toBeLessThanOrEqual(2); expect("").toBeFalsy(); expect(null).toBeNull(); expect("abc").toMatch("b")',
  'const f = jest.fn((x) => x + 1); f(1); f(2); expect(f).toHaveBeenCalledTimes(2); expect(f).toHaveBeenCalledWith(2); expect(f).toHaveReturnedWith(3); expect(f.mock.calls).toEqual([[1], [2]]); expect(f).not.toHaveBeenCalledWith(3)',
  'const f = vi.fn().mockReturnValueOnce(1).mockResolvedValue(2); expect(f()).toBe(1); await expect(f()).resolves.toBe(2); f.mockClear(); expect(f).not.toHaveBeenCalled()',
  'const o = { m: () => 1 }; const s = jest.spyOn(o, "m").mockReturnValue(2); expect(o.m()).toBe(2); s.mockRestore(); expect(o.m()).toBe(1)',
  'jest.useFakeTimers(); const f = jest.fn(); setTimeout(f, 1000); jest.advanceTimersByTime(999); expect(f).not.toHaveBeenCalled(); jest.advanceTimersByTime(1); expect(f).toHaveBeenCalled(); jest.useRealTimers()',
  'expect.extend({ toBeEven: (n) => ({ pass: n % 2 === 0, message: () => n + " is odd" }) }); expect(2).toBeEven(); expect(3).not.toBeEven()',
  'expect.assertions(1); expect(1).toBe(1)',
]
test('every matcher accepts what it is for', async () => {
  const tests = HOLD.map((body, i) => `test('${i}', async () => { ${body} })`)
  const judgement = await judged(IMPORT + tests.join('\n'))
  expect(judgement.tests.filter(({ status }) => status !== 'pass')).toEqual([])
  expect(judgement).toMatchObject({ verdict: 'AC' })
  expect(judgement.tests).toHaveLength(HOLD.length)
})

const FAIL = [
  ['expect(add(1, 2)).toBe(4)', 'got 3, want 4'],
  ['expect(3).not.toBe(3)', 'got 3, want not 3'],
  ['expect({ a: 1 }).toEqual({ a: 2 })', 'got { a: 1 }, want { a: 2 }'],
  ['expect([1, 2]).toEqual([1])', 'got [ 1, 2 ], want [ 1 ]'],
  ['expect(() => 1).toThrow("x")', "got no error, want an error: 'x'"],
  ['expect(refuse).toThrow("x")', "got an error: out of range, want an error: 'x'"],
  ['await expect(later(1)).rejects.toThrow()', 'the promise was kept with 1, want it rejected'],
  ['await expect(never()).resolves.toBe(1)', 'the promise was rejected: too late'],
  ['await expect(1).resolves.toBe(1)', 'got 1, want a promise'],
  ['const f = jest.fn(); f(1); expect(f).toHaveBeenCalledWith(2)', 'got (1), want a call with (2)'],
  ['expect.assertions(2); expect(1).toBe(1)', '1 assertions were made, want 2'],
  ['expect(undefined).toContain(1)', 'got undefined, which toContain does not take'],
  ['expect(null).not.toMatch(/a/)', 'got null, which toMatch does not take'],
  [
    'expect(undefined).not.toBeGreaterThan(1)',
    'got undefined, which toBeGreaterThan does not take',
  ],
  ['expect.hasAssertions()', '0 assertions were made, want at least 1'],
  [
    'expect.extend({ toBeEven: (n) => ({ pass: false, message: () => n + " is odd" }) }); expect(3).toBeEven()',
    '3 is odd',
  ],
] as const
test('every matcher refuses what it is not for, and says what it got and wanted', async () => {
  const tests = FAIL.map(([body], i) => `test('${i}', async () => { ${body} })`)
  const judgement = await judged(IMPORT + tests.join('\n'))
  expect(judgement).toMatchObject({ verdict: 'WA' })
  expect(judgement.tests.map(({ status, message }) => [status, message])).toEqual(
    FAIL.map(([, message]) => ['fail', expect.stringContaining(message)]),
  )
})

test.each([
  ['the matcher toMatchSnapshot', inOne('expect(add(1, 1)).toMatchSnapshot()')],
  ['the matcher toMatchSnapshot', inOne('try { expect(1).not.toMatchSnapshot() } catch {}')],
  ['jest.mock', `${IMPORT}jest.mock('./answer')\ntest('it', () => {})\n`],
  ['expect.soft', inOne('expect.soft(1).toBe(1)')],
  ['test.failing', `${IMPORT}test.failing('it', () => { expect(1).toBe(2) })\n`],
  [
    'expectTypeOf',
    "import { expectTypeOf, test } from 'vitest'\ntest('it', () => { expectTypeOf(1) })\n",
  ],
])('what is not here is the fault of the question and named: %s', async (what, hidden) => {
  const judgement = await judged(hidden)
  expect(judgement).toMatchObject({
    verdict: 'IE',
    detail: expect.stringContaining(`need ${what},`),
  })
})

test('names of its own and of node:test are left as they are', async () => {
  const judgement = await judged(
    "import { test } from 'node:test'\nconst expect = (a) => ({ toBe(b) { if (a !== b + 1) throw new Error('own') } })\ntest('it', () => { expect(2).toBe(1) })\n",
  )
  expect(judgement).toMatchObject({ verdict: 'AC' })
})

test('an answer that changes what expectations are made of is found out', async () => {
  const judgement = await judged(
    inOne('expect(add(1, 2)).toEqual(4)'),
    `${ANSWER}Array.prototype.every = () => true\nObject.is = () => true\nArray.prototype[Symbol.iterator] = function* () {}\n`,
  )
  expect(judgement.verdict).not.toBe('AC')
})

test('an answer that fails where the cases are made fails the suite', async () => {
  const hidden = `${IMPORT}describe('sums', () => { const n = refuse(); test('of ' + n, () => {}) })\n`
  const judgement = await judged(hidden)
  expect(judgement).toMatchObject({ verdict: 'WA' })
  expect(statuses(judgement)).toEqual(['sums: fail'])
})

test('two tests of one name: a failed one stays failed', async () => {
  const judgement = await judged(
    `${IMPORT}test('it', () => { expect(add(1, 1)).toBe(3) })\ntest('it', () => { expect(add(1, 1)).toBe(2) })\n`,
  )
  expect(judgement).toMatchObject({ verdict: 'WA' })
})
