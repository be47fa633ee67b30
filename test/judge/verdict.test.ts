import { expect, test } from 'vitest'
import { VERDICTS } from '../../src/core/question/verdict.ts'
import type { HalfRun } from '../../src/judge/run/ending.ts'
import type { Place } from '../../src/judge/run/place.ts'
import type { ProcessEnd } from '../../src/judge/run/process.ts'
import { NOTHING, type TestRecord, withRecord } from '../../src/judge/run/records.ts'
import { explained, judgeHalf, worst } from '../../src/judge/verdict/verdict.ts'

const PLACE: Place = {
  prefix: 'sparr.example/task/',
  file: 'answer.go',
  shown: 'answer.go',
  hidden: ['answer_test.go', 'guard.go'],
  functions: [],
}
const AROUND = { place: PLACE, seconds: 2 }
const END: ProcessEnd = { exitCode: 0, signal: null, stopped: null, stdout: '', stderr: '', ms: 5 }

const run = (records: readonly TestRecord[], end: Partial<ProcessEnd> = {}): HalfRun => ({
  report: [{ e: 'tests' as const, names: ['TestA', 'TestB'] }, ...records].reduce(
    withRecord,
    NOTHING,
  ),
  end: { ...END, ...end },
})
const pass = (name: string): TestRecord[] => [
  { e: 'start', name },
  { e: 'pass', name, ms: 1 },
]
const fail = (name: string, text: string, races = 0): TestRecord[] => [
  { e: 'start', name },
  { e: 'fail', name, ms: 1, races, text },
]
const over = (code = 0, races = 0): TestRecord => ({ e: 'end', code, races })
const half = (whole: HalfRun, singles: readonly [string, HalfRun][] = []) =>
  judgeHalf(whole, new Map(singles), ['TestA', 'TestB'], AROUND)
const statuses = (result: ReturnType<typeof half>) =>
  [...result.findings.values()].map((finding) => finding.status)

const ALL = [...pass('TestA'), ...pass('TestB')]

test('the order of precedence is the order of the list', () => {
  expect(worst(['AC', 'WA', 'LEAK'])).toBe('LEAK')
  expect(worst(['RACE', 'DL'])).toBe('RACE')
  expect(worst([])).toBe('AC')
  expect(VERDICTS.at(-1)).toBe('AC')
})

test('accepted is every test passed, an end record and exit 0', () => {
  expect(half(run([...ALL, over()])).verdict).toBe('AC')
})

test.each([
  ['no end record', run(ALL), 'RE'],
  ['another exit code', run([...ALL, over()], { exitCode: 3 }), 'RE'],
  ['a test without a record', run([...pass('TestA'), over()]), 'RE'],
  ['nothing at all, with exit 0', run([]), 'RE'],
  ['a killed program', run(ALL, { exitCode: null, signal: 'SIGKILL' }), 'RE'],
])('%s is not accepted', (_what, whole, verdict) => {
  expect(half(whole).verdict).toBe(verdict)
})

test('text that looks like a failure changes nothing', () => {
  const stderr = 'panic: boom\n\nWARNING: DATA RACE\nfatal error: out of memory\n'
  expect(half(run([...ALL, over()], { stderr, stdout: '--- FAIL: TestA' })).verdict).toBe('AC')
})

test('a failed test keeps its message and loses the hidden place', () => {
  const whole = run(
    [...fail('TestA', '    answer_test.go:12: got 1, want 2\n'), ...pass('TestB'), over(1)],
    {
      exitCode: 1,
    },
  )
  expect(half(whole)).toMatchObject({ verdict: 'WA', detail: 'got 1, want 2' })
})

const DUMP = `SIGQUIT: quit
goroutine 7 [sync.Mutex.Lock]:
sync.(*Mutex).Lock(...)
	sync/mutex.go:46
sparr.example/task.(*Tally).Add(0xc000, {0x1, 0x2})
	sparr.example/task/answer.go:11 +0x4d
sparr.example/task_test.TestA(0xc000)
	sparr.example/task/answer_test.go:9 +0x1a
`

