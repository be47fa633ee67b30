import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../src/core/kinds/code/question.ts'
import type { Mutant } from '../../src/core/proofs/mutants.ts'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { LANGUAGE_RULES } from '../../src/judge/languages/languages.ts'
import { judgeMutants } from '../../src/judge/mutants/judge-mutants.ts'
import { CACHE, codeQuestion, HAS_CC, HAS_GO, HAS_PYTHON, request } from './bench.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparr-mutants-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function mutantsOf(language: Language, name: string, text: string) {
  const file = join(folder, name)
  await writeFile(file, text)
  const mutants = await LANGUAGE_RULES[language].mutants(file, CACHE)
  if (mutants === null) throw new Error('the file could not be changed')
  return mutants
}
const named = (mutants: readonly Mutant[]) => mutants.map(({ change }) => change)

const goFunction = (body: string, result = '') =>
  `package task\n\nfunc f(a, b int, c chan int, s *S)${result} {\n${body}\n}\n`

describe.skipIf(!HAS_GO)('mutants of Go (needs go on PATH)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
  }, 300_000)

  test.each([
    ['a comparison', 'for a < b {\n}', ['< → >=', '< → <=']],
    ['a guard', 'if s != nil {\n\treturn\n}', ['drop if s != nil', '!= → ==']],
    ['a negation', 'for !s.done {\n}', ['drop !']],
    ['a constant', 's.use(7)', ['7 → 8', '7 → 6']],
    ['a sum', 's.use(a - b)', ['- → +']],
    ['a step', 'a++', ['++ → --', 'drop a++']],
    ['a variable', 'a = b', ['drop a = b']],
    ['an entry', 's.m[a] = b', ['drop s.m[a] = b']],
    ['a variable that becomes none, and one that has no name', 's, _ = nil, b', ['drop s = nil']],
    ['a defer', 'defer s.close(a)', ['drop defer s.close']],
    ['a lock', 's.mu.Lock()\ns.use()\ns.mu.Unlock()', ['drop Lock and Unlock of s.mu']],
    ['a call of cancel', 'cancel()', ['drop cancel()']],
    ['a field', 's.n = a', ['drop s.n = a']],
    ['fields at once', 's.n, s.m = a, nil', ['drop s.n = a', 'drop s.m = nil']],
    ['a field of a literal', 'd := S{n: a, m: b}', ['drop n: a', 'drop m: b']],
    ['a channel without room', 'd := make(chan int)', ['room for one in chan int']],
    ['a channel with room', 'd := make(chan int, a)', ['a → 0', 'a → one more']],
    ['a copy', 's.use(slices.Clone(d))', ['share d']],
    ['a copy by append', 's.use(append([]int(nil), d...))', ['share d']],
    ['a copy into something made', 'copy(d, e)', ['share e']],
  ])('%s is changed', async (_, body, changes) => {
    const text = goFunction(body)
    const mutants = await mutantsOf('go', 'answer.go', text)
    expect(named(mutants)).toEqual(changes)
    for (const { text: changed } of mutants) {
      expect(changed.split('\n')).toHaveLength(text.split('\n').length)
    }
  })

  test('cases of a select go, default as well', async () => {
    const body = 'select {\ncase <-c:\n\ts.use()\ndefault:\n}'
    const mutants = await mutantsOf('go', 'answer.go', goFunction(body))
    expect(named(mutants)).toEqual(['drop case <-c', 'drop default'])
    expect(mutants[0]?.text).toBe(goFunction('select {\n\n\ndefault:\n}'))
  })

  test('an error that is returned becomes none, where the last result is an error', async () => {
    expect(
      named(await mutantsOf('go', 'answer.go', goFunction('return a, s.err', ' (int, error)'))),
    ).toEqual(['return nil for s.err'])
    expect(named(await mutantsOf('go', 'answer.go', goFunction('return s', ' *S')))).toEqual([])
  })

  test('changes that read the same on one line are told apart', async () => {
    const mutants = await mutantsOf('go', 'answer.go', goFunction('s.use(a+b, b+a)'))
    expect(named(mutants)).toEqual(['+ → -', '+ → -, no. 2'])
  })

  test('a file that is no Go is not changed', async () => {
    const file = join(folder, 'broken.go')
    await writeFile(file, 'package task\n\nfunc f( {\n')
    expect(await LANGUAGE_RULES.go.mutants(file, CACHE)).toBeNull()
  })

  test('an import that is used no more stays, for its name alone', async () => {
    const text =
      'package task\n\nimport "slices"\n\nfunc f(d []int) []int { return slices.Clone(d) }\n'
    const [mutant] = await mutantsOf('go', 'answer.go', text)
    expect(mutant?.text).toBe(
      'package task\n\nimport _ "slices"\n\nfunc f(d []int) []int { return d }\n',
    )
  })

  test.skipIf(!HAS_CC)(
    'those that a test refuses are told with the test, and others survive',
    async () => {
      const code = codeQuestion('go-tally', {
        language: 'go',
        file: 'answer.go',
        race: true,
        imports: ['sync'],
      })
      const { answerFile: reference, ...asked } = request(code, 'answers/right.go')
      const result = await judgeMutants({ ...asked, reference })
      if (result.type !== 'judged') throw new Error(result.type)
      expect(
        result.mutants.map(({ mutant: { line, change }, end }) =>
          [line, change, end.type === 'refused' ? end.by : end.type].join(' | '),
        ),
      ).toEqual([
        '11 | drop Lock and Unlock of t.mu | TestCountsTogether',
        '12 | drop defer t.mu.Unlock | TestCounts',
        '13 | drop if t.counts == nil | TestCounts',
        '13 | == → != | TestCounts',
        '14 | drop t.counts = map[string]int{} | TestCounts',
        '16 | ++ → -- | TestCounts',
        '16 | drop t.counts[word]++ | TestCounts',
        '20 | drop Lock and Unlock of t.mu | survived',
        '21 | drop defer t.mu.Unlock | survived',
      ])
    },
    120_000,
  )
})

