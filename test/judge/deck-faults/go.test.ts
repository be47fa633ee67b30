// What is wrong with a question's own files is never said to be the candidate's; Go. Needs go on PATH.
import { describe, expect, test } from 'vitest'
import { HAS_CC, HAS_GO } from '../bench.ts'
import { judgeMade, type Made } from '../made-question.ts'

const RIGHT = 'package task\n\nfunc Double(n int) int { return 2 * n }\n'
const STUB = 'package task\n\nfunc Double(n int) int { return 0 }\n'
const INSIDE = 'package task\n\nimport "testing"\n\n'
const OUTSIDE = 'package task_test\n\nimport (\n\t"testing"\n\n\ttask "sparr.example/task"\n)\n\n'
const GOOD = `${OUTSIDE}func TestDouble(t *testing.T) {\n\tif task.Double(2) != 4 {\n\t\tt.Error("not 4")\n\t}\n}\n`

const played = (hidden: Made['hidden'], more: Partial<Made> = {}) =>
  judgeMade({ language: 'go', answer: RIGHT, starter: STUB, hidden, ...more })
const withHelper = (test: string, helper: string) => ({
  'answer_test.go': GOOD + test,
  'helper_test.go': helper,
})
const uses = (what: string) => `\nfunc TestMore(t *testing.T) {\n\t${what}\n}\n`

describe.skipIf(!HAS_GO)(
  'a right answer whose hidden tests do not build is no worse for it:',
  () => {
    test.each<[string, Made['hidden'], string]>([
      [
        'a name that a helper lacks',
        withHelper(uses('gone()'), 'package task_test\n'),
        'undefined: gone',
      ],
      [
        'a name that a package of helpers lacks',
        {
          'answer_test.go':
            GOOD.replace('\n)', '\n\t"sparr.example/task/fakes"\n)') + uses('fakes.Gone()'),
          'fakes/fakes.go': 'package fakes\n\nfunc Here() {}\n',
        },
        'undefined: fakes.Gone',
      ],
      [
        'a name in a test of the same package',
        `${INSIDE}func TestDouble(t *testing.T) {\n\tgone(Double(1))\n}\n`,
        'undefined: gone',
      ],
      ['a name that the library lacks', GOOD + uses('t.Equals(1)'), 't.Equals undefined'],
      ['a variable that is not used', GOOD + uses('n := 1'), 'declared and not used: n'],
      [
        'a function that two files declare',
        withHelper('\nfunc help() {}\n', 'package task_test\n\nfunc help() {}\n'),
        'help redeclared',
      ],
      [
        'a test that two files declare',
        withHelper(
          '',
          'package task_test\n\nimport "testing"\n\nfunc TestDouble(t *testing.T) {}\n',
        ),
        'TestDouble redeclared',
      ],
      [
        'a method that two files declare',
        withHelper(
          '\ntype fake int\n\nfunc (fake) help() {}\n',
          'package task_test\n\nfunc (fake) help() {}\n',
        ),
        'help',
      ],
      [
        'a name that helper and starter declare',
        {
          'answer_test.go': GOOD,
          'helper.go': 'package task\n\nfunc Double(n int) int { return n }\n',
        },
        'Double',
      ],
      ['a slip of the pen', `${GOOD}func {`, ''],
    ])('%s', async (_, hidden, detail) => {
      const judgement = await played(hidden)
      expect(judgement).toMatchObject({ verdict: 'IE', reason: null, compile: [] })
      expect(judgement.detail).toContain(detail)
      expect(judgement.detail).not.toMatch(/_test\.go|helper\.go/)
    })

    test('in a deck of one’s own the file and the line are named', async () => {
      const hidden = withHelper(uses('gone()'), 'package task_test\n')
      const { detail } = await played(hidden, { asked: { isOurs: true } })
      expect(detail).toContain('at answer_test.go:16')
    })

    test('the reference is asked before the starter', async () => {
      const hidden = GOOD + uses('_ = task.Treble(1)')
      const treble =
        'package task\n\nfunc Double(n int) int { return 2 * n }\n\nfunc Treble(n int) int { return 3 * n }\n'
      expect((await played(hidden, { reference: RIGHT })).verdict).toBe('IE')
      expect(await played(hidden, { reference: treble })).toMatchObject({
        verdict: 'CE',
        reason: 'signature',
      })
    })
  },
)

