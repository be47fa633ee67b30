// What is wrong with a question's own files is never said to be the candidate's; TypeScript and JavaScript.
import { describe, expect, test } from 'vitest'
import { judgeMade, type Made } from '../made-question.ts'

const HEAD = `import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { double } from './answer.ts'
`
const RIGHT = 'export const double = (n: number): number => 2 * n\n'
const GOOD = `${HEAD}test('doubles', () => { assert.equal(double(2), 4) })\n`

const played = (hidden: Made['hidden'], more: Partial<Made> = {}) =>
  judgeMade({ language: 'typescript', answer: RIGHT, hidden, ...more })
const withHelper = (test: string, helper = 'export const here = 1\n') => ({
  'answer.test.ts': HEAD + test,
  'helper.ts': helper,
})

describe('a right answer whose hidden tests are broken is no worse for it:', () => {
  test.each<[string, Made['hidden'], string]>([
    [
      'a name that a helper lacks',
      withHelper("import { gone } from './helper.ts'\ntest('a', () => gone())"),
      'gone',
    ],
    [
      'a default that a helper lacks',
      withHelper("import gone from './helper.ts'\ntest('a', () => gone())"),
      'default',
    ],
    [
      'a name that a helper of a helper lacks',
      {
        'answer.test.ts': `${HEAD}import './helper.ts'\n`,
        'helper.ts': "import { gone } from './deep.ts'\nvoid gone\n",
        'deep.ts': 'export {}\n',
      },
      'gone',
    ],
    [
      'a file of a helper that is not there',
      withHelper("import { gone } from './helpers.ts'\ntest('a', () => gone())"),
      'helpers.ts',
    ],
    [
      'a function that a helper lacks',
      withHelper("import * as helper from './helper.ts'\ntest('a', () => helper.gone())"),
      'helper.gone is not a function',
    ],
    [
      'a function that assert lacks',
      `${HEAD}test('a', () => assert.equals(double(2), 4))`,
      'assert.equals is not a function',
    ],
    [
      'a function that the context of a test lacks',
      `${HEAD}test('a', (t) => t.equals(double(2), 4))`,
      't.equals is not a function',
    ],
    [
      'a function that the language lacks',
      `${HEAD}test('a', () => assert.equal(Math.treble(2), 4))`,
      'Math.treble is not a function',
    ],
    [
      'a class that a helper lacks',
      withHelper("import * as helper from './helper.ts'\ntest('a', () => new helper.Gone())"),
      'is not a constructor',
    ],
    ['an undefined name', `${HEAD}test('a', () => assert.equal(double(two), 4))`, 'two'],
    ['an undefined name at load', `${HEAD}const n = two\ntest('a', () => double(n))`, 'two'],
    [
      'an undefined name in what the answer calls',
      "import { test } from 'node:test'\nimport { double } from './answer.ts'\ntest('a', () => void [1].map(() => double(two)))",
      'two is not defined',
    ],
    [
      'an undefined name in a subtest',
      `${HEAD}test('a', async (t) => { await t.test('b', () => double(two)) })`,
      'two is not defined',
    ],
    [
      'a function that assert lacks, at load',
      `${HEAD}assert.equals(double(2), 4)\ntest('a', () => {})`,
      'assert.equals is not a function',
    ],
    [
      'an undefined name before a suite',
      `${HEAD}import { before } from 'node:test'\ndescribe('s', () => { before(() => two()); it('a', () => {}) })`,
      'two is not defined',
    ],
    [
      'an undefined name before each test',
      `${HEAD}import { beforeEach } from 'node:test'\nbeforeEach(() => two())\ntest('a', () => {})`,
      'two is not defined',
    ],
    [
      'an undefined name when all is over',
      `${GOOD}setTimeout(() => two(), 5)\n`,
      'two is not defined',
    ],
    [
      'a function that a helper, which is required, lacks',
      {
        'answer.test.ts': `${HEAD}import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\nconst { gone } = require('./helper.cjs')\ntest('a', () => gone())`,
        'helper.cjs': 'exports.here = 1\n',
      },
      'gone is not a function',
    ],
    ['a name declared twice', `${GOOD}const a = 1\nconst a = 2\n`, 'already been declared'],
    ['an import declared again', `${GOOD}const double = 1\n`, 'already been declared'],
    [
      'a name declared twice in a helper',
      withHelper("import './helper.ts'\n", 'let a = 1\nclass a {}\n'),
      'already been declared',
    ],
    ['a slip of the pen', `${GOOD}test('b', () => {\n`, ''],
  ])('%s', async (_, hidden, detail) => {
    const judgement = await played(hidden)
    expect(judgement).toMatchObject({ verdict: 'IE', reason: null })
    expect(judgement.detail).toContain(detail)
    expect(judgement.detail).not.toContain('answer.test.ts')
  })

  test.each([
    [['gone'], 'no test of this name'],
    [['doubles', 'doubles > gone'], 'no test of this name'],
    [['skipped'], 'skip this test'],
    [['still to do'], 'skip this test'],
    [['skips itself'], 'skip this test'],
    [['a suite > inside'], 'skip this test'],
    [['left out > inside'], 'skip this test'],
    [['conditional'], 'skip this test'],
  ])('%s, which is listed', async (listed, detail) => {
    const judgement = await played(
      `${GOOD}
test.skip('skipped', () => {})
test('still to do', { todo: true }, () => {})
test('skips itself', (t) => { t.skip('not now') })
describe.skip('left out', () => { it('inside', () => {}) })
test('conditional', { skip: typeof double === 'function' }, () => {})
describe('a suite', () => { it.skip('inside', () => {}) })
`,
      { listed },
    )
    expect(judgement.verdict).toBe('IE')
    expect(judgement.detail).toContain(detail)
  })

  test('in a deck of one’s own the file and the line are named', async () => {
    const hidden = withHelper("test('a', () => {\n  assert.equals(double(2), 4)\n})")
    const { detail } = await played(hidden, { asked: { isOurs: true } })
    expect(detail).toContain('at answer.test.ts:5')
    const missing = withHelper("import { gone } from './helper.ts'\nvoid gone\n")
    const { detail: atLoad } = await played(missing, { asked: { isOurs: true } })
    expect(atLoad).toContain('at answer.test.ts:4')
  })
})