describe('mutants of TypeScript', () => {
  test.each([
    ['a comparison', 'while (a === b) f()', ['=== → !==']],
    ['a border', 'while (a <= b) f()', ['<= → >', '<= → <']],
    ['a guard', 'if (a) f()', ['drop if a']],
    ['a negation', 'f(!a)', ['drop !']],
    ['a constant', 'f(1)', ['1 → 2', '1 → 0']],
    ['a constant of nothing', 'f(0)', ['0 → 1', '0 → -1']],
    ['a sum and a step', 'f(a + b, a++)', ['+ → -', '++ → --']],
    ['what waits', 'await f()', ['drop await f()']],
    ['what is thrown', 'throw a', ['return instead of throw a']],
    ['what is done at last', 'try { f() } finally { g() }', ['drop finally']],
    ['what is set', 'x.y = a', ['drop x.y = a']],
    ['a field of a literal', 'f({ a, b: c })', ['drop a', 'drop b: c']],
    ['what ends something', 'clearTimeout(t)', ['drop clearTimeout(t)']],
    ['a call that is a guard', 's?.throwIfAborted()', ['drop s?.throwIfAborted()']],
    ['copies', 'f([...a], b.slice(), new Set(c))', ['share a', 'share b', 'share c']],
  ])('%s is changed', async (_, body, changes) => {
    const text = `export async function q(a: number, b?: string) {\n  ${body}\n}\n`
    expect(named(await mutantsOf('typescript', 'answer.ts', text))).toEqual(changes)
  })

  test('types are no code, and stay', async () => {
    const text = "export const f = (a: 1 | '中文', b?: { c: 2 }): number => a as number - 3\n"
    const mutants = await mutantsOf('typescript', 'answer.ts', text)
    expect(mutants[0]?.text).toBe(text.replace('- 3', '+ 3'))
    expect(named(mutants)).toEqual(['- → +', '3 → 4', '3 → 2'])
  })

  test('what needs more than its types stripped is not changed', async () => {
    const file = join(folder, 'enum.ts')
    await writeFile(file, 'export enum E { A = 1 }\n')
    expect(await LANGUAGE_RULES.typescript.mutants(file, CACHE)).toBeNull()
  })

  test('one that never ends is refused by the test it hangs in', async () => {
    const question = join(folder, 'count')
    for (const name of ['starter', 'hidden']) await mkdir(join(question, name), { recursive: true })
    const reference = join(folder, 'count.js')
    await writeFile(
      reference,
      'export function count(n) {\n  let i = 0\n  while (i !== n) i++\n  return i\n}\n',
    )
    await writeFile(
      join(question, 'hidden/answer.test.js'),
      "import { test } from 'node:test'\nimport assert from 'node:assert/strict'\nimport { count } from './answer.js'\ntest('counts', () => assert.equal(count(3), 3))\n",
    )
    const { answerFile: _, ...asked } = request(
      codeQuestion('count', { language: 'javascript', file: 'answer.js' }),
      '',
      { folder: question },
    )
    const result = await judgeMutants({ ...asked, reference })
    if (result.type !== 'judged') throw new Error(result.type)
    expect(
      result.mutants.map(({ mutant: { line, change }, end }) =>
        [line, change, end.type === 'refused' ? end.by : end.type].join(' | '),
      ),
    ).toEqual([
      '2 | 0 → 1 | survived',
      '2 | 0 → -1 | survived',
      '3 | !== → === | counts',
      '3 | drop i++ | counts',
      '3 | ++ → -- | counts',
    ])
  }, 60_000)
})