describe.skipIf(!HAS_GO)('what only the answer can have caused stays the answer’s:', () => {
  test.each<[string, string, string, string]>([
    ['a function that is missing', 'package task\n', 'signature', 'Double is missing'],
    [
      'another signature',
      'package task\n\nfunc Double(n string) int { return 0 }\n',
      'signature',
      'func Double(n int) int',
    ],
    [
      'an error of its own',
      'package task\n\nfunc Double(n int) int { return two }\n',
      'candidate',
      'mine.go:3:33: undefined: two',
    ],
    ['a variable of 1 TiB', `${RIGHT}\nvar Big [1 << 40]byte\n`, 'candidate', 'too large'],
    [
      'a variable of 1 TiB that is used',
      `${RIGHT}\nvar Big [1 << 40]byte\n\nfunc init() { Big[1] = 1 }\n`,
      'candidate',
      'too large',
    ],
    [
      'variables that are too much together',
      `${RIGHT}\nvar a, b, c [1 << 30]byte\n\nfunc init() { a[1], b[1], c[1] = 1, 1, 1 }\n`,
      'candidate',
      'too much data',
    ],
    [
      'tables that are too much together',
      `${RIGHT}\nvar a, b = [1 << 30]byte{1: 1}, [1 << 30]byte{1: 1}\n\nfunc init() { a[1], b[1] = 2, 2 }\n`,
      'limit',
      'more time or memory',
    ],
    [
      'a frame that is too large',
      `${RIGHT}\ntype T [1 << 29]byte\n\nfunc Use(a, b, c T) byte { return a[1] + b[2] + c[3] }\n`,
      'candidate',
      'stack frame too large',
    ],
  ])('%s', async (_, answer, reason, detail) => {
    const judgement = await played(GOOD, { answer })
    expect(judgement).toMatchObject({ verdict: 'CE', reason })
    expect(judgement.detail).toContain(detail)
  })

  test('a name that it declares and a hidden file has', async () => {
    const hidden = `${INSIDE}func help() {}\n\nfunc TestDouble(t *testing.T) { help() }\n`
    const judgement = await played(hidden, { answer: `${RIGHT}\nfunc help() {}\n` })
    expect(judgement).toMatchObject({ verdict: 'CE', reason: 'candidate' })
    expect(judgement.detail).toContain('mine.go:5:6: help is declared by the question')
  })

  test('what a stub leaves to be added, where the prompt says so', async () => {
    const more = { answer: 'package task\n', starter: 'package task\n' }
    const told = await played(GOOD, { ...more, changes: { prompt: 'Write Double.' } })
    expect(told).toMatchObject({ verdict: 'CE', reason: 'signature' })
    expect((await played(GOOD, more)).verdict).toBe('IE')
    const added = await played(GOOD, {
      ...more,
      starter: 'package task\n\n// Add Double(n int) int.\n',
    })
    expect(added).toMatchObject({ verdict: 'CE', reason: 'signature' })
  })

  test('a slip in the tests is theirs, though the starter has a word like it', async () => {
    const hidden = GOOD.replace('!= 4', '!= n').replace('\n}\n', '\n}\n\nvar _ = task.Treble\n')
    const starter =
      'package task\n\n// Add Double and Treble.\nfunc Double(n int) int { return 0 }\n'
    const slip = await played(GOOD.replace('!= 4', '!= n'), { starter })
    expect(slip.verdict).toBe('IE')
    expect((await played(hidden, { starter })).verdict).toBe('CE')
  })
})