test('a lock wait when the time is over is a deadlock that says where', () => {
  const end = { stopped: 'time', exitCode: 2, stderr: DUMP } as const
  const result = half(run([{ e: 'start', name: 'TestA' }], end))
  expect(result.verdict).toBe('DL')
  expect(result.detail).toContain('a lock is held while waiting')
  expect(result.detail).toContain('answer.go:11 (in (*Tally).Add)')
  expect(result.detail).not.toContain('answer_test')
  expect(statuses(result)).toEqual(['timeout', 'not-run'])
})

test('a running goroutine when the time is over is only slow', () => {
  const stderr = DUMP.replace('sync.Mutex.Lock]', 'running]')
  const result = half(run([{ e: 'start', name: 'TestA' }], { stopped: 'time', stderr }))
  expect(result.verdict).toBe('TLE')
})

test.each([
  ['panic: boom', 'RE'],
  ['fatal error: all goroutines are asleep - deadlock!', 'DL'],
])(
  'when the time is over while the stacks of a crash are printed it stays a crash: %s',
  (reason, verdict) => {
    const stacks = DUMP.replace('SIGQUIT: quit\n', '')
    const whole = (stderr: string) =>
      run([{ e: 'start', name: 'TestA' }], {
        stopped: 'time',
        exitCode: null,
        signal: 'SIGKILL',
        stderr,
      })
    expect(half(whole(`${reason}\n\n${stacks}`)).verdict).toBe(verdict)
    expect(half(whole(`${reason}\n\n${stacks}\n${DUMP}`)).verdict).toBe(verdict)
    // Anybody can print that, and what follows are the stacks that were asked for.
    expect(half(whole(`${reason}\n${DUMP}`)).verdict).toBe('TLE')
  },
)

test('a dump that was cut short proves no deadlock', () => {
  const end = { stopped: 'time', exitCode: null, signal: 'SIGKILL', stderr: DUMP } as const
  expect(half(run([{ e: 'start', name: 'TestA' }], end)).verdict).toBe('TLE')
})

test('one panic does not hide the other test', () => {
  const stderr =
    'panic: boom\n\ngoroutine 7 [running]:\nsparr.example/task.Add(0x1)\n\tsparr.example/task/answer.go:4 +0x1\n'
  const crashed = run([{ e: 'start', name: 'TestA' }], { exitCode: 2, stderr })
  const result = half(crashed, [
    ['TestA', crashed],
    ['TestB', run([...pass('TestB'), over()])],
  ])
  expect(result).toMatchObject({
    verdict: 'RE',
    detail: 'It panicked at answer.go:4 (in Add): boom',
  })
  expect(statuses(result)).toEqual(['crash', 'pass'])
})

const RACE = `==================
WARNING: DATA RACE
Write at 0x00c000012345 by goroutine 9:
  sparr.example/task.(*Tally).Add()
      sparr.example/task/answer.go:10 +0x4d
  sparr.example/task_test.TestB.func1()
      sparr.example/task/answer_test.go:30 +0x4d

Previous read at 0x00c000012345 by goroutine 8:
  sparr.example/task.(*Tally).Of()
      sparr.example/task/answer.go:20 +0x4d

Goroutine 9 (running) created at:
  sparr.example/task.Each()
      sparr.example/task/answer.go:31 +0x4d
==================
`

test('a race names both places and where the goroutine was started', () => {
  const records = [
    ...pass('TestA'),
    ...fail('TestB', '    testing.go:1: race detected', 1),
    over(1, 1),
  ]
  const { verdict, detail } = half(run(records, { exitCode: 66, stderr: RACE }))
  expect(verdict).toBe('RACE')
  expect(detail).toContain('write at answer.go:10 (in (*Tally).Add)')
  expect(detail).toContain('previous read at answer.go:20 (in (*Tally).Of)')
  expect(detail).toContain('Started at answer.go:31')
})

