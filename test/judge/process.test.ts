import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { ProcessPlan } from '../../src/judge/process-plan.ts'
import { runProcess } from '../../src/judge/run/process.ts'

const plan = (script: string, changes: Partial<ProcessPlan> = {}): ProcessPlan => ({
  command: '/bin/sh',
  args: ['-c', script],
  env: {},
  cwd: '/',
  input: null,
  wallMs: 10_000,
  residentMb: null,
  outputBytes: 1000,
  hasInfo: false,
  dumpSignal: null,
  signal: undefined,
  onRecords: () => {},
  ...changes,
})
/** A zombie that nobody has collected yet is as good as gone. */
const isAlive = (pid: string) => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid.trim()], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

test('what goes in through 3 and comes out through 4 is neither input nor output', async () => {
  let records = ''
  const end = await runProcess(
    plan('read word <&3; echo "got $word" >&4; echo shown; exit 7', {
      input: 'token\n',
      onRecords: (bytes) => {
        records += bytes
      },
    }),
  )
  expect(records).toBe('got token\n')
  expect(end).toMatchObject({ exitCode: 7, stdout: 'shown\n', stopped: null })
})

test('the environment is what the plan says and nothing else', async () => {
  process.env['SPARR_SECRET'] = 'secret'
  const { stdout } = await runProcess(plan('export -p'))
  delete process.env['SPARR_SECRET']
  expect(stdout).not.toContain('secret')
})

test('time ends it, also what it started and left behind', async () => {
  // However slow the machine is, there has to be time to say what was started.
  let end = await runProcess(plan(''))
  for (let wallMs = 200; end.stdout === ''; wallMs *= 2)
    end = await runProcess(plan('sleep 600 & echo $!; wait', { wallMs }))
  expect(end.stopped).toBe('time')
  await expect.poll(() => isAlive(end.stdout)).toBe(false)
})

test('a descendant that holds the pipes does not outlive it', async () => {
  const end = await runProcess(plan('sleep 600 & echo $!'))
  expect(end.exitCode).toBe(0)
  await expect.poll(() => isAlive(end.stdout)).toBe(false)
})

// macOS has no setsid.
test.skipIf(process.platform !== 'linux')(
  'one that left its group holds the pipes, and nobody waits for it',
  async () => {
    const end = await runProcess(
      plan('setsid sleep 600 & until [ "$(ps -o sid= -p $!)" -eq $! ]; do :; done; echo $!'),
    )
    expect(end).toMatchObject({ exitCode: 0, stopped: null })
    expect(isAlive(end.stdout)).toBe(true)
    process.kill(Number(end.stdout), 'SIGKILL')
  },
)

test('input that nobody reads is no fault of anybody', async () => {
  const end = await runProcess(plan('exec 3<&-; echo end', { input: 'x'.repeat(1 << 20) }))
  expect(end).toMatchObject({ exitCode: 0, stdout: 'end\n', stopped: null })
})

test('a program that cannot be started is an ordinary error', async () => {
  await expect(runProcess({ ...plan(''), command: '/no/such/program' })).rejects.toThrow(/ENOENT/)
  const tooLong = { ...plan('true'), args: ['-c', 'true', 'x'.repeat(4 << 20)] }
  await expect(runProcess(tooLong)).rejects.toThrow(/E2BIG/)
})

test('however many programs have run, nothing of ours listens for the end of sparr', async () => {
  const listeners = () => process.eventNames().map((name) => [name, process.listenerCount(name)])
  await runProcess(plan('true'))
  const before = listeners()
  await Promise.all(Array.from({ length: 12 }, () => runProcess(plan('exit 3', { input: 'x' }))))
  expect(listeners()).toEqual(before)
})

test('too much output ends it and is cut', async () => {
  const end = await runProcess(plan('while :; do echo 0123456789; done'))
  expect(end.stopped).toBe('output')
  expect(end.stdout.length).toBeLessThanOrEqual(1000)
})

test('an abort kills it and rejects', async () => {
  const stop = new AbortController()
  const running = runProcess(plan('sleep 600', { signal: stop.signal }))
  stop.abort()
  await expect(running).rejects.toThrow(/abort/i)
})

test('what nobody waits for any more ends at once, also when that was known before it began', async () => {
  const nobody = AbortSignal.abort()
  expect(await runProcess(plan('sleep 600', { hurry: nobody }))).toMatchObject({ stopped: 'time' })
})