describe.skipIf(!HAS_GO)('listed tests and subtests', () => {
  const PARTS = `${OUTSIDE}func TestDouble(t *testing.T) {
	for name, n := range map[string]int{"two": 2, "minus three": -3, "a/b": 7} {
		t.Run(name, func(t *testing.T) {
			if task.Double(n) != 2*n {
				t.Errorf("%d", n)
			}
		})
	}
	t.Run("deep", func(t *testing.T) {
		t.Run("down", func(t *testing.T) { _ = task.Double(1) })
	})
}

func TestSkips(t *testing.T) {
	t.Run("part", func(t *testing.T) { t.Skip("not now") })
	t.Skip("not now")
}

func TestFailsFirst(t *testing.T) {
	t.Fatal("at once")
	t.Run("then", func(t *testing.T) {})
}
`
  const ALL = ['TestDouble/two', 'TestDouble/minus three', 'TestDouble/a/b', 'TestDouble/deep/down']
  const rows = async (listed: readonly string[], answer = RIGHT, changes = {}) => {
    const { verdict, tests } = await played(PARTS, { listed, answer, changes })
    return [verdict, ...tests.map(({ status }) => status)]
  }

  test('a subtest is run and has a row with its own result', async () => {
    expect(await rows(ALL)).toEqual(['AC', 'pass', 'pass', 'pass', 'pass'])
    const noMinus = RIGHT.replace('return', 'if n < 0 {\n\t\treturn n\n\t}\n\treturn')
    expect(await rows(ALL, noMinus)).toEqual(['WA', 'pass', 'fail', 'pass', 'pass'])
    const crash = RIGHT.replace('return 2', 'return 14 / (7 - n)')
    expect(await rows(['TestDouble/a/b', 'TestDouble/deep/down'], crash)).toEqual([
      'RE',
      'crash',
      'pass',
    ])
    expect(await rows(['TestDouble', ...ALL.slice(0, 2)], noMinus)).toEqual([
      'WA',
      'fail',
      'pass',
      'fail',
    ])
  })

  test.skipIf(!HAS_CC)('a race in a subtest is its own (needs a C compiler)', async () => {
    const races =
      'package task\n\nvar count int\n\nfunc Double(n int) int {\n\tif n == 7 {\n\t\tdone := make(chan bool)\n\t\tgo func() { count++; close(done) }()\n\t\tcount++\n\t\t<-done\n\t}\n\treturn 2 * n\n}\n'
    expect(await rows(['TestDouble/a/b', 'TestDouble/two'], races, { race: true })).toEqual([
      'RACE',
      'fail',
      'pass',
    ])
  })

  test.each([
    ['TestGone', 'no test of this name'],
    ['TestDouble/gone', 'no test of this name'],
    ['TestGone/two', 'no test of this name'],
    ['TestSkips', 'skip this test'],
    ['TestSkips/part', 'skip this test'],
  ])('%s, which is listed, is not the candidate’s fault', async (name, detail) => {
    const judgement = await played(PARTS, { listed: ['TestDouble/two', name] })
    expect(judgement.verdict).toBe('IE')
    expect(judgement.detail).toContain(detail)
  })

  test('they are seen in a deck of others, whose compiler has a box of its own', async () => {
    const { verdict } = await played(PARTS, { listed: ALL, asked: { isStrict: true } })
    expect(verdict).toBe('AC')
  })

  test('they are seen by the clock that goes on at locks too', async () => {
    const hidden = `package task_test

import (
	"testing"
	"testing/synctest"

	task "sparr.example/task"
)

func TestHolds(t *testing.T) {
	t.Run("all", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			if task.Sum() != 2 {
				t.Error("not 2")
			}
		})
	})
}
`
    const answer = `package task

import (
	"sync"
	"time"
)

func Sum() (n int) {
	var lock sync.Mutex
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			lock.Lock()
			defer lock.Unlock()
			time.Sleep(time.Second)
			n++
		})
	}
	all.Wait()
	return n
}
`
    const asked = { hidden, answer, starter: answer, listed: ['TestHolds/all'] }
    const right = await played(hidden, asked)
    expect(right.verdict).toBe('AC')
    expect(right.detail).toContain('That second verdict counts')
    const wrong = answer.replace('n++', 'n += 2')
    expect((await played(hidden, { ...asked, answer: wrong })).verdict).toBe('WA')
  }, 240_000)

  test('what its test did not get to is not passed, and not the deck’s fault', async () => {
    expect(await rows(['TestFailsFirst/then'])).toEqual(['WA', 'not-run'])
  })
})

