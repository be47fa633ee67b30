/** Questions that are verified by a program: what it prints, what it should, and what the right answer holds. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { execa } from 'execa'
import { describe, expect, test } from 'vitest'
import { sandboxKind } from '../../../src/judge/tools.ts'
import { HAS_GO, HAS_PYTHON } from '../../judge/bench.ts'
import { homeEnv } from '../../tty/terminal/start.ts'
import { newHome } from '../../tty/terminal/terminal.ts'

type Files = Readonly<Record<string, string>>

const DECK: Files = {
  'questions/own/deck.yaml': 'schema: 1\nid: own\nversion: 1.0.0\ntitle: Own\nlicense: MIT\n',
}
/** A choice whose right option says this. */
const question = (id: string, program: string, right: string, source: string): Files => ({
  [`questions/own/${id}.yaml`]: `id: ${id}
kind: choice
title: T
prompt: P
verified_by: ${program}
options:
  - text: No
  - text: ${right}
    correct: true
`,
  [`solutions/own/${id}/${program}`]: source,
})
const goMain = (body: string, output: string): string =>
  `package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("a")\n${body}}\n\n// Output:\n${output}`

/** @param path what programs are looked for on */
async function check(files: Files, args: readonly string[] = [], path = process.env['PATH'] ?? '') {
  const home = newHome()
  for (const [name, text] of Object.entries({ ...DECK, ...files })) {
    mkdirSync(dirname(join(home, 'theirs', name)), { recursive: true })
    writeFileSync(join(home, 'theirs', name), text)
  }
  const run = (...more: readonly string[]) =>
    execa(process.execPath, [resolve('dist/sparr.js'), ...more, '--json'], {
      cwd: home,
      reject: false,
      stdin: 'ignore',
      env: { ...homeEnv(home), LANG: 'C.UTF-8', PATH: path },
    })
  const { stdout, exitCode } = await run('check', 'theirs', '--solutions', ...args)
  return { exitCode, ...JSON.parse(stdout) }
}

const rows = ({ solutions }: { solutions: readonly Record<string, unknown>[] }) =>
  solutions.map(({ question, verdict }) => `${question} ${verdict}`)
const messages = ({ problems }: { problems: readonly Record<string, unknown>[] }) =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
const HERE = ['--unsandboxed']

describe.skipIf(!HAS_GO)('Go (needs go on PATH)', () => {
  test('what it prints, how it ends and why it does not compile are what the right option holds', async () => {
    const found = await check(
      {
        ...question(
          'prints',
          'prints.go',
          '"`a`, then `1 2`"',
          goMain('\tfmt.Println(1, 2)\n', '// a\n// 1 2\n'),
        ),
        ...question(
          'panics',
          'panics.go',
          '"`a` and `panic: assignment to entry in nil map`"',
          goMain(
            '\tvar m map[int]int\n\tm[1] = 1\n',
            '// a\n// panic: assignment to entry in nil map\n',
          ),
        ),
        ...question(
          'repeats',
          'repeats.go',
          '"`a` and `panic: 1`"',
          goMain('\tdefer func() { panic(recover()) }()\n\tpanic(1)\n', '// a\n// panic: 1\n'),
        ),
        ...question(
          'sleeps',
          'sleeps.go',
          '"`a` and `fatal error: all goroutines are asleep - deadlock!`"',
          goMain(
            '\t<-make(chan int)\n',
            '// a\n// fatal error: all goroutines are asleep - deadlock!\n',
          ),
        ),
        ...question(
          'unused',
          'unused.go',
          '"It says `declared and not used: x`"',
          goMain('\tx := 1\n', '// declared and not used: x\n'),
        ),
        ...question(
          'heap',
          'escapes.go',
          '"`moved to heap: x`"',
          'package p\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}\n\n// Output: moved to heap: x\n',
        ),
      },
      HERE,
    )
    expect(messages(found)).toEqual([])
    expect(found).toMatchObject({ exitCode: 0, ok: true })
    expect(rows(found).toSorted()).toEqual(
      ['heap', 'panics', 'prints', 'repeats', 'sleeps', 'unused'].map((id) => `own/${id} AC`),
    )
    expect(found.solutions[0]).toMatchObject({
      role: 'verified',
      firstFailing: null,
      runs: 1,
      passes: 1,
    })
  })

  test('other outputs are problems where the comment stands', async () => {
    const found = await check(
      {
        ...question('broken', 'broken.go', '"`a`"', goMain('\tx := 1\n', '// a\n')),
        ...question('heap', 'escapes.go', '"`x escapes`"', 'package p\n\n// Output: x escapes\n'),
        ...question('other', 'other.go', '"`b`"', goMain('', '// b\n')),
        ...question('panics', 'panics.go', '"`a`"', goMain('\tpanic("no")\n', '// a\n')),
      },
      HERE,
    )
    expect(found.exitCode).toBe(2)
    expect(rows(found).toSorted()).toEqual([
      'own/broken CE',
      'own/heap WA',
      'own/other WA',
      'own/panics RE',
    ])
    expect(messages(found).toSorted()).toEqual([
      'solutions/own/broken/broken.go:10 this program does not compile: "declared and not used: x", not "a"',
      'solutions/own/heap/escapes.go:3 the compiler does not say "x escapes"; it says ""',
      'solutions/own/other/other.go:9 this program prints "a", not "b"',
      'solutions/own/panics/panics.go:10 this program prints and ends with "a\\npanic: no", not "a"',
    ])
  })

  test('where there is no Go nobody knows', async () => {
    const files = question('prints', 'prints.go', '"`a`"', goMain('', '// a\n'))
    const found = await check(files, HERE, '/nonexistent')
    expect(found).toMatchObject({ exitCode: 3, solutions: [{ verdict: null, runs: 0 }] })
  })
})