test('a race after the last test is one too', () => {
  expect(half(run([...ALL, over(0, 1)], { exitCode: 66, stderr: RACE })).verdict).toBe('RACE')
})

test('a printed race report is no race', () => {
  const records = [...pass('TestA'), ...fail('TestB', 'wrong'), over(1)]
  expect(half(run(records, { exitCode: 1, stderr: RACE })).verdict).toBe('WA')
})

test('a test that hangs after a race hangs because of it', () => {
  const whole = run([...pass('TestA'), { e: 'start', name: 'TestB' }], {
    stopped: 'time',
    stderr: RACE,
  })
  const race = half(whole)
  expect(race).toMatchObject({ verdict: 'RACE' })
  expect(race.detail).toContain('write at answer.go:10')
  const plain = half(run([...pass('TestA'), { e: 'start', name: 'TestB' }], { stopped: 'time' }))
  expect(plain.verdict).toBe('TLE')
  expect(explained(plain, race)).toMatchObject({ verdict: 'RACE', detail: race.detail })
})

test('a hang of one test is not explained by the race of another', () => {
  const records = [...fail('TestA', '', 1), { e: 'start', name: 'TestB' } as const]
  const race = half(run(records, { stopped: 'time', stderr: RACE }))
  expect(race.verdict).toBe('TLE')
  const plain = half(run([...pass('TestA'), { e: 'start', name: 'TestB' }], { stopped: 'time' }))
  expect(explained(plain, race)).toBe(plain)
})

test('the stacks of a crash may be longer than the output limit: it stays a crash', () => {
  const stderr = 'panic: no change:\n\tcoins\n\ngoroutine 7 [running]:\nmain.x()\n'
  const end = { stopped: 'output', exitCode: null, signal: 'SIGKILL', stderr } as const
  const result = half(run([{ e: 'start', name: 'TestA' }], end))
  expect(result).toMatchObject({ verdict: 'RE', detail: 'It panicked: no change:' })
})

test('a listed test that the hidden files do not hold is named as that', () => {
  const around = judgeHalf(run([...ALL, over()]), new Map(), ['TestA', 'TestNowhere'], AROUND)
  expect(around.verdict).toBe('IE')
  expect(around.detail).toContain('The hidden tests hold no test of this name')
})

test.each([
  ['output', { stopped: 'output' } as const, 'OLE'],
  ['resident memory', { stopped: 'memory' } as const, 'MLE'],
  ['memory', { exitCode: 2, stderr: 'fatal error: runtime: out of memory\n' }, 'MLE'],
  ['processor time', { exitCode: null, signal: 'SIGXCPU' }, 'TLE'],
  [
    'a sleeping program',
    { exitCode: 2, stderr: 'fatal error: all goroutines are asleep - deadlock!\n' },
    'DL',
  ],
])('a limit of %s has its own verdict', (_what, end, verdict) => {
  expect(half(run([{ e: 'start', name: 'TestA' }], end)).verdict).toBe(verdict)
})

test('a sandbox that does not start is our own fault', () => {
  const whole = { report: NOTHING, end: { ...END, exitCode: 1, stderr: 'bwrap: no permission' } }
  expect(half(whole).verdict).toBe('IE')
})

test('a goroutine that stays is named by the line that started it', () => {
  const stack = `goroutine 9 [chan receive (durable), synctest bubble 1]:
sparr.example/task.New.func1()
	sparr.example/task/answer.go:33 +0x1
created by sparr.example/task.New in goroutine 8
	sparr.example/task/answer.go:32 +0x1
`
  const leak: TestRecord = { e: 'leak', name: 'TestA', text: 'deadlock: main bubble', stack }
  const records = [leak, ...fail('TestA', ''), ...pass('TestB'), over(1)]
  expect(half(run(records, { exitCode: 1 }))).toMatchObject({
    verdict: 'LEAK',
    detail:
      'A goroutine is left behind when the call is over: it waits at answer.go:33 (in New.func1) [chan receive], started at answer.go:32.',
  })
})
