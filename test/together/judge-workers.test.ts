/** `sparr judge serve` as processes of their own, killed by their ids: shipped questions, the real judge and its sandbox. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { keyOf } from '../../src/link/queue/arrived.ts'
import { ownHome, realJobs, startQueue, startWorkerProcess, type TestQueue } from './judge-queue.ts'
import { judgeAll } from './killed-workers.ts'
import { NO_NATS } from './nats.ts'

const NO_BOX = (await sandboxKind()) === 'none' ? 'there is no sandbox' : ''
const WHY = NO_NATS || NO_BOX

// Each machine is a program that starts: on a busy one that takes its time.
describe.skipIf(WHY !== '')(`machines that judge for others ${WHY}`, { timeout: 300_000 }, () => {
  let queue: TestQueue
  let creds: string
  // One for all: its decks are learnt once.
  const home = ownHome()
  beforeAll(() => {
    expect(sparr(home, 'list')).toMatchObject({ status: 0 })
  })
  beforeEach(async () => {
    queue = await startQueue(2000)
    creds = await queue.ticketFile(null)
  })
  afterEach(() => queue.end())

  test('twelve answers with machines killed in the middle: twelve results, none twice, none lost', async () => {
    const jobs = await realJobs(12)
    const counted = await judgeAll(queue, { jobs, workers: 2, killEvery: 5, home, creds })
    expect(counted.kills).toBeGreaterThanOrEqual(2)
    expect(counted).toMatchObject({ stored: 12, keys: 12 })
    const verdicts = counted.results.map((result) =>
      result.type === 'judged' ? result.judgement.verdict === 'AC' : result.type,
    )
    expect(verdicts).toEqual(jobs.map((_, n) => n % 3 !== 2))
    expect(counted.results.map(({ key }) => key)).toEqual(jobs.map(keyOf))
  })

  test('an answer whose machine dies each time is reported after three, and names them', async () => {
    const [poison, good] = await realJobs(2)
    if (!poison || !good) throw new Error('two jobs')
    const asked = queue.ask('ana', poison)
    const names = ['w1', 'w2', 'w3']
    for (const name of names) {
      const begun = Promise.withResolvers<void>()
      const worker = startWorkerProcess(queue, { home, creds, name }, ({ event }) => {
        if (event === 'began') begun.resolve()
      })
      await begun.promise
      await worker.kill()
    }
    const last = startWorkerProcess(queue, { home, creds, name: 'w4' })
    expect(await asked).toMatchObject({ type: 'poison', workers: names, worker: 'w4' })
    expect(await queue.ask('ana', good)).toMatchObject({ type: 'judged', worker: 'w4' })
    await last.stop()
    expect(last.told.map(({ event }) => event)).toContain('poison')
  })

  test('a machine has its own copy of a question: it refuses others, and the command says so', async () => {
    const worker = startWorkerProcess(queue, { home, creds, name: 'box' })
    const [job] = await realJobs(1)
    if (!job) throw new Error('one job')
    for (const [changes, why] of [
      [{ question: 'typescript-async/no-such' }, 'unknown-question'],
      [{ execDigest: 'f'.repeat(64) }, 'other-digest'],
      [{ toolchain: { language: 'go', version: null } }, 'no-toolchain'],
      [{ toolchain: { language: 'typescript', version: '1.2' } }, 'other-version'],
    ] as const)
      expect(await queue.ask('ana', { ...job, ...changes })).toMatchObject({ type: 'refused', why })

    const file = join(home, 'answer.ts')
    writeFileSync(file, job.code)
    const asAna = ['--on', queue.server.address, '--creds', await queue.ticketFile('ana')]
    const accepted = sparr(home, 'judge', ...asAna, job.question, file)
    expect(accepted).toMatchObject({ status: 0, stderr: expect.not.stringContaining('Error') })
    expect(accepted.stdout).toContain('box (typescript ')
    const shown = sparr(home, 'judge', ...asAna, '--json', '--result', keyOf(job))
    expect(JSON.parse(shown.stdout)).toMatchObject({
      verdict: 'AC',
      worker: 'box',
      key: keyOf(job),
    })
    const other = sparr(home, 'judge', ...asAna, '--toolchain', '1.2', job.question, file)
    expect(other).toMatchObject({ status: 3, stdout: '' })
    expect(other.stderr).toContain('leave --toolchain out')
    writeFileSync(file, 'x'.repeat(70_000))
    expect(sparr(home, 'judge', ...asAna, job.question, file)).toMatchObject({ status: 2 })
    writeFileSync(file, `${job.code}// as at Nimbus Freight\n`)
    writeFileSync(join(home, 'private.txt'), 'Nimbus Freight\n')
    const named = sparr(home, 'judge', ...asAna, job.question, file)
    expect(named).toMatchObject({ status: 2, stdout: '' })
    expect(named.stderr).toContain('Nimbus Freight')
    rmSync(join(home, 'private.txt'))
    await worker.stop()
  })

  test('no machine serves without a sandbox, with a member’s ticket, or at a wrong address', async () => {
    const serve = (...args: string[]) => sparr(home, 'judge', 'serve', ...args)
    const there = ['--url', queue.server.address, '--creds', creds]
    expect(serve(...there, '--unsandboxed')).toMatchObject({ status: 3 })
    expect(serve('--url', 'tls://127.0.0.1:1', '--creds', creds)).toMatchObject({ status: 3 })
    expect(serve('--url', '-oProxyCommand=x', '--creds', creds)).toMatchObject({ status: 2 })
    expect(serve('--creds', creds)).toMatchObject({ status: 2 })
    const asAna = ['--url', queue.server.address, '--creds', await queue.ticketFile('ana')]
    expect(serve(...asAna)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('has not the right'),
    })
  })
})

function sparr(home: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/main.ts'), ...args, '--lang', 'en'],
    { env: { ...process.env, SPARR_HOME: home }, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}
