/**
 * What a save costs in a running trainer, against `go test` on the same files: rounds are interleaved and each begins
 * with an edit, so that nothing comes from a cache. Ratios are medians of each round's own ratio.
 * `node test/bench/judge.ts [rounds]`
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import { findQuestion } from '../../src/decks/find.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { judge } from '../../src/judge/judge.ts'

const rounds = Number(process.argv[2] ?? 12)
const name = 'go-concurrency/fanout-fetch'
const folder = mkdtempSync(join(tmpdir(), 'sparr-bench-'))
const module = join(folder, 'module')
const answerFile = join(folder, 'answer.go')
const { decks } = await loadCollections([{ path: resolve('.'), origin: 'own' }])
const code = findQuestion(decks, name).entry.question as CodeQuestion
const reference = readFileSync(`solutions/${name}/reference/answer.go`, 'utf8')
cpSync(`questions/${name}/hidden`, module, { recursive: true })
writeFileSync(join(module, 'go.mod'), 'module sparr.example/task\n\ngo 1.25\n')

let edits = 0
/** The same answer, never the same bytes. */
function edit(tail = ''): void {
  const text = `${reference}\nvar edit${++edits} = ${edits}\n${tail}`
  writeFileSync(answerFile, text)
  writeFileSync(join(module, 'answer.go'), text)
}

/** With -count=1: the linker drops the edit, and go test would answer from its cache of results. */
function goTest(env: Readonly<Record<string, string>>, ...flags: string[]): number {
  const began = performance.now()
  spawnSync('go', ['test', '-count=1', ...flags, '.'], {
    cwd: module,
    env: { ...process.env, ...env },
  })
  return performance.now() - began
}
const bothHalves = (env: Readonly<Record<string, string>> = {}): number => {
  const plain = goTest(env)
  return plain + goTest(env, '-race')
}

type Measured = { readonly total: number; readonly errors: number; readonly runs: number }

async function judged(sandbox: 'auto' | 'off'): Promise<Measured> {
  const began = performance.now()
  let errors: number | undefined
  const { timings } = await judge({
    question: name,
    code,
    titles: (test) => test.name,
    folder: resolve('questions', name),
    solutions: resolve('solutions', name),
    answerFile,
    cacheDir: resolve('node_modules/.cache/sparr-test/sparr'),
    sandbox,
    schedules: 1,
    onProgress: ({ type }) => {
      if (type === 'compile-errors') errors ??= performance.now() - began
    },
  })
  return { total: performance.now() - began, errors: errors ?? Number.NaN, runs: timings.plain }
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function compare(
  title: string,
  ours: () => Promise<number>,
  theirs: () => number,
  tail = '',
): Promise<void> {
  const pairs: { ours: number; theirs: number }[] = []
  for (let round = -1; round < rounds; round++) {
    edit(tail)
    const a = await ours()
    edit(tail)
    const b = theirs()
    if (round >= 0) pairs.push({ ours: a, theirs: b })
  }
  const ratio = median(pairs.map((pair) => pair.ours / pair.theirs))
  console.log(
    `${title}: ${median(pairs.map((pair) => pair.ours)).toFixed(0)} ms against ${median(pairs.map((pair) => pair.theirs)).toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  )
}

try {
  await compare(
    'verdict against go test && go test -race',
    async () => (await judged('auto')).total,
    () => bothHalves(),
  )
  await compare(
    'verdict against the same with GORACE=atexit_sleep_ms=0',
    async () => (await judged('auto')).total,
    () => bothHalves({ GORACE: 'atexit_sleep_ms=0' }),
  )
  await compare(
    'compile errors against go test',
    async () => (await judged('auto')).errors,
    () => goTest({}),
    'var broken int = "text"\n',
  )
  const boxed: number[] = []
  const free: number[] = []
  for (let round = 0; round < rounds; round++) {
    edit()
    boxed.push((await judged('auto')).runs)
    edit()
    free.push((await judged('off')).runs)
  }
  const overhead = median(boxed.map((ms, i) => ms - (free[i] ?? Number.NaN)))
  console.log(
    `sandbox overhead of a plain run: ${overhead.toFixed(1)} ms (${median(boxed).toFixed(1)} boxed, ${median(free).toFixed(1)} not)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