describe.skipIf(!HAS_GO)('a TestMain of the deck runs unchanged:', () => {
  const main = (body: string, more = '') =>
    GOOD.replace('"testing"', '"os"\n\t"testing"') +
    `\nvar ready bool\n${more}\nfunc TestMain(m *testing.M) {\n${body}\n}\n\nfunc TestReady(t *testing.T) {\n\tif !ready {\n\t\tt.Error("not ready")\n\t}\n}\n\nvar _ = os.Exit\n`
  const LISTED = ['TestDouble', 'TestReady']
  const WRONG = RIGHT.replace('2 * n', 'n')

  test.each([
    ['with os.Exit', '\tready = true\n\tos.Exit(m.Run())'],
    ['without', '\tready = true\n\tm.Run()'],
    [
      'with what comes after',
      '\tready = true\n\tcode := m.Run()\n\tready = false\n\tos.Exit(code)',
    ],
    ['that says all is well', '\tready = true\n\tm.Run()\n\tos.Exit(0)'],
  ])('%s', async (_, body) => {
    for (const listed of [LISTED, undefined]) {
      const asked = listed === undefined ? {} : { listed }
      const right = await played(main(body), asked)
      expect(right).toMatchObject({
        verdict: 'AC',
        tests: [{ status: 'pass' }, { status: 'pass' }],
      })
      expect(await played(main(body), { ...asked, answer: WRONG })).toMatchObject({ verdict: 'WA' })
    }
  })

  test('in the package of the answer, beside subtests and the race detector', async () => {
    const hidden = `package task\n\nimport "testing"\n\nfunc TestMain(m *testing.M) { m.Run() }\n\nfunc TestDouble(t *testing.T) {\n\tt.Run("two", func(t *testing.T) {\n\t\tif Double(2) != 4 {\n\t\t\tt.Error("not 4")\n\t\t}\n\t})\n}\n`
    const more = { listed: ['TestDouble/two'], changes: { race: true } }
    expect((await played(hidden, more)).verdict).toBe('AC')
    expect((await played(hidden, { ...more, answer: WRONG })).verdict).toBe('WA')
  })

  const forges = (how: string) => `package task

import "testing"

func Double(n int) int {
	fake()
	return n
}

func init() { go fake() }

func match(string, string) (bool, error) { return true, nil }

func fake() {
	${how}
}
`
  test('an answer that may import testing forges neither its run nor a subtest', async () => {
    const changes = { imports: ['testing'] }
    const asOne = `[]testing.InternalTest{{Name: "TestDouble", F: func(t *testing.T) { t.Run("two", func(*testing.T) {}) }}}`
    const byMain = forges(`testing.Main(match, ${asOne}, nil, nil)`)
    const byRun = forges(`testing.RunTests(match, ${asOne})`)
    const hidden = `${GOOD}\nfunc TestMain(m *testing.M) { m.Run() }\n`
    const parts =
      'package task\n\nimport "testing"\n\nfunc TestDouble(t *testing.T) {\n\tt.Run("two", func(t *testing.T) {\n\t\tif Double(2) != 4 {\n\t\t\tt.Error("not 4")\n\t\t}\n\t})\n\tDouble(2)\n}\n'
    for (const answer of [byMain, byRun]) {
      const main = await played(hidden, { answer, changes, listed: ['TestDouble'] })
      expect(['WA', 'RE']).toContain(main.verdict)
      const part = await played(parts, { answer, changes, listed: ['TestDouble/two'] })
      expect(['WA', 'RE']).toContain(part.verdict)
    }
  })

  test('one that ends early passes nothing, and one of the answer is refused', async () => {
    expect((await played(main('\tos.Exit(0)'))).verdict).not.toBe('AC')
    const answer = `${RIGHT}\nfunc TestMain() {}\n`
    expect((await played(GOOD, { answer })).verdict).toBe('RF')
  })
})
