import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../src/core/kinds/code/question.ts'
import type { Mutant } from '../../src/core/proofs/mutants.ts'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { LANGUAGE_RULES } from '../../src/judge/languages/languages.ts'
import { judgeMutants } from '../../src/judge/mutants/judge-mutants.ts'
import { CACHE, codeQuestion, HAS_CC, HAS_GO, request } from './bench.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sparr-mutants-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function mutantsOf(language: Language, name: string, text: string) {
  const file = join(folder, name)
  await writeFile(file, text)
  return LANGUAGE_RULES[language].mutants(file, CACHE)
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
    ['a step', 'a++', ['++ → --']],
    ['a defer', 'defer s.close(a)', ['drop defer s.close']],
    ['a lock', 's.mu.Lock()\ns.use()\ns.mu.Unlock()', ['drop Lock and Unlock of s.mu']],
    ['a call of cancel', 'cancel()', ['drop cancel()']],
    ['a field', 's.n = a', ['drop s.n = a']],
    ['fields at once', 's.n, s.m = a, nil', ['drop s.n = a', 'drop s.m = nil']],
    ['a field of a literal', 's = S{n: a, m: b}', ['drop n: a', 'drop m: b']],
    ['a channel without room', 'c = make(chan int)', ['room for one in chan int']],
    ['a channel with room', 'c = make(chan int, a)', ['a → 0', 'a → one more']],
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

  test('an import that is used no more stays, for its name alone', async () => {
    const text =
      'package task\n\nimport "slices"\n\nfunc f(d []int) []int { return slices.Clone(d) }\n'
    const [mutant] = await mutantsOf('go', 'answer.go', text)
    expect(mutant?.text).toBe(
      'package task\n\nimport _ "slices"\n\nfunc f(d []int) []int { return d }\n',
    )
  })

  test.skipIf(!HAS_CC)('those that a test refuses are told with the test, and others survive', async () => {
    const code = codeQuestion('go-tally', {
      language: 'go',
      file: 'answer.go',
      race: true,
      imports: ['sync'],
    })
    const { answerFile: reference, ...asked } = request(code, 'answers/right.go')
    const result = await judgeMutants({ ...asked, reference })
    if (result.type !== 'judged') throw new Error(result.verdict)
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
      '20 | drop Lock and Unlock of t.mu | survived',
      '21 | drop defer t.mu.Unlock | survived',
    ])
  }, 120_000)
})
