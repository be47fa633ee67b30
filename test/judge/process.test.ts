import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { type ProcessPlan, runProcess } from '../../src/judge/process.ts'

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
