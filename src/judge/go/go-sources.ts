// What a Go answer is built from: starter, hidden tests, the answer and our own files in one package, past the gate.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { go } from '../../core/languages/go.ts'
import type { CompileMessage } from '../../core/question/verdict.ts'
import { readFolder, type SourceFile } from '../run/folder.ts'
import type { Place } from '../run/place.ts'
import type { Bench, Stopped } from '../verdict/bench.ts'
import { expectedTests } from '../verdict/plan.ts'
import { type Facts, readFacts, refusals } from './gate.ts'
import type { GoCache } from './go-env.ts'
import { guardSources, type Hooked, OUR_FILES } from './go-module.ts'
import { type Allowed, allowedImports } from './packages.ts'

const DEFAULT_MODULE = 'sparr.example/task'

export type Sources = {
  readonly folder: string
  readonly place: Place
  readonly answer: Facts
  readonly starter: Facts | null
  /** What the compiler will say, as far as that is known already. */
  readonly errors: readonly CompileMessage[] | null
  /** Of the starter: the answer's must be the same. */
  readonly rulesPackage: string
  readonly module: string
  readonly hooked: Hooked
  /** What this question lets an answer import. */
  readonly allowed: Allowed
  readonly data: readonly SourceFile[]
  readonly inPackageTests: string
  /** Base names of hidden files that are not in the package of the answer. */
  readonly outside: readonly string[]
  /** The author's files call C: that would hand the deck's text to a C compiler. */
  readonly usesC: boolean
}

/** Puts starter, hidden tests, answer and our own files into one package. */
export async function layOut(bench: Bench, language: string, cache: GoCache): Promise<Sources> {
  const { request } = bench
  const { code } = request
  const [starter, hidden] = await Promise.all([
    readFolder(join(request.folder, 'starter')),
    readFolder(join(request.folder, 'hidden')),
  ])
  const module = moduleOf([...hidden, ...starter]) ?? DEFAULT_MODULE
  const folder = join(bench.folder, 'task')
  const isCode = ({ name }: SourceFile) => name.endsWith(go.extension)
  const isAnswer = ({ name }: SourceFile) => name === code.file
  const files = [
    ...starter.filter((file) => isCode(file) && !isAnswer(file) && !isTest(file)),
    ...hidden.filter((file) => (isCode(file) && !isAnswer(file)) || isEmbedded(file)),
    { name: code.file, bytes: bench.answer },
  ]
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  const starterFile = join(bench.folder, 'starter.go')
  const given = starter.find(isAnswer)
  const firstTest = hidden.find(isTest)
  await writeFile(starterFile, given?.bytes ?? firstTest?.bytes ?? 'package task\n')
  const own = bench.ownTests === null ? code.file : (firstTest?.name ?? code.file)
  const looked = await readFacts(cache, language, folder, [join(folder, own), starterFile])
  const [answerFacts, starterFacts] = looked.files
  if (answerFacts === undefined || starterFacts === undefined) throw new Error('the gate is mute')
  const rulesPackage =
    given === undefined ? starterFacts.package.replace(/_test$/, '') : starterFacts.package
  const hooked = hookedOf(bench, hidden)
  const isInside = ({ bytes }: SourceFile) =>
    new RegExp(`^package ${rulesPackage}$`, 'm').test(bytes.toString('utf8'))
  for (const [name, text] of Object.entries(guardSources(module, rulesPackage, language, hooked))) {
    await writeFile(join(folder, name), text)
  }
  return {
    folder,
    place: {
      prefix: `${module}/`,
      file: own,
      shown: basename(bench.ownTests ?? request.answerFile),
      hidden: [
        ...OUR_FILES,
        '_testmain.go',
        'guard.go',
        ...files.flatMap(({ name }) => (name === own ? [] : [basename(name)])),
      ],
      functions: answerFacts.functions,
    },
    module,
    hooked,
    allowed: allowedImports(
      code.imports,
      given === undefined ? [] : starterFacts.imports.map(({ path }) => path),
    ),
    answer: answerFacts,
    errors: looked.errors,
    starter: given === undefined ? null : starterFacts,
    rulesPackage,
    data: hidden.filter(isEmbedded),
    usesC: [...hidden, ...starter].some(
      (file) => isCode(file) && /^\s*(?:import\s+)?"C"\s*$/m.test(file.bytes.toString('utf8')),
    ),
    inPackageTests: hidden
      .filter((file) => isCode(file) && isInside(file))
      .map(({ bytes }) => bytes.toString('utf8'))
      .join('\n'),
    outside: hidden.filter((file) => !isInside(file)).map(({ name }) => basename(name)),
  }
}

function hookedOf({ request, ownTests }: Bench, hidden: readonly SourceFile[]): Hooked {
  const listed = expectedTests(request.code, request.stageTests) ?? []
  return {
    parts: listed.flatMap(({ name }) => (name.includes('/') ? [name] : [])),
    hasMain: ownTests === null && hidden.some((file) => isTest(file) && isMain(file)),
  }
}

function isMain({ name, bytes }: SourceFile): boolean {
  return !name.includes('/') && /^func\s+TestMain\s*\(/m.test(bytes.toString('utf8'))
}

function isTest({ name }: SourceFile): boolean {
  return go.isTestFile(name)
}

/** Not source of any language: what hidden tests read or embed. */
function isEmbedded({ name }: SourceFile): boolean {
  return !/(?:\.(?:go|c|cc|cpp|h|s|S|syso|m|f|swig|o|a)|(?:^|\/)go\.(?:mod|sum|work))$/.test(name)
}

function moduleOf(files: readonly SourceFile[]): string | undefined {
  const text = files.find(({ name }) => name === 'go.mod')?.bytes.toString('utf8')
  return text === undefined ? undefined : /^module\s+"?([\w./~-]+)"?\s*$/m.exec(text)?.[1]
}

/** Null when the file may be compiled. */
export function gateOf(bench: Bench, sources: Sources): Stopped | null {
  const { answer, rulesPackage, module, place } = sources
  const isTests = bench.ownTests !== null
  const refused = refusals(answer, {
    file: place.shown,
    packages: isTests ? [rulesPackage, `${rulesPackage}_test`] : [rulesPackage],
    allowed: sources.allowed,
    alsoAllowed: isTests ? ['testing', 'testing/synctest', module] : [],
    inPackageTests: isTests ? '' : sources.inPackageTests,
  })
  const [first] = refused
  if (first === undefined && sources.usesC) {
    const detail = 'The hidden tests of this question use cgo, which the judge does not build.'
    const timing = { gate: 0, compile: 0 }
    return { type: 'stopped', verdict: 'IE', reason: null, detail, compile: [], timing }
  }
  if (first === undefined) return null
  return {
    type: 'stopped',
    verdict: 'RF',
    reason: null,
    detail: `Refused: ${first.file}:${first.line}: ${first.message}.`,
    compile: refused,
    timing: { gate: 0, compile: 0 },
  }
}
