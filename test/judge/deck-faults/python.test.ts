// What is wrong with a question's own files is never said to be the candidate's; Python.
import { describe, expect, test } from 'vitest'
import { HAS_PYTHON } from '../bench.ts'
import { judgeMade, type Made } from '../made-question.ts'

const RIGHT = 'def double(n):\n    return 2 * n\n'

/** A test class with the body of one method, behind imports. */
const tests = (body: string, before = '') =>
  `import unittest\nfrom answer import double\n${before}\nclass Tests(unittest.TestCase):\n    def test_it(self):\n        ${body}\n`
const played = (hidden: Made['hidden'], more: Partial<Made> = {}) =>
  judgeMade({ language: 'python', answer: RIGHT, hidden, ...more })
const withHelper = (body: string, before: string) => ({
  'answer_test.py': tests(body, before),
  'helper.py':
    'import answer\nNUMBERS = [1]\ndef add(a, b):\n    return a + b\nclass Fake:\n    pass\n',
})

describe.skipIf(!HAS_PYTHON)('Python (needs python3 on PATH)', () => {
  test.each<[string, Made['hidden'], string]>([
    ['a name that a helper lacks', withHelper('gone()', 'from helper import gone\n'), 'gone'],
    ['an attribute that a helper lacks', withHelper('helper.gone()', 'import helper\n'), 'gone'],
    [
      'an attribute of a helper’s object',
      withHelper('helper.Fake().gone()', 'import helper\n'),
      'gone',
    ],
    [
      'an attribute of a helper’s class',
      withHelper('helper.Fake.gone()', 'import helper\n'),
      'gone',
    ],
    ['a call that a helper does not take', withHelper('helper.add(1)', 'import helper\n'), 'add()'],
    ['a module that is not there', tests('import no_such\n'), 'no_such'],
    ['an assertion that unittest lacks', tests('self.assertSame(double(2), 4)'), 'assertSame'],
    ['a function that a library lacks', tests('math.double(2)', 'import math\n'), 'double'],
    ['what a library has no function for', tests('math.pi()', 'import math\n'), 'not callable'],
    ['an undefined name', tests('self.assertEqual(double(two), 4)'), 'two'],
    ['an undefined name in a subtest', tests('with self.subTest(n=1): double(two)'), 'two'],
    ['an undefined name at load', tests('pass', 'N = two\n'), 'two'],
    [
      'an undefined name before a class',
      'import unittest\nclass T(unittest.TestCase):\n    @classmethod\n    def setUpClass(cls): two()\n    def test_it(self): pass\n',
      'two',
    ],
    ['a slip of the pen', `${tests('pass')}def (`, 'invalid syntax'],
    ['a crash at load that no answer helps', tests('pass', '[][1]\n'), 'out of range'],
  ])('%s is not the candidate’s fault', async (_, hidden, detail) => {
    const judgement = await played(hidden)
    expect(judgement).toMatchObject({ verdict: 'IE', reason: null })
    expect(judgement.detail).toContain(detail)
    expect(judgement.detail).not.toMatch(/answer_test|helper\.py/)
  })

  test('in a deck of one’s own the file and the line are named', async () => {
    const asked = { isOurs: true }
    const { detail } = await played(tests('double(two)'), { asked })
    expect(detail).toContain('at answer_test.py:6')
    const atLoad = await played(withHelper('pass', 'from helper import gone\n'), { asked })
    expect(atLoad.detail).toContain('at answer_test.py:3')
    expect((await played(`${tests('pass')}def (`, { asked })).detail).toContain(
      'at answer_test.py:7',
    )
  })

  const SKIPS = `import unittest
from answer import double
class Tests(unittest.TestCase):
    def test_good(self): self.assertEqual(double(2), 4)
    @unittest.skip("not now")
    def test_skipped(self): pass
    def test_skips_itself(self): self.skipTest("not now")
@unittest.skip("not now")
class Others(unittest.TestCase):
    def test_in_skipped(self): pass
`
  test.each([
    ['test_gone', 'no test of this name'],
    ['test_good (n=1)', 'no test of this name'],
    ['test_skipped', 'skip this test'],
    ['test_skips_itself', 'skip this test'],
    ['test_in_skipped', 'skip this test'],
  ])('%s, which is listed, is not the candidate’s fault', async (name, detail) => {
    const judgement = await played(SKIPS, { listed: ['test_good', name] })
    expect(judgement.verdict).toBe('IE')
    expect(judgement.detail).toContain(detail)
  })

  test('an answer that skips the tests fails them', async () => {
    const answer = 'import unittest\ndef double(n):\n    raise unittest.SkipTest("later")\n'
    const judgement = await played(tests('double(2)'), { answer, listed: ['test_it'] })
    expect(judgement.verdict).toBe('WA')
  })

  test.each<[string, Made['hidden'], string, string, string]>([
    ['a name', tests('pass'), 'def twice(n): pass\n', 'CE', 'double'],
    ['an attribute', tests('answer.gone()', 'import answer\n'), RIGHT, 'CE', 'gone'],
    ['an attribute of what it returns', tests('double(1).gone()'), RIGHT, 'WA', 'gone'],
    ['no function', tests('double(1)'), 'double = 1\n', 'WA', 'not callable'],
    ['another number of arguments', tests('double(1)'), 'def double(): pass\n', 'WA', 'double()'],
    ['a name of its own', tests('double(1)'), 'def double(n): return two\n', 'WA', 'two'],
    [
      'what the tests read back',
      tests('ast.literal_eval(double(1))', 'import ast\n'),
      'def double(n): return "("\n',
      'WA',
      'SyntaxError',
    ],
    ['what it does at load', tests('pass', 'N = double(1)[0]\n'), RIGHT, 'RE', 'TypeError'],
  ])(
    '%s that the answer lacks stays the answer’s',
    async (what, hidden, answer, verdict, detail) => {
      const starter =
        what === 'what it does at load'
          ? 'def double(n): return [n]\n'
          : 'def double(n): return n\ngone = print\n'
      const judgement = await played(hidden, { answer, starter })
      expect(judgement).toMatchObject({ verdict })
      expect(judgement.detail).toContain(detail)
    },
  )

  test('what its value lacks at load, though the starter’s lacks it too', async () => {
    expect((await played(tests('pass', 'N = double(1)[0]\n'))).verdict).toBe('RE')
  })

  test('a name that nobody was told of and no answer of the deck has is the deck’s', async () => {
    const hidden = tests('treble(1)', 'from answer import treble\n')
    expect((await played(hidden)).verdict).toBe('IE')
    expect((await played(hidden, { reference: RIGHT })).verdict).toBe('IE')
    expect((await played(hidden, { changes: { prompt: 'Write treble.' } })).verdict).toBe('CE')
  })

  test('subtests are rows where they are listed, each with its own result', async () => {
    const hidden = `import unittest
from answer import double
class Tests(unittest.TestCase):
    def test_doubles(self):
        for n, message in ((1, "one"), (2, "two")):
            with self.subTest(message, n=n):
                self.assertEqual(double(n), 2 * n)
        with self.subTest(n=3):
            self.assertEqual(double(3), 6)
`
    const listed = ['test_doubles [one] (n=1)', 'test_doubles/two', 'Tests.test_doubles (n=3)']
    const rows = async (answer: string) => {
      const { verdict, tests } = await played(hidden, { listed, answer })
      return [verdict, ...tests.map(({ status }) => status)]
    }
    expect(await rows(RIGHT)).toEqual(['AC', 'pass', 'pass', 'pass'])
    expect(await rows('def double(n): return 2 if n == 1 else 0\n')).toEqual([
      'WA',
      'pass',
      'fail',
      'fail',
    ])
    expect(await rows('def double(n): raise ValueError(n)\n')).toEqual([
      'WA',
      'fail',
      'fail',
      'fail',
    ])
  })
})
