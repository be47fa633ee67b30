/**
 * `npm run soak:store [rounds]`: two processes write into one database and are killed in the middle, again and again;
 * then a disk fills up under two writers. Whatever was acknowledged must be there, the file sound, and the counts those
 * of the log. Exit code 1 and the first difference where that does not hold.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore, type Store } from '../../src/store/store.ts'

const WRITER = join(import.meta.dirname, '../store/writer.ts')
const ROUNDS = Number(process.argv[2] ?? 200)
/** A fresh database after so many rounds: making one is a moment to be killed in as well. */
const ROUNDS_OF_ONE = 20
const MOST_BEFORE_KILL = 40

const scratch = mkdtempSync(join(tmpdir(), 'sparr-soak-'))
const began = performance.now()

type Writer = { readonly child: ChildProcess; readonly lines: string[] }

function writer(dir: string): Writer {
  const child = spawn(process.execPath, [WRITER, dir, 'forever'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return { child, lines }
}

/** Until the writer has acknowledged so many rows; 0 kills it while it still opens the database. */
async function acknowledged({ child, lines }: Writer, count: number): Promise<void> {
  while (count > 0 && lines.length <= count && child.exitCode === null)
    await once(child.stdout ?? child, 'data')
}

function opened(dir: string): Store {
  const clock = { now: Date.now, monoMs: () => performance.now() }
  return openStore({ dataDir: dir, clock, random: randomBytes, pid: process.pid })
}

/** The first line of a writer names its database; a killed one may leave half an id at the end. */
const idsOf = ({ lines }: Writer): readonly string[] =>
  lines.slice(1).filter((line) => /^[0-9a-f-]{36}$/.test(line))

function inspect(dir: string, said: ReadonlySet<string>): number {
  const store = opened(dir)
  try {
    const stored = new Set(store.rows().map(({ id }) => id))
    assert.deepEqual(
      [...said].filter((id) => !stored.has(id)),
      [],
      'acknowledged and lost',
    )
    assert.deepEqual(store.notices(), [])
    assert.deepEqual(store.check(), [], 'quick_check')
    assert.deepEqual(store.differences(), [], 'counts that are not those of the log')
    return stored.size
  } finally {
    store.close()
  }
}

let kills = 0
let rows = 0
for (let round = 0; round < ROUNDS; ) {
  const dir = mkdtempSync(join(scratch, 'rounds-'))
  const said = new Set<string>()
  for (let i = 0; i < ROUNDS_OF_ONE && round < ROUNDS; i++, round++) {
    const writers = [writer(dir), writer(dir)]
    const ends = writers.map(({ child }) => once(child, 'close'))
    await Promise.all(writers.map((one) => acknowledged(one, randomInt(MOST_BEFORE_KILL))))
    for (const { child } of writers) child.kill('SIGKILL')
    await Promise.all(ends)
    kills += writers.length
    for (const id of writers.flatMap(idsOf)) said.add(id)
    inspect(dir, said)
  }
  rows += said.size
  rmSync(dir, { recursive: true })
}
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(`${ROUNDS} rounds, ${kills} kills, ${rows} acknowledged rows, none lost, ${seconds} s`)

const full = mkdtempSync(join(scratch, 'full-'))
const write = `${process.execPath} ${WRITER} ${full}`
const script = [
  `mount -t tmpfs -o size=2m none ${full}`,
  `${write} forever & one=$!; ${write} forever; wait $one; echo --; ${write} list`,
].join(' && ')
const { status, stdout } = spawnSync('unshare', ['-m', 'sh', '-c', script], { encoding: 'utf8' })
const [written = '', listed = ''] = stdout.split('--\n')
if (status !== 0 || written === '') console.log('full disk: skipped, it needs the right to mount')
else {
  const there = new Set(listed.split('\n'))
  const ids = written.split('\n').filter((line) => /^[0-9a-f-]{36}$/.test(line))
  const lost = ids.filter((id) => !there.has(id))
  assert.deepEqual(lost, [], 'acknowledged on a full disk and lost')
  assert.match(written, /"code":"store-failed"/)
  console.log(`full disk: two writers, ${ids.length} acknowledged rows, none lost, refusal said`)
}
rmSync(scratch, { recursive: true, force: true })
