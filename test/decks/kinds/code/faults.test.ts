// Faults that would cost every answer a verdict, found by reading.
import { expect, test } from 'vitest'
import { collection, load, placesOf } from '../../collection.ts'

const EXTENSIONS = { go: 'go', typescript: 'ts', python: 'py' } as const
const TESTS = {
  go: 'answer_test.go',
  typescript: 'answer.test.ts',
  python: 'answer_test.py',
} as const

/** `file:line code` of each problem of a question that lists these tests. */
async function faults(
  language: keyof typeof EXTENSIONS,
  hidden: string | Readonly<Record<string, string>>,
  listed: readonly string[] = [],
  starter: Readonly<Record<string, string>> = {},
) {
  const root = made(language, hidden, listed, starter)
  return (await placesOf(root)).map((place) =>
    place.replace(/^questions\/d1\/c1\//, '').replace(/:(\d+):\d+ /, ':$1 '),
  )
}

function made(
  language: keyof typeof EXTENSIONS,
  hidden: string | Readonly<Record<string, string>>,
  listed: readonly string[],
  starter: Readonly<Record<string, string>>,
): string {
  const at = 'questions/d1/c1'
  const tests = listed.map((name) => `  - { name: ${JSON.stringify(name)}, title: T }\n`).join('')
  const files = typeof hidden === 'string' ? { [TESTS[language]]: hidden } : hidden
  const answer = `answer.${EXTENSIONS[language]}`
  const under = (folder: string, all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([name, text]) => [`${at}/${folder}/${name}`, text]))
  return collection({
    [`${at}/question.yaml`]: `id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: ${language}\n${tests && `tests:\n${tests}`}`,
    ...under('starter', {
      [answer]: language === 'go' ? 'package task\n\nfunc Of() int { return 0 }\n' : '',
      ...starter,
    }),
    ...under('hidden', files),
    [`solutions/d1/c1/reference/${answer}`]: '',
  })
}

const GO = 'package task_test\n\nimport "testing"\n\n'

test('a question with such a fault can still be played: only the check says so', async () => {
  const root = made('go', `${GO}func TestA(t *testing.T) { t.Skip() }\n`, ['TestA'], {})
  const { problems, decks } = await load(root)
  expect(problems).toEqual([])
  expect(decks[0]?.questions.map(({ question }) => question.id)).toContain('c1')
})

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'at once',
    'func TestA(t *testing.T) {\n\tt.Skip("later")\n}',
    ['TestA'],
    ['hidden/answer_test.go:6 skipped-test'],
  ],
  [
    'on a condition',
    'func TestA(t *testing.T) {\n\tif wide() {\n\t\tt.Skipf("%d", 1)\n\t}\n}',
    ['TestA'],
    ['hidden/answer_test.go:7 skipped-test'],
  ],
  [
    'in a listed subtest',
    'func TestA(t *testing.T) {\n\tt.Run("one two", func(t *testing.T) {\n\t\tt.SkipNow()\n\t})\n}',
    ['TestA/one two'],
    ['hidden/answer_test.go:7 skipped-test'],
  ],
  [
    'before its subtests',
    'func TestA(t *testing.T) {\n\tt.SkipNow()\n\tt.Run("one", f)\n}',
    ['TestA/one'],
    ['hidden/answer_test.go:6 skipped-test'],
  ],
  [
    'in another subtest',
    'func TestA(t *testing.T) {\n\tt.Run("one", func(t *testing.T) { t.Skip() })\n\tt.Run("two", f)\n}',
    ['TestA', 'TestA/two'],
    [],
  ],
  [
    'where nobody goes',
    'func TestA(t *testing.T) {\n\tif testing.Short() {\n\t\tt.Skip()\n\t}\n}',
    ['TestA'],
    [],
  ],
  [
    'in words only',
    'func TestA(t *testing.T) {\n\t// t.Skip()\n\tt.Log("t.Skip()")\n}',
    ['TestA'],
    [],
  ],
  [
    'in a test that is not listed',
    'func TestA(t *testing.T) {}\n\nfunc TestB(t *testing.T) { t.Skip() }',
    ['TestA'],
    [],
  ],
])('Go: a skip %s', async (_, text, listed, expected) => {
  expect(await faults('go', `${GO}${text}\n`, listed)).toEqual([...expected])
})

