// Languages in which nothing is compiled: a runner of ours loads the answer and its hidden tests and reports through the
// record channel. It shares a process with the answer, so these verdicts are a self-check.
import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { LANGUAGE_FACTS } from '../core/languages/languages.ts'
import type { CompileMessage } from '../core/question/verdict.ts'
import type { HalfRun, Surroundings } from './run/ending.ts'
import { readFolder, type SourceFile } from './run/folder.ts'
import { limited } from './run/limits.ts'
import { readable, scrub } from './run/messages.ts'
import type { Place } from './run/place.ts'
import { runProcess } from './run/process.ts'
import { NOTHING, type Report, recordReader, type TestRecord, withRecord } from './run/records.ts'
import type { Boxed } from './sandbox/boxed.ts'
import type { Runtime } from './sandbox/runtime.ts'
import { boxed } from './sandbox/sandbox.ts'
import type { Bench, Outcome, Prepared, Stopped } from './verdict/bench.ts'
import { cpuSeconds, expectedTests } from './verdict/plan.ts'
import { judgeHalf, resultOf } from './verdict/verdict.ts'

export async function prepareScript(
  bench: Bench,
  runtimeFor: (memoryMb: number) => Promise<Runtime>,
): Promise<Prepared> {
  const { request } = bench
  const { code } = request
  const runtime = await runtimeFor(code.limits.memoryMb)
  const { isTestFile } = LANGUAGE_FACTS[code.language]
  request.onProgress?.({ type: 'stage', stage: 'compiling' })
  const work = join(bench.folder, 'work')
  const [starter, hidden] = await Promise.all([
    readFolder(join(request.folder, 'starter')),
    readFolder(join(request.folder, 'hidden')),
  ])
  const isAnswer = ({ name }: SourceFile) => name === code.file
  const kept = [
    ...starter.filter((file) => !isAnswer(file) && !isTestFile(file.name)),
    ...hidden.filter((file) => !runtime.isCode(file.name)),
    { name: code.file, bytes: bench.answer },
  ]
  for (const { name, bytes } of kept) {
    await mkdir(dirname(join(work, name)), { recursive: true })
    await writeFile(join(work, name), bytes)
  }
  const sources = hidden.filter((file) => runtime.isCode(file.name) && !isAnswer(file))
  const tests = sources.filter((file) => isTestFile(file.name))
  const own = bench.ownTests === null ? code.file : (tests[0]?.name ?? code.file)
  const scene: Scene = {
    runtime,
    work,
    sources,
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
  return {
    type: 'ready',
    timing: { gate: 0, compile: 0 },
    run: () => run(bench, scene),
  }
}

type Scene = {
  readonly runtime: Runtime
  readonly work: string
  readonly sources: readonly SourceFile[]
  readonly tests: readonly SourceFile[]
  readonly place: Place
}

async function run(bench: Bench, scene: Scene): Promise<Outcome> {
  const { request } = bench
  const { code } = request
  const expected = expectedTests(code, request.stageTests)
  const listed = expected?.map((test) => test.name) ?? null
  const titles = new Map(expected?.map((test) => [test.name, request.titles(test)]))
  const around: Surroundings = { place: scene.place, seconds: code.limits.seconds }
  request.onProgress?.({ type: 'stage', stage: 'running' })
  const half = await start(bench, scene, listed, (said, record) => {
    if (record.e !== 'pass' && record.e !== 'fail') return
    const test = said.tests.get(record.name)
    if (test === undefined) return
    const { status, ms, message } = resultOf(test, [], scene.place)
    const title = titles.get(record.name) ?? record.name
    const result = { name: record.name, title, status, ms: Math.round(ms), message }
    request.onProgress?.({ type: 'test', half: 'plain', result })
  })
  const names =
    listed ??
    [...half.report.tests].flatMap(([name, test]) => (test.status === 'skip' ? [] : [name]))
  const plain = judgeHalf(half, new Map(), names, around)
  const stopped = await loadFailure(half, scene)
  return {
    names,
    plain,
    race: null,
    raceState: 'not applicable',
    ms: { plain: half.end.ms, race: 0 },
    ...(stopped === null ? {} : { stopped }),
  }
}

async function start(
  bench: Bench,
  scene: Scene,
  listed: readonly string[] | null,
  onRecord: (said: Report, record: TestRecord) => void,
): Promise<HalfRun> {
  const { code, signal } = bench.request
  const { runtime } = scene
  const token = randomBytes(32).toString('hex')
  const read = recordReader(token)
  let said = NOTHING
  const scratch = join(bench.folder, 'run')
  await mkdir(scratch, { recursive: true })
  const isBoxed = bench.sandbox === 'bwrap'
  const box: Boxed = {
    command: runtime.command(runtime.inside, '/r', '/w'),
    binds: [
      { from: runtime.program, to: runtime.inside },
      { from: runtime.assets, to: '/r' },
      { from: scene.work, to: '/w' },
      ...runtime.binds,
    ],
    env: {
      ...runtime.env,
      HOME: isBoxed ? '/tmp' : scratch,
      TMPDIR: isBoxed ? '/tmp' : scratch,
      LANG: 'C.UTF-8',
    },
    scratchMb: 16,
    bare: { command: runtime.command(runtime.program, runtime.assets, scene.work), cwd: scratch },
  }
  const command = boxed(bench.sandbox, box)
  const limits = {
    dataMb: runtime.dataMb,
    cpuSeconds: cpuSeconds(code.limits.seconds),
    fileMb: 16,
    openFiles: 256,
  }
  const [file = '', ...args] = limited(limits, command.command)
  const end = await runProcess({
    command: file,
    args,
    env: command.env,
    cwd: command.cwd,
    input: JSON.stringify({
      token,
      folder: runtime.folder(isBoxed ? '/w' : scene.work),
      answer: code.file,
      own: scene.place.file,
      tests: scene.tests.map(({ name }) => name),
      listed,
      hidden: Object.fromEntries(
        scene.sources.map(({ name, bytes }) => [name, bytes.toString('utf8')]),
      ),
    }),
    wallMs: code.limits.seconds * 1000,
    residentMb: code.limits.memoryMb + 128,
    outputBytes: code.limits.outputKb * 1024,
    hasInfo: command.hasInfo,
    dumpSignal: runtime.dumpSignal,
    signal,
    onRecords(bytes) {
      for (const record of read(bytes)) {
        said = withRecord(said, record)
        onRecord(said, record)
      }
    },
  })
  return { report: said, end }
}

/** An answer that cannot be loaded, or lacks what the tests import, does not compile. */
async function loadFailure({ report: said }: HalfRun, scene: Scene): Promise<Stopped | null> {
  const { load } = said
  if (load === null || load.why === 'crash') return null
  const file = scene.place.shown
  const message = readable(scrub(load.text, scene.place))
  const base = { type: 'stopped', verdict: 'CE', timing: { gate: 0, compile: 0 } } as const
  if (load.why === 'missing') {
    const detail = `The hidden tests of this question need ${message || 'a file'}, which is not there.`
    return { ...base, verdict: 'IE', reason: null, detail, compile: [] }
  }
  if (load.why === 'signature') {
    const detail = `The tests do not find what they need in your file: ${message}`
    return {
      ...base,
      reason: 'signature',
      detail,
      compile: [{ file, line: 1, column: 1, message }],
    }
  }
  const place = load.line > 0 ? load : await checkedPlace(join(scene.work, scene.place.file))
  const at: CompileMessage = { file, line: place.line, column: Math.max(place.column, 1), message }
  const detail = `It does not compile: ${file}:${at.line}:${at.column}: ${message}`
  return { ...base, reason: 'candidate', detail, compile: [at] }
}

/** Node's module loader gives no line for a JavaScript syntax error; its syntax check does. */
async function checkedPlace(
  path: string,
): Promise<{ readonly line: number; readonly column: number }> {
  const { execa } = await import('execa')
  const { stderr } = await execa(process.execPath, ['--check', path], {
    env: {},
    extendEnv: false,
    stdin: 'ignore',
    timeout: 5000,
    reject: false,
  })
  const line = Number(/:(\d+)\n/.exec(stderr)?.[1] ?? 1)
  const caret = /^( *)\^+$/m.exec(stderr)?.[1]?.length ?? 0
  return { line, column: caret + 1 }
}
