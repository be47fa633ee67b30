// Languages in which nothing is compiled: a runner of ours loads the hidden tests and reports through the record channel.
// Where it shares a process with the answer the verdict is a self-check; where the answer has one of its own it is separate.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { CodeQuestion } from '../core/kinds/code/question.ts'
import { LANGUAGE_FACTS } from '../core/languages/languages.ts'
import type { Trust } from '../core/question/verdict.ts'
import { loadFailure } from './load-failure.ts'
import { JOINED } from './pipes.ts'
import type { HalfRun, Surroundings } from './run/ending.ts'
import { readFolder, type SourceFile } from './run/folder.ts'
import { limited } from './run/limits.ts'
import type { Place } from './run/place.ts'
import { runProcess } from './run/process.ts'
import { NOTHING, type Report, recordReader, type TestRecord, withRecord } from './run/records.ts'
import { INTERFERED, newTrap, type Trap, trapWatch } from './run/trap.ts'
import type { Runtime } from './sandbox/runtime.ts'
import { boxed } from './sandbox/sandbox.ts'
import type { Bench, Outcome, Prepared, Stopped } from './verdict/bench.ts'
import { cpuSeconds, expectedTests } from './verdict/plan.ts'
import { judgeHalf, resultOf } from './verdict/verdict.ts'

export async function prepareScript(
  bench: Bench,
  runtimeFor: (code: CodeQuestion) => Promise<Runtime>,
): Promise<Prepared> {
  const { request } = bench
  const { code } = request
  const runtime = await runtimeFor(code)
  const { isTestFile } = LANGUAGE_FACTS[code.language]
  request.onProgress?.({ type: 'stage', stage: 'compiling' })
  const work = join(bench.folder, 'work')
  const [starter, hidden] = await Promise.all([
    readFolder(join(request.folder, 'starter')),
    readFolder(join(request.folder, 'hidden')),
  ])
  const isAnswer = ({ name }: SourceFile) => name === code.file
  const given = starter.filter((file) => !isAnswer(file) && !isTestFile(file.name))
  const data = hidden.filter((file) => !runtime.isCode(file.name))
  const answer = { name: code.file, bytes: bench.answer }
  const isSeparate =
    runtime.answerCommand !== null && code.separate !== false && bench.ownTests === null
  const kept = [...given, ...(isSeparate ? [] : data), answer]
  await writeAll(work, kept)
  const apart = isSeparate ? join(bench.folder, 'tests') : null
  if (apart !== null) {
    await mkdir(apart)
    await writeAll(apart, [...given.filter((file) => !runtime.isCode(file.name)), ...data])
  }
  const sources = hidden.filter((file) => runtime.isCode(file.name) && !isAnswer(file))
  const tests = sources.filter((file) => isTestFile(file.name))
  const own = bench.ownTests === null ? code.file : (tests[0]?.name ?? code.file)
  const scene: Scene = {
    runtime,
    work,
    apart,
    // Without a sandbox an answer may look into any process of its owner's.
    worth: isSeparate && bench.sandbox !== 'none' ? { trust: 'separate' } : {},
    kept,
    sources,
    isTranslated: false,
    tests: tests.length > 0 ? tests : sources,
    place: {
      prefix: `${runtime.folder(bench.sandbox === 'bwrap' ? '/w' : work)}`,
      file: own,
      shown: basename(bench.ownTests ?? request.answerFile),
      hidden: [...hidden, ...starter, { name: code.file }].flatMap(({ name }) =>
        name === own ? [] : [basename(name)],
      ),
      functions: [],
    },
  }
  let current = scene
  return {
    type: 'ready',
    timing: { gate: 0, compile: 0 },
    ...scene.worth,
    async run() {
      const { outcome, needsMore } = await run(bench, current)
      if (!needsMore) return outcome
      current = await translatedScene(current)
      return (await run(bench, current)).outcome
    },
  }
}

async function writeAll(work: string, files: readonly SourceFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    await mkdir(dirname(join(work, name)), { recursive: true })
    await writeFile(join(work, name), bytes)
  }
}

/** Loads everything and runs nothing. */
const NO_TEST = '\0'

/** The same question with another answer, in a folder of its own. */
async function sceneWith(bench: Bench, scene: Scene, answer: Buffer): Promise<Scene> {
  const { code } = bench.request
  const given = scene.kept.filter(({ name }) => name !== code.file)
  const kept = [...given, { name: code.file, bytes: answer }]
  const work = join(bench.folder, 'again')
  await writeAll(work, kept)
  const other = {
    ...scene,
    work,
    kept,
    place: {
      ...scene.place,
      prefix: scene.runtime.folder(bench.sandbox === 'bwrap' ? '/w' : work),
    },
  }
  return scene.isTranslated ? translatedScene(other) : other
}

async function translatedScene(scene: Scene): Promise<Scene> {
  const { translated } = await import('./typescript.ts')
  await writeAll(scene.work, await translated(scene.kept))
  return { ...scene, sources: await translated(scene.sources), isTranslated: true }
}

type Scene = {
  readonly runtime: Runtime
  readonly work: string
  /** The folder of the tests, where they and the answer have a process each; the work folder is the answer's then. */
  readonly apart: string | null
  readonly worth: { readonly trust?: Trust }
  /** What lies in the work folder. */
  readonly kept: readonly SourceFile[]
  readonly sources: readonly SourceFile[]
  /** Whether the TypeScript in it was turned into JavaScript before. */
  readonly isTranslated: boolean
  readonly tests: readonly SourceFile[]
  readonly place: Place
}