describe('what the answer lacks stays the answer’s:', () => {
  const treble = `${HEAD}import { treble } from './answer.ts'\ntest('a', () => treble(2))`
  test.each<[string, Made['hidden'], string, string, string]>([
    ['a name', GOOD, 'export const twice = 1\n', 'CE', 'double'],
    [
      'a name that a helper hands on',
      {
        'answer.test.ts':
          "import { test } from 'node:test'\nimport { double } from './helper.ts'\ntest('a', () => double(2))\n",
        'helper.ts': "export * from './answer.ts'\n",
      },
      'export const twice = 1\n',
      'CE',
      'double',
    ],
    ['no function', GOOD, 'export const double = 4\n', 'WA', 'double is not a function'],
    [
      'no function at load',
      `${HEAD}const four = double(2)\ntest('a', () => assert.equal(four, 4))`,
      'export const double = 4\n',
      'CE',
      'double is not a function',
    ],
    [
      'a method of what it makes',
      `${HEAD}test('a', () => { const made = double(2)\nmade.by() })`,
      'export const double = (n: number): number => n\n',
      'WA',
      'made.by is not a function',
    ],
    [
      'a method of what it makes before each test',
      `import { beforeEach, test } from 'node:test'\nimport { double } from './answer.ts'\nlet made = null\nbeforeEach(() => { made = double(2) })\ntest('a', () => { made.by() })`,
      'export const double = (n: number): number => n\n',
      'WA',
      'made.by is not a function',
    ],
    [
      'an undefined name of its own',
      GOOD,
      'export const double = (n: number): number => n * two\n',
      'WA',
      'two is not defined',
    ],
    [
      'a call of its own at load',
      GOOD,
      'export const double = (n: number): number => 2 * n\nMath.treble(1)\n',
      'RE',
      'Math.treble is not a function',
    ],
    [
      'what it makes at load',
      `${HEAD}const made = double(2)\nconst n = made.value.by\ntest('a', () => double(n))`,
      'export const double = (n: number): unknown => ({ n })\n',
      'RE',
      'undefined',
    ],
  ])('%s', async (_, hidden, answer, verdict, detail) => {
    const reference = `${RIGHT}`
    const withValue =
      'export const double = (n: number) => Object.assign(() => 2 * n, { value: { by: 1 }, by() {} })\n'
    const judgement = await played(hidden, {
      answer,
      starter: detail === 'undefined' ? withValue : reference,
    })
    expect(judgement).toMatchObject({ verdict })
    expect(judgement.detail).toContain(detail)
  })

  test('what its value lacks at load, though the starter’s lacks it too', async () => {
    const hidden = `${HEAD}const made = double(2)\nconst n = made.value.by\ntest('a', () => double(n))`
    expect((await played(hidden)).verdict).toBe('RE')
  })

  test('a name that nobody was told of and no answer of the deck has is the deck’s', async () => {
    expect((await played(treble, { starter: RIGHT })).verdict).toBe('IE')
    expect((await played(treble, { reference: RIGHT })).verdict).toBe('IE')
    expect((await played(treble, { changes: { prompt: 'Write treble.' } })).verdict).toBe('CE')
    expect(
      (await played(treble, { reference: `${RIGHT}export const treble = double\n` })).verdict,
    ).toBe('CE')
  })
})

