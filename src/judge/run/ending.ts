// Pure: how one process ended, when it did not end well.
import type { TestStatus, Verdict } from '../../core/question/verdict.ts'
import {
  deadlockMessage,
  isLockWait,
  leakMessage,
  panicMessage,
  raceMessage,
  scrub,
  timeoutMessage,
} from './messages.ts'
import type { Place } from './place.ts'
import type { ProcessEnd } from './process.ts'
import { isSubtest, type Report } from './records.ts'
import { type RaceReport, readGoroutines, readRaces } from './stacks.ts'
import { isStuckAtLock } from './standstill.ts'

/** One process: a whole test program, or one test of it. */
export type HalfRun = {
  readonly report: Report
  readonly end: ProcessEnd
}

/** How a run ended when it did not end well. */
export type Ending = {
  readonly verdict: Verdict
  readonly status: TestStatus
  readonly message: string
}

export type Surroundings = {
  readonly place: Place
  readonly seconds: number
  /** Virtual time that goes on at locks runs for ever beside a ticker: whoever still waits for one waits in vain. */
  readonly goesOnAtLocks?: boolean
}

/** Anybody can print what looks like a report. */
export function hasOwnFrames(race: RaceReport): boolean {
  return race.accesses.some(({ own }) => own.length > 0)
}

const OUT_OF_MEMORY =
  /^(?:fatal error|runtime|runtime\/cgo|ThreadSanitizer|==\d+==\s*ERROR|FATAL ERROR|MemoryError)\b.*(?:out of memory|cannot allocate|failed to (?:allocate|create new OS thread)|unable to mmap|pthread_create failed|heap out of memory|newosproc)/m

/** What Go's runtime prints when a program crashes: the first line of the reason, before the first stack. */
const CRASH = /^(?:panic|fatal error): (.*)(?:\n.*){0,60}?\ngoroutine \d+ .*\[/m

/** The time ran out while it still printed the stacks of thousands of goroutines: why it crashed is known. */
function hadCrashed({ report, end }: HalfRun): boolean {
  const [before = ''] = end.stderr.split(/^SIGQUIT: quit$/m, 1)
  return report.end === null && CRASH.test(before)
}

/** Null for a run that ended as it should, whatever its tests said. */
export function endingOf(run: HalfRun, around: Surroundings): Ending | null {
  const { place } = around
  const { report, end } = run
  const text = end.stderr + end.stdout
  if (/^bwrap: /.test(end.stderr) && report.found === null && end.exitCode !== 0) {
    const message = `The sandbox could not start the program: ${end.stderr.trim().slice(0, 300)}`
    return { verdict: 'IE', status: 'not-run', message }
  }
  if (
    end.stopped === 'memory' ||
    report.memory !== null ||
    (report.end === null && OUT_OF_MEMORY.test(text))
  ) {
    return { verdict: 'MLE', status: 'crash', message: 'It used more memory than the limit.' }
  }
  if (end.stopped === 'processes') {
    const message = 'It started more than 64 processes.'
    return { verdict: 'MLE', status: 'crash', message }
  }
  // A crash among thousands of goroutines passes the limit with their stacks.
  if (end.stopped === 'output' && !CRASH.test(end.stderr)) {
    return { verdict: 'OLE', status: 'crash', message: 'It printed more than the output limit.' }
  }
  const counted = [...report.tests].reduce(
    (sum, [name, test]) => (isSubtest(name) ? sum : sum + test.races),
    0,
  )
  const races = readRaces(end.stderr, place).filter(hasOwnFrames)
  // A test that hangs after a race hangs because of it: a lost update is waited for, a flag is never seen.
  const isExplained = end.stopped === 'time' && races.length > counted
  if (isExplained) {
    return { verdict: 'RACE', status: 'fail', message: raceMessage(races[counted], place) }
  }
  if (races.length > 0 && (end.exitCode === 66 || (report.end?.races ?? 0) > counted)) {
    if (counted === 0 || races.length > counted) {
      return { verdict: 'RACE', status: 'fail', message: raceMessage(races.at(-1), place) }
    }
  }
  if (report.load !== null) {
    const line = report.load.line > 0 ? ` at ${place.shown}:${report.load.line}` : ''
    const message = `It crashed${line} while it was loaded: ${scrub(report.load.text, place)}`
    return { verdict: 'RE', status: 'crash', message }
  }
  const isTimeOver = end.stopped === 'time' || end.signal === 'SIGXCPU' || end.exitCode === 128 + 24
  if (isTimeOver && !hadCrashed(run)) {
    return timeOut(run, around)
  }
  if (report.end !== null) return leftBehind(run, place) ?? oddEnd(run)
  const goroutines = readGoroutines(text, place)
  if (/^fatal error: all goroutines are asleep/m.test(text)) {
    return { verdict: 'DL', status: 'timeout', message: deadlockMessage(goroutines, place) }
  }
  const deadlock =
    /^panic: deadlock: (all goroutines in bubble are blocked|main bubble goroutine has exited)/m.exec(
      text,
    )
  if (deadlock !== null) {
    return deadlock[1]?.startsWith('all') === true || isStuckAtLock(goroutines)
      ? { verdict: 'DL', status: 'timeout', message: deadlockMessage(goroutines, place) }
      : { verdict: 'LEAK', status: 'fail', message: leakMessage(goroutines, place) }
  }
  const panic = CRASH.exec(text)
  if (panic !== null) {
    const what = (panic[1] ?? '').replace(/ \[recovered[^\]]*\]/g, '')
    return { verdict: 'RE', status: 'crash', message: panicMessage(what, goroutines, place) }
  }
  if (/goroutine stack exceeds|stack overflow/.test(text)) {
    const message = panicMessage(
      'the stack grew beyond its limit (endless recursion)',
      goroutines,
      place,
    )
    return { verdict: 'RE', status: 'crash', message }
  }
  return { verdict: 'RE', status: 'crash', message: earlyEnd(run, place) }
}

