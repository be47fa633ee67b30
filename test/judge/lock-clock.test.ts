import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type GoCache, goCache } from '../../src/judge/go/go-env.ts'
import { lockClock } from '../../src/judge/go/lock-clock.ts'
import { isWarm, isWarmForLocks, warm, warmForLocks } from '../../src/judge/go/warm.ts'
import type { Go } from '../../src/judge/machine/find-go.ts'
import { briefly, CACHE, codeQuestion, HAS_CC, HAS_GO, judged } from './bench.ts'

const LOCKS = codeQuestion('go-locks', {
  language: 'go',
  file: 'answer.go',
  race: HAS_CC,
  imports: ['sync', 'time'],
})

describe.skipIf(!HAS_GO)('a lock that is held while waiting (needs go on PATH)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
    if (!(await isWarmForLocks(CACHE))) await warmForLocks(CACHE, () => {})
  }, 300_000)

  test.each([
    ['mutex.go', 'AC', 'That second verdict counts.'],
    ['rwmutex.go', 'AC', 'That second verdict counts.'],
    ['once.go', 'AC', 'That second verdict counts.'],
    ['once-value.go', 'AC', 'That second verdict counts.'],
    ['package-lock.go', 'AC', 'That second verdict counts.'],
    ['readers.go', 'AC', 'That second verdict counts.'],
    ['group-inside-lock.go', 'AC', 'That second verdict counts.'],
    ['order.go', 'DL', 'order.go:10 (in Both.func2) [sync.RWMutex.RLock]'],
    ['no-unlock.go', 'DL', 'no-unlock.go:10 (in Both.func1) [sync.Mutex.Lock]'],
    ['once-in-once.go', 'DL', 'once-in-once.go:7 (in Both.func1) [sync.Mutex.Lock]'],
    ['beside-timers.go', 'DL', 'beside-timers.go:16 (in Both) [sync.Mutex.Lock]'],
    ['group-never-done.go', 'LEAK', 'group-never-done.go:12 (in Both) [sync.WaitGroup.Wait]'],
    ['slow.go', 'WA', 'took 2h2m0s, want 2h'],
    ['dead.go', 'DL', 'dead.go:9 (in Both) [sync.Mutex.Lock]'],
  ])('%s is judged as by a real clock: %s', async (file, verdict, said) => {
    const { detail, ...judgement } = await judged(LOCKS, `answers/${file}`)
    expect({ ...judgement, detail }).toMatchObject({ verdict, trust: 'gated' })
    expect(detail).toContain(said)
    expect(detail).toContain('A lock is held while waiting')
  })

  test('a deadlock stays one beside a ticker, where time runs for ever', async () => {
    const judgement = await judged(briefly(LOCKS), 'answers/dead-beside-ticker.go')
    expect(judgement).toMatchObject({ verdict: 'DL', tests: [{ status: 'timeout' }] })
    expect(judgement.detail).toContain('[sync.Mutex.Lock]')
  })

  test.skipIf(!HAS_CC)('its race half is one run (needs a C compiler)', async () => {
    const judgement = await judged(LOCKS, 'answers/package-lock.go')
    expect(judgement).toMatchObject({ verdict: 'AC', races: { seen: 0, of: 1 } })
  })

  test.skipIf(!HAS_CC)('a race behind a lock is still seen (needs a C compiler)', async () => {
    expect(await judged(LOCKS, 'answers/racy.go')).toMatchObject({ verdict: 'RACE' })
  })
})

/** A Go whose runtime has this source. */
async function changed(source: string): Promise<string | null> {
  const root = await mkdtemp(join(tmpdir(), 'sparr-go-'))
  try {
    await mkdir(join(root, 'src/runtime'), { recursive: true })
    await writeFile(join(root, 'src/runtime/runtime2.go'), source)
    const go: Go = { path: '', root, version: 'go1', language: '1', platform: 'x', cc: null }
    const cache: GoCache = goCache(go, join(root, 'cache'))
    const overlay = await lockClock(go, cache)
    if (overlay === null) return null
    const { Replace } = JSON.parse(await readFile(overlay, 'utf8'))
    return await readFile(Replace[join(root, 'src/runtime/runtime2.go')], 'utf8')
  } finally {
    await rm(root, { recursive: true })
  }
}

const REASONS = ['Mutex', 'RWMutexR', 'RWMutex'].map(
  (name) => `\twaitReasonSync${name}Lock // "x"\n`,
)
const TABLE = `var isIdleInSynctest = [len(waitReasonStrings)]bool{\n\twaitReasonSleep: true,\n}\n`

test('three reasons to wait are added to the table, and nothing else', async () => {
  const added = ['Mutex', 'RWMutexR', 'RWMutex'].map(
    (name) => `\twaitReasonSync${name}Lock: true,\n`,
  )
  const source = REASONS.join('') + TABLE
  expect(await changed(source)).toBe(source.replace('true,\n', `true,\n${added.join('')}`))
})

test.each([
  ['no table', REASONS.join('')],
  ['two tables', REASONS.join('') + TABLE + TABLE],
  ['a reason of another name', TABLE],
  ['a table that has them', (REASONS.join('') + TABLE).replace('Sleep', 'SyncMutexLock')],
  ['no such file', ''],
])('%s: nothing is changed', async (_what, source) => {
  expect(await changed(source)).toBeNull()
})