test.skipIf(!HAS_PYTHON)(
  'Python says its errors in the last line (needs python3 on PATH)',
  async () => {
    const source = (output: string) => `print('a')\n# Output:\n# a\n# ${output}\nprint({}['k'])\n`
    const found = await check(
      {
        ...question('fails', 'fails.py', '"`a`, then `KeyError: \'k\'`"', source("KeyError: 'k'")),
        ...question('wrong', 'wrong.py', '"`a`, then `None`"', source('None')),
        ...question(
          'syntax',
          'syntax.py',
          '"`SyntaxError: \'(\' was never closed`"',
          "# Output: SyntaxError: '(' was never closed\nf(\n",
        ),
      },
      HERE,
    )
    expect(rows(found).toSorted()).toEqual(['own/fails AC', 'own/syntax AC', 'own/wrong RE'])
  },
)

test('JavaScript and TypeScript run as they are, and an error is the line that names it', async () => {
  const found = await check(
    {
      ...question(
        'fails',
        'fails.js',
        '"`1` and `TypeError: f is not a function`"',
        'const f = 1\nconsole.log(f)\nf()\n// Output:\n// 1\n// TypeError: f is not a function\n',
      ),
      ...question(
        'typed',
        'typed.ts',
        '"`2`"',
        'const f: number = 2\nconsole.log(f)\n// Output: 2\n',
      ),
      ...question(
        'throws',
        'throws.js',
        '"`Error: no`"',
        "throw new Error('no')\n// Output: Error: no\n",
      ),
    },
    [...HERE, '--repeat', '2'],
  )
  expect(messages(found)).toEqual([])
  expect(found.solutions).toMatchObject(Array(3).fill({ verdict: 'AC', runs: 2, passes: 2 }))
})

test('the right option, in each language, or the answer holds the output in backticks', async () => {
  const source = 'console.log(1)\n// Output: 1\n'
  const found = await check(
    {
      ...question('bare', 'bare.js', 'It prints 1', source),
      ...question('two', 'two.js', '{ en: "`1`", zh-CN: "打印 1" }', source),
      'questions/own/said.yaml':
        'id: said\nkind: recall\ntitle: T\nprompt: P\nverified_by: said.js\nanswer: It is `2`.\n',
      'solutions/own/said/said.js': source,
      'questions/own/shown.yaml':
        'id: shown\nkind: recall\ntitle: T\nprompt: |\n  ```js\n  console.log(2)\n  ```\nverified_by: shown.js\nanswer: It is `1`.\n',
      'solutions/own/shown/shown.js': source,
      'questions/own/silent.yaml':
        'id: silent\nkind: recall\ntitle: T\nprompt: P\nverified_by: silent.js\nanswer: It is `1`.\n',
      'solutions/own/silent/silent.js': 'console.log(1)\n',
    },
    HERE,
  )
  expect(found.exitCode).toBe(2)
  expect(rows(found).toSorted()).toEqual([
    'own/bare WA',
    'own/said WA',
    'own/shown WA',
    'own/silent IE',
    'own/two WA',
  ])
  expect(messages(found).toSorted()).toEqual([
    'questions/own/bare.yaml:8 the right option does not hold what bare.js prints, "1"',
    'questions/own/said.yaml:6 the answer does not hold what said.js prints, "1"',
    'questions/own/shown.yaml:4 the program that the prompt shows is not the one in shown.js',
    'questions/own/two.yaml:8 the right option does not hold what two.js prints, "1"',
    'solutions/own/silent/silent.js:1 this program does not say what it prints',
  ])
})

test('one that never ends is ended, and is no proof of what it printed', async () => {
  const source = 'console.log(1)\nfor (;;);\n// Output: 1\n'
  const found = await check(question('loops', 'loops.js', '"`1`"', source), HERE)
  expect(found).toMatchObject({
    exitCode: 2,
    solutions: [{ verdict: 'TLE', passes: 0 }],
    problems: [{ line: 3, message: 'this program did not end within 10 s' }],
  })
}, 60_000)

test('without a sandbox nobody runs a program of somebody else', async () => {
  const files = question('prints', 'prints.js', '"`1`"', 'console.log(1)\n// Output: 1\n')
  expect(await check(files, [], '/nonexistent')).toMatchObject({
    exitCode: 3,
    error: { code: 'untrusted' },
  })
})

test('in the sandbox it reads no files of the machine', async ({ skip }) => {
  skip((await sandboxKind()) === 'none', 'there is no sandbox on this machine')
  const source = `import { readFileSync } from 'node:fs'
try {
  console.log(readFileSync('/etc/passwd', 'utf8').length > 0)
} catch {
  console.log('held')
}
// Output: held
`
  const found = await check(question('pries', 'pries.js', '"`held`"', source))
  expect(found).toMatchObject({ exitCode: 0, solutions: [{ verdict: 'AC' }] })
})
