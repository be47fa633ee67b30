// Go: the gate, the build, both halves of the run.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { CompileMessage, RaceState } from '../core/verdict.ts'
import type { Bench, Outcome, Prepared, Stopped } from './bench.ts'
import { findGo } from './find.ts'
import { readFolder, type SourceFile } from './folder.ts'
import { type Facts, readFacts, refusals, signatureDifferences } from './gate.ts'
import { type BuildEnd, buildPackage, buildTests, compileErrors, type GoBuild } from './go-build.ts'
import { type GoCache, goCache } from './go-env.ts'
import { guardSources, OUR_FILES } from './go-module.ts'
import { runGo, scratchFolder } from './go-run.ts'
import { scrub } from './messages.ts'
import type { Place } from './place.ts'
import { expectedTests, type Half } from './plan.ts'
import type { JudgeProgress } from '../core/verdict.ts'
import type { Bind } from './sandbox.ts'
import type { Finding, HalfResult } from './verdict.ts'
import { isWarm, warm } from './warm.ts'

const DEFAULT_MODULE = 'sparr.example/task'

/** Compiles an answer with its hidden tests. Throws tool-missing or tool-too-old. */
export async function prepareGo(bench: Bench): Promise<Prepared> {
  const { request, folder } = bench
  const go = await findGo()
  const say = (progress: JudgeProgress) => request.onProgress?.(progress)
  if (!(await isWarm(request.cacheDir))) {
    const count = (done: number, of: number) => say({ type: 'stage', stage: 'warming', done, of })
    await warm(request.cacheDir, count, request.signal)
  }
  say({ type: 'stage', stage: 'compiling' })
  const cache = goCache(go, request.cacheDir)
  const began = performance.now()
  const sources = await layOut(bench, go.language, cache)
  const gated = gateOf(bench, sources)
  const gate = performance.now() - began
  if (gated !== null) return { ...gated, timing: { gate, compile: 0 } }

  const halves: readonly Half[] =
    request.code.race && go.cc !== null ? ['plain', 'race'] : ['plain']
  const stop = new AbortController()
  const signal =
    request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal])
  const build: GoBuild = { go, cache, folder: sources.folder, signal }
  const programs = { plain: join(folder, 'plain'), race: join(folder, 'race') }
  const failed = await compile(build, halves, programs, sources, stop)
  request.signal?.throwIfAborted()
  const timing = { gate, compile: performance.now() - began - gate }
  if (failed !== null) return { ...failed, timing }

  const raceState: RaceState = !request.code.race
    ? 'not applicable'
    : halves.includes('race')
      ? 'checked'
      : 'not checked'
  const cwd = scratchFolder(folder)
  return {
    type: 'ready',
    trust: 'gated',
    timing,
    run: () => runHalves(bench, cache, halves, programs, sources, raceState, cwd),
  }
}

type Sources = {
  readonly folder: string
  readonly place: Place
  readonly answer: Facts
  readonly starter: Facts | null
  readonly rulesPackage: string
  readonly data: readonly SourceFile[]
}

/** Puts starter, hidden tests, answer and our own files into one package. */
async function layOut(bench: Bench, language: string, cache: GoCache): Promise<Sources> {
  const { request } = bench
  const { code } = request
  const [starter, hidden] = await Promise.all([
    readFolder(join(request.folder, 'starter')),
    readFolder(join(request.folder, 'hidden')),
  ])
  const module = moduleOf([...hidden, ...starter]) ?? DEFAULT_MODULE
  const folder = join(bench.folder, 'task')
  const isCode = ({ name }: SourceFile) => extname(name) === '.go'
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
  const [answerFacts, starterFacts] = await readFacts(cache, [join(folder, code.file), starterFile])
  if (answerFacts === undefined || starterFacts === undefined) throw new Error('the gate is mute')
  const rulesPackage =
    given === undefined ? starterFacts.package.replace(/_test$/, '') : starterFacts.package
  for (const [name, text] of Object.entries(guardSources(module, rulesPackage, language))) {
    await writeFile(join(folder, name), text)
  }
  return {
    folder,
    place: {
      prefix: `${module}/`,
      file: code.file,
      shown: basename(request.answerFile),
      hidden: [
        ...OUR_FILES,
        '_testmain.go',
        'guard.go',
        ...files.flatMap(({ name }) => (name === code.file ? [] : [basename(name)])),
      ],
    },
    answer: answerFacts,
    starter: given === undefined ? null : starterFacts,
    rulesPackage,
    data: hidden.filter(isEmbedded),
  }
}

function isTest({ name }: SourceFile): boolean {
  return name.endsWith('_test.go')
}

/** Not source of any language: what hidden tests read or embed. */
function isEmbedded({ name }: SourceFile): boolean {
  return !/(?:\.(?:go|c|cc|cpp|h|s|S|syso|m|f|swig|o|a)|(?:^|\/)go\.(?:mod|sum|work))$/.test(name)
}

function moduleOf(files: readonly SourceFile[]): string | undefined {
  const text = files.find(({ name }) => name === 'go.mod')?.bytes.toString('utf8')
  return text === undefined ? undefined : /^module\s+"?([\w./~-]+)"?\s*$/m.exec(text)?.[1]
}