describe.skipIf(!HAS_PYTHON)('mutants of Python (needs python3 on PATH)', () => {
  test.each([
    ['a comparison', 'while a == b: f()', ['== → !=']],
    ['a comparison in words', 'while a not in b: f()', ['not in → in']],
    ['a guard', 'if a: return', ['drop if a']],
    ['a negation', 'f(not a)', ['drop not']],
    ['a constant, and no flag', 'f(1, True)', ['1 → 2', '1 → 0']],
    ['sums', 'f(a + b - c)', ['+ → -', '- → +']],
    ['what waits', 'await f()', ['drop await f()']],
    ['what is raised', 'raise a', ['return instead of raise a']],
    ['what is set', 'x.y = a', ['drop x.y = a']],
    ['a lock', 'with x.lock: f()', ['drop with x.lock']],
    ['what ends something', 'task.cancel()', ['drop task.cancel()']],
    ['copies', 'f(list(a), b.copy(), c[:])', ['share a', 'share b', 'share c']],
    ['what stands behind other letters', "f('é 中文 𝒳', a < b)", ['< → >=', '< → <=']],
  ])('%s is changed', async (_, body, changes) => {
    const text = `async def q(a, b, c, x):\n    ${body}\n`
    const mutants = await mutantsOf('python', 'answer.py', text)
    expect(named(mutants)).toEqual(changes)
  })

  test('what is done at last becomes nothing, and lines stay', async () => {
    const [mutant] = await mutantsOf(
      'python',
      'answer.py',
      'def q():\n    try:\n        f()\n    finally:\n        g()\n        h()\n',
    )
    expect(mutant).toEqual({
      line: 5,
      change: 'drop finally',
      text: 'def q():\n    try:\n        f()\n    finally:\n        pass\n\n',
    })
  })

  test('what is no Python is not changed', async () => {
    const file = join(folder, 'broken.py')
    await writeFile(file, 'def q(:\n')
    expect(await LANGUAGE_RULES.python.mutants(file, CACHE)).toBeNull()
  })
})