test.each<[string, string, string, number]>([
  ['no subtests', 'func TestA(t *testing.T) {}', 'TestA/one', 1],
  ['others', 'func TestA(t *testing.T) { t.Run("two", f) }', 'TestA/one', 1],
  [
    'it, spelled as Go prints it',
    'func TestA(t *testing.T) { t.Run("one more", f) }',
    'TestA/one_more',
    0,
  ],
  [
    'it, inside another',
    'func TestA(t *testing.T) { t.Run("a", func(t *testing.T) { t.Run("b", f) }) }',
    'TestA/a/b',
    0,
  ],
  ['it, with a slash', 'func TestA(t *testing.T) { t.Run("a/b", f) }', 'TestA/a/b', 0],
  [
    'some that are named while running',
    'func TestA(t *testing.T) { t.Run(one.name, f) }',
    'TestA/one',
    0,
  ],
  ['some that a helper runs', 'func TestA(t *testing.T) { table(t, "x") }', 'TestA/one', 0],
])('Go: a listed subtest whose test has %s', async (_, text, listed, count) => {
  const found = await faults('go', `${GO}${text}\n`, [listed])
  expect(found.filter((one) => one === 'question.yaml:7 unknown-subtest')).toHaveLength(count)
  expect(found).toHaveLength(count)
})

test.each<
  [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]
>([
  [
    'a function in two hidden files',
    { 'a_test.go': `${GO}func help() {}\n`, 'b_test.go': `${GO}\n\nfunc help() {}\n` },
    {},
    ['hidden/b_test.go:7 declared-twice'],
  ],
  [
    'a type in a group',
    { 'a_test.go': `${GO}type (\n\tone int\n\ttwo struct {\n\t\tone int\n\t}\n)\n\nvar two = 1\n` },
    {},
    ['hidden/a_test.go:12 declared-twice'],
  ],
  [
    'a method',
    { 'a_test.go': `${GO}type T int\n\nfunc (t *T) A() {}\n\nfunc (T) A() {}\n` },
    {},
    ['hidden/a_test.go:9 declared-twice'],
  ],
  [
    'a name of the starter',
    { 'a.go': 'package task\n\nconst Of = 1\n', 'a_test.go': GO },
    {},
    ['hidden/a.go:3 declared-twice'],
  ],
  [
    'a name of another file of the starter',
    { 'a_test.go': 'package task\n\nvar more int\n' },
    { 'more.go': 'package task\n\nfunc more() {}\n' },
    ['hidden/a_test.go:3 declared-twice'],
  ],
  [
    'names in two packages',
    {
      'a_test.go': `${GO}func Of() {}\n`,
      'b/b.go': 'package b\n\nfunc Of() {}\n',
      'c_test.go':
        'package task\n\nfunc (a A) Of() {}\n\nfunc (b B) Of() {}\n\nfunc init() {}\n\nfunc init() {}\n\nvar _ = 1\nvar _ = 2\n',
    },
    {},
    [],
  ],
  [
    'a file that stands over one of the starter',
    { 'more.go': 'package task\n\nfunc more() {}\n', 'a_test.go': GO },
    { 'more.go': 'package task\n\nfunc more() {}\n' },
    [],
  ],
  [
    'a TestMain that runs nothing',
    { 'a_test.go': `${GO}func TestMain(m *testing.M) {\n\tsetup()\n}\n` },
    {},
    ['hidden/a_test.go:5 runs-nothing'],
  ],
  [
    'a TestMain that lets another run them',
    { 'a_test.go': `${GO}func TestMain(m *testing.M) { os.Exit(run(m)) }\n` },
    {},
    [],
  ],
])('Go: %s', async (_, hidden, starter, expected) => {
  expect(await faults('go', hidden, [], starter)).toEqual([...expected])
})