function gateOf(bench: Bench, { answer, starter, rulesPackage }: Sources): Stopped | null {
  const { code, answerFile } = bench.request
  const refused = refusals(answer, {
    file: basename(answerFile),
    package: rulesPackage,
    imports: code.imports,
    starterImports: starter?.imports.map(({ path }) => path) ?? [],
  })
  const [first] = refused
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

/** Null when everything is built. */
async function compile(
  build: GoBuild,
  halves: readonly Half[],
  programs: Readonly<Record<Half, string>>,
  sources: Sources,
  stop: AbortController,
): Promise<Omit<Stopped, 'timing'> | null> {
  const race = halves.includes('race') ? quiet(buildTests(build, 'race', programs.race)) : null
  const isProgram = sources.rulesPackage === 'main'
  const alone = isProgram ? null : await buildPackage(build)
  if (alone !== null && !alone.ok) {
    stop.abort()
    await race
    return compileFailure(alone, sources)
  }
  const plain = await buildTests(build, 'plain', programs.plain)
  if (!plain.ok) {
    stop.abort()
    await race
    return compileFailure(plain, sources)
  }
  const raced = await race
  if (raced !== null && !raced.ok) return compileFailure(raced, sources)
  // What Go's own parser could not read was never looked at by the gate: it must not run.
  if (!sources.answer.parses) return stopped('RF', null, 'Refused: the file cannot be read.', [])
  return null
}

/** A build that is cut short must not become an unhandled rejection. */
async function quiet(build: Promise<BuildEnd>): Promise<BuildEnd> {
  return build.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') {
      return { ok: false, isLimit: false, text: '' }
    }
    throw error
  })
}

function stopped(
  verdict: Stopped['verdict'],
  reason: Stopped['reason'],
  detail: string,
  compile: readonly CompileMessage[],
): Omit<Stopped, 'timing'> {
  return { type: 'stopped', verdict, reason, detail, compile }
}

function compileFailure(end: BuildEnd, sources: Sources): Omit<Stopped, 'timing'> {
  const { place, starter, answer } = sources
  const errors = compileErrors(end.text)
  const own = errors
    .filter(({ file }) => file === place.file)
    .map((error) => ({ ...error, file: place.shown, message: scrub(error.message, place) }))
  const [first] = own
  if (first !== undefined) {
    const detail = `It does not compile: ${first.file}:${first.line}:${first.column}: ${first.message}`
    return stopped('CE', 'candidate', detail, own)
  }
  if (end.isLimit) {
    return stopped('CE', 'limit', 'Compiling it takes more time or memory than the limit.', [])
  }
  if (errors.length > 0) {
    const differences =
      starter === null ? [] : signatureDifferences(starter, answer, place.shown)
    const [difference] = differences
    const detail =
      difference === undefined
        ? `The tests do not fit what your file declares: ${safe(errors)}.`
        : `The tests do not fit what your file declares: ${difference.message}`
    return stopped('CE', 'signature', detail, differences)
  }
  const said = scrub(end.text, place).trim().slice(0, 500)
  return stopped('IE', null, `The build failed in a way that is not the answer's: ${said}`, [])
}

/** Only the names of the candidate's package that a compiler message about a hidden file speaks of. */
function safe(errors: readonly CompileMessage[]): string {
  const names = errors.flatMap(({ message }) =>
    [...message.matchAll(/(?:undefined: |in call to |argument to |type )\*?(?:\w+\.)?([A-Z]\w*(?:\.[A-Z]\w*)?)/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  const shown = [...new Set(names)].slice(0, 5)
  return shown.length === 0 ? 'compare it with the starter' : `look at ${shown.join(', ')}`
}

async function runHalves(
  bench: Bench,
  cache: GoCache,
  halves: readonly Half[],
  programs: Readonly<Record<Half, string>>,
  sources: Sources,
  raceState: RaceState,
  cwd: string,
): Promise<Outcome> {
  const { request } = bench
  const expected = expectedTests(request.code, request.stageTests)
  const titles = new Map(expected?.map((test) => [test.name, request.titles(test)]))
  await mkdir(cwd, { recursive: true })
  const testData: Bind[] = []
  for (const { name, bytes } of sources.data) {
    await mkdir(dirname(join(cwd, name)), { recursive: true })
    await writeFile(join(cwd, name), bytes)
    testData.push({ from: join(cwd, name), to: join('/tmp', name) })
  }
  const stop = new AbortController()
  const signal =
    request.signal === undefined ? stop.signal : AbortSignal.any([request.signal, stop.signal])
  const one = async (half: Half) => {
    const began = performance.now()
    request.onProgress?.({ type: 'stage', stage: half === 'race' ? 'racing' : 'running' })
    const { names, result } = await runGo({
      half,
      program: programs[half],
      cache,
      sandbox: bench.sandbox,
      request,
      testData,
      cwd,
      around: { place: sources.place, seconds: request.code.limits.seconds },
      expected: expected?.map((test) => test.name) ?? null,
      signal,
      onResult(_half, name, finding: Finding) {
        const { status, ms, message } = finding
        const title = titles.get(name) ?? name
        request.onProgress?.({ type: 'test', half, result: { name, title, status, ms, message } })
      },
    })
    return { names, result, ms: performance.now() - began }
  }
  const race = halves.includes('race')
    ? one('race').catch((error: unknown) => {
        if (stop.signal.aborted && request.signal?.aborted !== true) return null
        throw error
      })
    : Promise.resolve(null)
  race.catch(() => {})
  const plain = await one('plain')
  // These stand before a race in the order of precedence: what the other half says changes nothing.
  if (['IE', 'MLE', 'OLE', 'TLE'].includes(plain.result.verdict)) stop.abort()
  const raced = await race
  const raceResult: HalfResult | null = raced?.result ?? null
  return {
    names: plain.names,
    plain: plain.result,
    race: raceResult,
    raceState,
    ms: { plain: plain.ms, race: raced?.ms ?? 0 },
  }
}