type Run = {
  readonly outcome: Outcome
  /** Whether a file needs more than its types stripped; the outcome is none then. */
  readonly needsMore: boolean
}

async function run(bench: Bench, scene: Scene): Promise<Run> {
  const { request } = bench
  const { code } = request
  const expected = expectedTests(code, request.stageTests)
  const listed = expected?.map((test) => test.name) ?? null
  const titles = new Map(expected?.map((test) => [test.name, request.titles(test)]))
  const around: Surroundings = { place: scene.place, seconds: code.limits.seconds }
  request.onProgress?.({ type: 'stage', stage: 'running' })
  const trap = scene.runtime.needsTrap ? newTrap() : null
  const watch = trapWatch(trap)
  const half = await start(
    bench,
    scene,
    { listed, trap, isOfTrap: watch.isItsOwn },
    (said, record) => {
      if (record.e !== 'pass' && record.e !== 'fail') return
      if (listed?.includes(record.name) === false) return
      const test = said.tests.get(record.name)
      if (test === undefined) return
      const { status, ms, message } = resultOf(test, [], scene.place)
      const title = titles.get(record.name) ?? record.name
      const result = { name: record.name, title, status, ms: Math.round(ms), message }
      request.onProgress?.({ type: 'test', half: 'plain', result })
    },
  )
  const names =
    listed ??
    [...half.report.tests].flatMap(([name, test]) => (test.status === 'skip' ? [] : [name]))
  const plain = judgeHalf(half, new Map(), names, around)
  const retry = async (answer: Buffer) => {
    const other = await sceneWith(bench, scene, answer)
    const asked: Asked = { listed: [NO_TEST], trap: null, isOfTrap: () => false }
    return (await start(bench, other, asked, () => {})).report
  }
  const stopped =
    (await loadFailure(half.report, scene, request, bench.ownTests === null ? retry : null)) ??
    (watch.isInterfered(plain.verdict) ? interfered() : null)
  const outcome: Outcome = {
    names,
    plain,
    race: null,
    raceState: 'not applicable',
    ms: { plain: half.end.ms, race: 0 },
    ...(stopped === null ? {} : { stopped: { ...stopped, ...scene.worth } }),
  }
  return { outcome, needsMore: half.report.load?.why === 'typescript' && !scene.isTranslated }
}

/** What the tests find beside the answer, and in its process. */
function modulesOf({ kept, runtime }: Scene): readonly string[] {
  return kept.map(({ name }) => name).filter((name) => runtime.isCode(name))
}

function interfered(): Stopped {
  const timing = { gate: 0, compile: 0 }
  return { type: 'stopped', verdict: 'IE', reason: null, detail: INTERFERED, compile: [], timing }
}

type Asked = {
  readonly listed: readonly string[] | null
  readonly trap: Trap | null
  readonly isOfTrap: (record: TestRecord) => boolean
}

async function start(
  bench: Bench,
  scene: Scene,
  { listed, trap, isOfTrap }: Asked,
  onRecord: (said: Report, record: TestRecord) => void,
): Promise<HalfRun> {
  const { code, signal } = bench.request
  const { runtime, work, apart } = scene
  const token = randomBytes(32).toString('hex')
  const read = recordReader(token)
  let said = NOTHING
  const scratch = join(bench.folder, 'run')
  await mkdir(scratch, { recursive: true })
  const home = bench.sandbox === 'bwrap' ? '/tmp' : scratch
  /** A process with one of the folders, as the sandbox lets it run. */
  const program = (of: Runtime['command'], folder: string) =>
    boxed(bench.sandbox, {
      command: of(runtime.inside, '/r', '/w'),
      binds: [
        { from: runtime.program, to: runtime.inside },
        { from: runtime.assets, to: '/r' },
        { from: folder, to: '/w' },
        ...runtime.binds,
      ],
      env: { ...runtime.env, HOME: home, TMPDIR: home, LANG: 'C.UTF-8' },
      scratchMb: 16,
      bare: { command: of(runtime.program, runtime.assets, folder), cwd: scratch },
    })
  const limits = {
    dataMb: runtime.dataMb,
    cpuSeconds: cpuSeconds(code.limits.seconds),
    fileMb: 16,
    openFiles: 256,
  }
  const started = (of: Runtime['command'], folder: string) => {
    const { command, ...rest } = program(of, folder)
    const [file = '', ...args] = limited(limits, command)
    return { ...rest, command: file, args }
  }
  const separate = apart !== null && runtime.answerCommand !== null
  const partner = separate ? started(runtime.answerCommand, work) : undefined
  const end = await runProcess({
    ...started(runtime.command, apart ?? work),
    partner,
    input: JSON.stringify({
      token,
      folder: runtime.folder(bench.sandbox === 'bwrap' ? '/w' : (apart ?? work)),
      separate: separate ? { socket: JOINED, modules: modulesOf(scene) } : null,
      answer: code.file,
      own: scene.place.file,
      tests: scene.tests.map(({ name }) => name),
      listed,
      trap,
      isTranslated: scene.isTranslated,
      hidden: Object.fromEntries(
        scene.sources.map(({ name, bytes }) => [name, bytes.toString('utf8')]),
      ),
    }),
    wallMs: code.limits.seconds * 1000,
    residentMb: code.limits.memoryMb + 128,
    outputBytes: code.limits.outputKb * 1024,
    dumpSignal: runtime.dumpSignal,
    signal,
    onRecords(bytes) {
      for (const record of read(bytes)) {
        if (isOfTrap(record)) continue
        said = withRecord(said, record)
        onRecord(said, record)
      }
    },
  })
  return { report: said, end }
}
