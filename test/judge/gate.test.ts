import { expect, test } from 'vitest'
import {
  type Facts,
  type GateRules,
  refusals,
  signatureDifferences,
} from '../../src/judge/go/gate.ts'
import { allowedImports } from '../../src/judge/go/packages.ts'

const AT = { line: 3, column: 2 }
const facts = (changes: Partial<Facts> = {}): Facts => ({
  parses: true,
  package: 'task',
  packageAt: { line: 1, column: 9 },
  imports: [],
  uses: [],
  directives: [],
  declarations: [],
  functions: [],
  statements: [],
  ...changes,
})
const RULES: GateRules = {
  file: 'answer.go',
  packages: ['task'],
  allowed: allowedImports(['sync', 'runtime'], []),
  alsoAllowed: [],
  inPackageTests: '',
}
const said = (changes: Partial<Facts>, rules: Partial<GateRules> = {}) =>
  refusals(facts(changes), { ...RULES, ...rules }).map(({ line, message }) => `${line}: ${message}`)

test('an ordinary file is not refused', () => {
  expect(said({ imports: [{ ...AT, path: 'sync', name: '' }] })).toEqual([])
})

test('what does not parse is left to the compiler', () => {
  expect(said({ parses: false, package: '' })).toEqual([])
})

test('a wrong package, an import under any name, a directive and TestMain are refused', () => {
  expect(said({ package: 'main' })).toEqual(['1: the package must be task'])
  expect(said({ imports: [{ ...AT, path: 'os', name: 'sync' }] })).toEqual([
    '3: import "os" is not allowed here',
  ])
  expect(said({ directives: [{ ...AT, text: '//go:linkname a b' }] })).toHaveLength(1)
  expect(said({ declarations: [{ ...AT, name: 'TestMain', text: '' }] })).toHaveLength(1)
})

test('a question without a list allows what does no harm, and what its starter imports', () => {
  const imports = [{ ...AT, path: 'net/url', name: '' }]
  expect(
    said({ imports: [{ ...AT, path: 'strings', name: '' }] }, { allowed: allowedImports([], []) }),
  ).toEqual([])
  expect(said({ imports }, { allowed: allowedImports([], []) })).toHaveLength(1)
  expect(said({ imports }, { allowed: allowedImports([], ['net/url']) })).toEqual([])
  expect(
    said({ imports: [{ ...AT, path: 'os', name: '' }] }, { allowed: allowedImports([], []) }),
  ).toHaveLength(1)
})

test('switching the race detector off is refused although its package is allowed', () => {
  expect(said({ uses: [{ ...AT, path: 'runtime', name: 'RaceDisable' }] })).toHaveLength(1)
  expect(said({ uses: [{ ...AT, path: 'runtime', name: 'NumGoroutine' }] })).toEqual([])
})

test('a word of the language keeps its meaning where hidden tests share the package and use it', () => {
  const declarations = [{ ...AT, name: 'len', text: 'func len()' }]
  expect(said({ declarations }, { inPackageTests: 'for range len(got) {' })).toHaveLength(1)
  expect(said({ declarations }, { inPackageTests: 'for range got {' })).toEqual([])
})

test('a declaration that differs from the starter is named at its own line', () => {
  const starter = facts({
    declarations: [
      { ...AT, name: 'Fetch', text: 'func Fetch(url string) error' },
      { ...AT, name: 'Limit', text: 'type Limit struct {\n\tMost\tint\n}' },
      { ...AT, name: 'New', text: 'func New() *Limit' },
    ],
  })
  const answer = facts({
    declarations: [
      { line: 9, column: 6, name: 'Fetch', text: 'func Fetch(url []string) error' },
      {
        line: 4,
        column: 6,
        name: 'Limit',
        text: 'type Limit struct {\n\tmu\tsync.Mutex\n\tMost\tint\n}',
      },
    ],
  })
  expect(signatureDifferences(starter, answer, 'mine.go')).toEqual([
    {
      file: 'mine.go',
      line: 9,
      column: 6,
      message: 'the tests need: func Fetch(url string) error',
    },
    {
      file: 'mine.go',
      line: 1,
      column: 1,
      message: 'New is missing; the starter declares: func New() *Limit',
    },
  ])
})

test('a plus adds to the default list, and a list without one replaces it', () => {
  const [added, own, none] = [['+os'], ['os'], []].map((list) => allowedImports(list, []))
  const names = ['os', 'strings', 'crypto/sha512', 'hash/adler32', 'encoding/csv', 'net/http']
  const of = (allowed: typeof added) => names.filter((name) => allowed?.has(name)).join(' ')
  expect(of(added)).toBe('os strings crypto/sha512 hash/adler32 encoding/csv')
  expect(of(own)).toBe('os')
  expect(of(none)).toBe('strings crypto/sha512 hash/adler32 encoding/csv')
})

test.each([
  [[], [], true, true],
  [['sync', 'time'], [], true, true],
  [['syscall'], [], false, false],
  [['+unsafe'], [], false, false],
  [['reflect'], [], false, false],
  [['golang.org/x/sys/unix'], [], false, false],
  [['+os'], [], true, false],
  [[], ['unsafe'], false, false],
])(
  'what reaches the memory of the judge is no gate: %j, starter %j',
  (list, starter, boxed, bare) => {
    const allowed = allowedImports(list, starter)
    expect([allowed.isGated(true), allowed.isGated(false)]).toEqual([boxed, bare])
  },
)
