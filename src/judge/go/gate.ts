// The source gate: facts come from Go's own parser, what is allowed is decided here (pure but for `readFacts`).
import type { CompileMessage } from '../../core/question/verdict.ts'
import { limited } from '../run/limits.ts'
import type { OwnFunction } from '../run/place.ts'
import type { GoCache } from './go-env.ts'
import type { Allowed } from './packages.ts'

type At = { readonly line: number; readonly column: number }

/** What a Go file contains, as the gate program prints it. */
export type Facts = {
  readonly parses: boolean
  readonly package: string
  readonly packageAt: At
  readonly imports: readonly (At & { readonly path: string; readonly name: string })[]
  /** Names used from imported packages. */
  readonly uses: readonly (At & { readonly path: string; readonly name: string })[]
  readonly directives: readonly (At & { readonly text: string })[]
  readonly declarations: readonly (At & { readonly name: string; readonly text: string })[]
  readonly functions: readonly OwnFunction[]
  /** Bytes before its statements, in order. */
  readonly statements: readonly number[]
}

/** What no answer may use, because it can hide races, look into the judge or stop its clock. */
const NEVER: Readonly<Record<string, RegExp>> = {
  runtime:
    /^(Race\w*|GOMAXPROCS|SetFinalizer|AddCleanup|Stack|Callers?|CallersFrames|Breakpoint|GoroutineProfile|MemProfile|NumCgoCall)$/,
  'runtime/debug': /^(WriteHeapDump|SetCrashOutput|SetMaxThreads|SetTraceback)$/,
}

export type GateReport = {
  readonly files: readonly Facts[]
  /** What the compiler will say about the package, mostly word for word; null where that is not known yet. */
  readonly errors: readonly CompileMessage[] | null
}

/** Facts about the files in the order given, and the type errors of the package in `folder`; takes 5 to 30 ms. */
export async function readFacts(
  cache: GoCache,
  language: string,
  folder: string,
  files: readonly string[],
): Promise<GateReport> {
  const [command = '', ...args] = limited(GATE_LIMITS, [
    cache.gate,
    cache.exports,
    `go${language}`,
    folder,
    ...files,
  ])
  const { execa } = await import('execa')
  const { stdout, cause } = await execa(command, args, {
    env: {},
    extendEnv: false,
    stdin: 'ignore',
    timeout: CHECK_MS,
    reject: false,
  })
  // The facts come first; types may take for ever, which the compiler's own limits will tell.
  const [facts = '', errors = ''] = stdout.split('\n')
  if (facts === '') throw new Error('the gate said nothing', { cause })
  return { files: JSON.parse(facts), errors: errors === '' ? null : JSON.parse(errors) }
}

const CHECK_MS = 3000
const GATE_LIMITS = { dataMb: 1024, cpuSeconds: 5, fileMb: 1, openFiles: 256 } as const

export type GateRules = {
  readonly file: string
  readonly packages: readonly string[]
  readonly allowed: Allowed
  /** Beside what the question allows. */
  readonly alsoAllowed: readonly string[]
  /** Source of hidden tests that share the answer's package: what it redefines, they would use. */
  readonly inPackageTests: string
}

/** Names of the language itself that a package may take over for all of its files. */
const PREDECLARED =
  'any append bool byte cap clear close comparable complex complex64 complex128 copy delete error false float32 float64 imag int int8 int16 int32 int64 iota len make max min new nil panic print println real recover rune string true uint uint8 uint16 uint32 uint64 uintptr'.split(
    ' ',
  )

/** Every reason to refuse a file; none: it may be compiled. What does not parse is the compiler's to explain. */
export function refusals(facts: Facts, rules: GateRules): readonly CompileMessage[] {
  if (!facts.parses) return []
  const found: (At & { readonly message: string })[] = []
  if (!rules.packages.includes(facts.package)) {
    const message = `the package must be ${rules.packages.join(' or ')}`
    found.push({ ...facts.packageAt, message })
  }
  for (const { path, name, line, column } of facts.imports) {
    if (!rules.allowed.has(path) && !rules.alsoAllowed.includes(path)) {
      found.push({ line, column, message: `import ${JSON.stringify(path)} is not allowed here` })
    } else if (name === '.' && (path in NEVER || path === 'unsafe')) {
      found.push({ line, column, message: `a dot import of ${path} is not allowed` })
    }
  }
  for (const { text, line, column } of facts.directives) {
    found.push({ line, column, message: `the directive ${text.split(/\s/, 1)[0]} is not allowed` })
  }
  for (const { path, name, line, column } of facts.uses) {
    if (NEVER[path]?.test(name) === true) {
      found.push({ line, column, message: `${path}.${name} is not allowed` })
    }
  }
  const words = new Set(rules.inPackageTests.match(/\w+/g))
  for (const { name, line, column } of facts.declarations) {
    if (PREDECLARED.includes(name) && words.has(name)) {
      found.push({ line, column, message: `${name} must keep its meaning` })
    }
    if (name === 'TestMain') found.push({ line, column, message: 'TestMain is not allowed' })
  }
  return found.map((one) => ({ ...one, file: rules.file }))
}

/** Where an answer's declarations differ from the starter's: what the tests call is what the starter declares. */
export function signatureDifferences(
  starter: Facts,
  answer: Facts,
  file: string,
): readonly CompileMessage[] {
  const own = new Map(answer.declarations.map((one) => [one.name, one]))
  return starter.declarations
    .filter(({ name }) => /^(?:[A-Z]\w*|[A-Za-z]\w*\.[A-Z]\w*)/.test(name))
    .flatMap((wanted): CompileMessage[] => {
      const found = own.get(wanted.name)
      const text = flat(wanted.text)
      if (found === undefined) {
        const message = `${wanted.name} is missing; the starter declares: ${text}`
        return [{ file, line: 1, column: 1, message }]
      }
      if (fits(found.text, wanted.text)) return []
      const { line, column } = found
      return [{ file, line, column, message: `the tests need: ${text}` }]
    })
}

/** A struct may gain fields; its exported ones must stay. */
function fits(found: string, wanted: string): boolean {
  if (flat(found) === flat(wanted) || !/^(func|type)\b/.test(wanted)) return true
  if (!/^type \S+ struct\b/.test(flat(wanted)) || !/\bstruct\b/.test(found)) return false
  const lines = new Set(found.split('\n').map((line) => flat(line.trim())))
  const fields = wanted.split('\n').filter((line) => /^\s+[A-Z]/.test(line))
  return fields.every((line) => lines.has(flat(line.trim())))
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}
