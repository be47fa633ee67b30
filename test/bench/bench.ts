/**
 * Ratios of one interleaved run: first frame against a bare node, key to frame, verdict against go test on the same
 * files, attempt save. Absolute times depend on the machine; ratios hold when it is noisy.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { openStore } from '../../src/store/store.ts'
import { attemptBody } from './attempt.ts'
import { PERSON } from './person.ts'

const PROGRAM = resolve('dist/sparr.js')
const BOLD = '\x1b[1m'
const folder = mkdtempSync(join(tmpdir(), 'sparr-bench-'))
const env = {
  ...PERSON,
  SPARR_HOME: '',
  HOME: folder,
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_CACHE_HOME: resolve('node_modules/.cache/sparr-test'),
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
const median = (values: readonly number[]): number => quantile(values, 0.5)
const ms = (value: number): string => `${value.toFixed(1)} ms`
const ratio = (a: readonly number[], b: readonly number[]): string =>
  median(a.map((value, i) => value / (b[i] ?? Number.NaN))).toFixed(2)

function timed(run: () => void): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

/** Milliseconds from the start of the program to the first frame of home. */
async function firstFrame(): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [PROGRAM], { cols: 80, rows: 24, env })
  return new Promise((done) => {
    let seen = ''
    let isDrawn = false
    child.onData((data) => {
      seen += data
      if (isDrawn || !seen.includes('Decks')) return
      isDrawn = true
      const took = performance.now() - began
      if (!seen.includes(BOLD)) throw new Error('home is drawn without colours')
      child.onExit(() => done(took))
      // Ink reads keys only after its first frame; a signal does not wait for that.
      child.kill('SIGTERM')
    })
  })
}

const bareNode = (): number => timed(() => spawnSync(process.execPath, ['-e', '0']))

async function measureStart(rounds: number): Promise<void> {
  await firstFrame()
  const frames: number[] = []
  const bare: number[] = []
  for (let i = 0; i < rounds; i++) {
    frames.push(await firstFrame())
    bare.push(bareNode())
  }
  console.log(
    `first frame: ${ms(median(frames))}, bare node ${ms(median(bare))}, ratio ${ratio(frames, bare)}`,
  )
}

/** From a key written to the terminal to the bytes that draw it. */
async function measureKeys(count: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'drill', 'go-recall', '--kind', 'recall'], {
    cols: 80,
    rows: 24,
    env,
  })
  let seen = ''
  let onData: () => void = () => undefined
  child.onData((data) => {
    seen += data
    onData()
  })
  const see = (text: string): Promise<void> =>
    new Promise((done) => {
      onData = () => {
        if (!seen.includes(text)) return
        onData = () => undefined
        done()
      }
      onData()
    })
  await see('ctrl-t type')
  child.write('\x14')
  await see('ctrl-d done')
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const letter = String.fromCharCode(97 + (i % 26))
    seen = ''
    const began = performance.now()
    child.write(letter)
    await see(letter)
    times.push(performance.now() - began)
  }
  child.kill('SIGTERM')
  console.log(`key to frame: p50 ${ms(median(times))}, p95 ${ms(quantile(times, 0.95))}`)
}

function measureVerdict(rounds: number): void {
  const question = 'go-concurrency/fanout-fetch'
  const module = join(folder, 'module')
  cpSync(`questions/${question}/hidden`, module, { recursive: true })
  writeFileSync(join(module, 'go.mod'), 'module sparr.example/task\n\ngo 1.25\n')
  const answer = readFileSync(`solutions/${question}/reference/answer.go`, 'utf8')
  const go = (...flags: string[]): number =>
    timed(() => spawnSync('go', ['test', ...flags, '-count=1', '.'], { cwd: module }))
  const sparr = join(folder, 'answer.go')
  const judge = (): number =>
    timed(() => execFileSync(process.execPath, [PROGRAM, 'judge', question, sparr], { env }))
  const ours: number[] = []
  const plain: number[] = []
  const race: number[] = []
  for (let i = -1; i < rounds; i++) {
    // An edit before each, so that nothing is taken from a cache.
    const edited = `${answer}\nvar edit${i + 1} = ${Math.floor(i + 2)}\n`
    writeFileSync(sparr, edited)
    writeFileSync(join(module, 'answer.go'), edited)
    const times = [judge(), go(), go('-race')] as const
    if (i < 0) continue
    ours.push(times[0])
    plain.push(times[1])
    race.push(times[2])
  }
  const both = plain.map((value, i) => value + (race[i] ?? 0))
  console.log(
    `verdict (whole sparr judge, plain and race): ${ms(median(ours))}; go test ${ms(median(plain))}, go test -race ${ms(median(race))}; ratio to go test ${ratio(ours, plain)}, to go test -race ${ratio(ours, race)}, to both ${ratio(ours, both)}`,
  )
}

function measureSave(count: number): void {
  const clock = { now: () => Date.now(), monoMs: () => performance.now() }
  const store = openStore({
    dataDir: join(folder, 'store'),
    clock,
    random: (size) => randomBytes(size),
    pid: process.pid,
  })
  const times = Array.from({ length: count }, (_, i) =>
    timed(() => void store.append({ kind: 'attempt', body: attemptBody(i) })),
  )
  store.close()
  console.log(`attempt save: p50 ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}`)
}

try {
  await measureStart(12)
  await measureKeys(200)
  if (spawnSync('go', ['version']).status === 0) measureVerdict(6)
  else console.log('verdict: Go is not installed, not measured')
  measureSave(500)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