/** What a runner that shares the answer's process saw after the last test. */
function leftBehind({ report }: HalfRun, place: Place): Ending | null {
  const hasFailed = [...report.tests.values()].some((test) => test.status === 'fail')
  // After a failure both may be the failed test's own.
  if (hasFailed) return null
  if (report.late !== null) {
    const message = `Work that went on after its test had ended failed: ${scrub(report.late, place)}`
    return { verdict: 'RE', status: 'crash', message }
  }
  if (report.left !== null) {
    const message = leakMessage(readGoroutines(report.left, place), place, 'all tests are over')
    return { verdict: 'LEAK', status: 'fail', message }
  }
  if (report.open === null) return null
  const what = [...new Set(report.open.what.map(nameOfResource))].join(', ')
  const where = report.open.text === '' ? '' : ` (${report.open.text})`
  const message = `Something is left behind when all tests are over: ${what}${where}.`
  return { verdict: 'LEAK', status: 'fail', message }
}

function nameOfResource(kind: string): string {
  if (kind === 'Timeout') return 'a timer or interval that nobody clears'
  if (kind === 'thread') return 'a thread that nobody joins'
  return kind
}

function oddEnd({ report, end }: HalfRun): Ending | null {
  const hasFailed = [...report.tests.values()].some((test) => test.status !== 'pass')
  if (end.exitCode === 0 || hasFailed) return null
  const how = end.signal === null ? `exit code ${end.exitCode}` : `signal ${end.signal}`
  const message = `Every test passed, but the program ended with ${how}.`
  return { verdict: 'RE', status: 'crash', message }
}

function earlyEnd({ end }: HalfRun, place: Place): string {
  const how = end.signal === null ? `exit code ${end.exitCode}` : `signal ${end.signal}`
  const last = scrub(end.stderr.slice(-4000), place).trim().split('\n').slice(-3).join('\n')
  const said = last === '' ? '' : ` It last said: ${last.slice(0, 400)}`
  return `The program ended by itself (${how}) before all tests had reported.${said}`
}

/** A lock wait of the answer with nothing of it running is a deadlock; anything else is only slow. */
function timeOut({ report, end }: HalfRun, around: Surroundings): Ending {
  const { place, seconds, goesOnAtLocks = false } = around
  if (report.waits !== null) {
    const where = report.waits.text === '' ? '' : ` (${report.waits.text})`
    return report.waits.idle
      ? { verdict: 'DL', status: 'timeout', message: `Deadlock: everything waits${where}.` }
      : {
          verdict: 'TLE',
          status: 'timeout',
          message: `The time limit of ${seconds} s is over${where}.`,
        }
  }
  const goroutines = readGoroutines(end.stderr, place)
  const own = goroutines.filter((one) => one.own.length > 0)
  // A dump that was cut short may lack the one that runs: those are printed last. And of one that runs on another
  // thread the runtime says no more than that it does.
  const isRunning =
    end.signal === 'SIGKILL' ||
    end.stderr.includes('goroutine running on other thread; stack unavailable') ||
    own.some((one) => /^(running|runnable|syscall)/.test(one.state))
  const locked = own.filter((one) => isLockWait(one.state))
  const isInVain = goesOnAtLocks && locked.some((one) => one.isInBubble)
  return locked.length > 0 && (isInVain || !isRunning)
    ? { verdict: 'DL', status: 'timeout', message: deadlockMessage(own, place) }
    : { verdict: 'TLE', status: 'timeout', message: timeoutMessage(own, seconds, place) }
}