test.each<[string, string, readonly string[], readonly string[]]>([
  ['test.skip', "test.skip('a', f)", ['a'], ['hidden/answer.test.ts:1 skipped-test']],
  [
    'it.todo in a suite',
    "describe('s', () => {\n  it.todo('a')\n})",
    ['s > a'],
    ['hidden/answer.test.ts:2 skipped-test'],
  ],
  ['an option', "test('a', { skip: true }, f)", ['a'], ['hidden/answer.test.ts:1 skipped-test']],
  [
    'a suite that is left out',
    "describe.skip('s', () => {\n  it('a', f)\n})",
    ['s > a'],
    ['hidden/answer.test.ts:1 skipped-test'],
  ],
  [
    'the context',
    "test('a', (t) => {\n  if (slow) t.skip('x')\n})",
    ['a'],
    ['hidden/answer.test.ts:2 skipped-test'],
  ],
  [
    'words only',
    "test('a', () => {\n  // t.skip()\n  equal('t.skip()', /t.skip\\('/)\n})",
    ['a'],
    [],
  ],
  ['another test', "test('a', f)\ntest.skip('b', f)", ['a'], []],
  ['an option that says no', "test('a', { skip: false }, f)", ['a'], []],
  [
    'a constant declared twice',
    "test('a', f)\nconst b = 1\nconst b = 2",
    ['a'],
    ['hidden/answer.test.ts:3 declared-twice'],
  ],
  [
    'an import declared again',
    "import { test as t, b } from './x.ts'\ntest('a', f)\nclass b {}",
    ['a'],
    ['hidden/answer.test.ts:3 declared-twice'],
  ],
  [
    'overloads and types',
    "function b(n: number): void\nfunction b(n: string): void\nfunction b() {}\ntype c = 1\nconst c = 1\ntest('a', f)",
    ['a'],
    [],
  ],
])('TypeScript: %s', async (_, text, listed, expected) => {
  expect(await faults('typescript', `${text}\n`, listed)).toEqual([...expected])
})

const PY = 'import unittest\nclass T(unittest.TestCase):\n'
test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'a decorator',
    '    @unittest.skip("x")\n    def test_a(self): pass',
    ['test_a'],
    ['hidden/answer_test.py:3 skipped-test'],
  ],
  [
    'a decorator with a condition',
    '    @pytest.mark.skipif(x, reason="x")\n    def test_a(self): pass',
    ['T.test_a'],
    ['hidden/answer_test.py:3 skipped-test'],
  ],
  [
    'the test itself',
    '    def test_a(self):\n        self.skipTest("x")',
    ['test_a'],
    ['hidden/answer_test.py:4 skipped-test'],
  ],
  [
    'an exception',
    '    def test_a(self):\n        raise unittest.SkipTest',
    ['test_a'],
    ['hidden/answer_test.py:4 skipped-test'],
  ],
  [
    'another test',
    '    def test_a(self): pass\n    @unittest.skip\n    def test_b(self): pass',
    ['test_a'],
    [],
  ],
  ['words only', '    def test_a(self):\n        """self.skipTest("x")"""', ['test_a'], []],
  [
    'a test that is written twice',
    '    def test_a(self): pass\n    def test_a(self): pass',
    ['test_a'],
    ['hidden/answer_test.py:4 declared-twice'],
  ],
  [
    'a subtest that is not there',
    '    def test_a(self): pass',
    ['test_a (n=1)'],
    ['question.yaml:7 unknown-subtest'],
  ],
  [
    'a subtest that may be there',
    '    def test_a(self):\n        with self.subTest(n=1): pass',
    ['test_a (n=1)'],
    [],
  ],
])('Python: %s', async (_, text, listed, expected) => {
  expect(await faults('python', `${PY}${text}\n`, listed)).toEqual([...expected])
})

test('Python: a class that is left out', async () => {
  const text =
    'import unittest\n@unittest.skip("x")\nclass T(unittest.TestCase):\n    def test_a(self): pass\n'
  expect((await faults('python', text, ['test_a']))[0]).toBe('hidden/answer_test.py:2 skipped-test')
})