describe('TypeScript’s own way to name a file', () => {
  test.each<[string, Made['hidden']]>([
    ['the answer', GOOD.replace('./answer.ts', './answer.js')],
    [
      'a helper',
      withHelper(
        "import { here } from './helper.js'\ntest('a', () => assert.equal(double(here), 2))",
      ),
    ],
    [
      'a helper that does so too',
      {
        'answer.test.ts': GOOD.replace('./answer.ts', './all.mjs'),
        'all.mts': "export * from './answer.js'\n",
      },
    ],
  ])('%s is found as .js', async (_, hidden) => {
    expect(await played(hidden)).toMatchObject({ verdict: 'AC' })
  })
})

describe('subtests', () => {
  const hidden = `${HEAD}
test('doubles', async (t) => {
  await t.test('two', () => { assert.equal(double(2), 4) })
  await t.test('three', () => { assert.equal(double(3), 6) })
  await t.test('deep', async (t) => { await t.test('down', () => { assert.equal(double(1), 2) }) })
})
describe('numbers', () => {
  it('halves', async (t) => { await t.test('of four', () => { assert.equal(double(2), 4) }) })
})
test('fails first', async (t) => { assert.equal(1, 2); await t.test('then', () => {}) })
`
  const onlyTwo = 'export const double = (n: number): number => n === 2 ? 4 : 0\n'
  const rows = async (listed: readonly string[], answer: string) => {
    const { verdict, tests } = await played(hidden, { listed, answer })
    return [verdict, ...tests.map(({ name, status }) => `${name}: ${status}`)]
  }

  test('they are run and shown as rows, each with its own result', async () => {
    const listed = [
      'doubles > two',
      'doubles > three',
      'doubles/deep/down',
      'numbers > halves > of four',
    ]
    expect(await rows(listed, RIGHT)).toEqual(['AC', ...listed.map((name) => `${name}: pass`)])
    expect(await rows(listed, onlyTwo)).toEqual([
      'WA',
      'doubles > two: pass',
      'doubles > three: fail',
      'doubles/deep/down: fail',
      'numbers > halves > of four: pass',
    ])
  })

  test('a test may be listed beside a part of it, and fails with any part', async () => {
    expect(await rows(['doubles', 'doubles > two'], onlyTwo)).toEqual([
      'WA',
      'doubles: fail',
      'doubles > two: pass',
    ])
  })

  test('what its test did not get to is not passed, and not the deck’s fault', async () => {
    expect(await rows(['fails first > then'], RIGHT)).toEqual(['WA', 'fails first > then: not-run'])
  })
})
