// Pure: what came back from the runs of one half -> findings per test -> a verdict.
import { type TestStatus, VERDICTS, type Verdict } from '../../core/question/verdict.ts'
import {
  type Ending,
  endingOf,
  type HalfRun,
  hasOwnFrames,
  type Surroundings,
} from '../run/ending.ts'
import {
  deadlockMessage,
  leakMessage,
  panicMessage,
  raceMessage,
  testMessage,
} from '../run/messages.ts'
import type { Place } from '../run/place.ts'
import { isSubtest, type TestReport, type Trouble } from '../run/records.ts'
import { type RaceReport, readGoroutines, readRaces } from '../run/stacks.ts'
import { isStuckAtLock } from '../run/standstill.ts'

export type Finding = {
  readonly verdict: Verdict
  readonly status: TestStatus
  readonly ms: number
  readonly message: string
}

export type HalfResult = {
  readonly verdict: Verdict
  readonly findings: ReadonlyMap<string, Finding>
  readonly detail: string
}

/** The earlier in the order of precedence. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? 'AC'
}

/**
 * The first run is of the whole program; the others are of single tests that the first one did not get to. Accepted
 * means: every expected test reported as run and passed, an end record, and exit 0.
 */
export function judgeHalf(
  whole: HalfRun,
  singles: ReadonlyMap<string, HalfRun>,
  expected: readonly string[],
  around: Surroundings,
): HalfResult {
  const ending = endingOf(whole, around)
  const findings = new Map<string, Finding>()
  for (const name of expected) {
    const single = singles.get(name)
    findings.set(
      name,
      single === undefined
        ? findingOf(name, whole, ending, around)
        : findingOf(name, single, endingOf(single, around), around),
    )
  }
  const all = [...findings.values()]
  const verdicts = all.map((finding) => finding.verdict)
  // An ending that no test answers for, such as a panic in init or an exit after the last test.
  if (ending !== null && (singles.size === 0 || all.every((one) => one.verdict === 'AC'))) {
    verdicts.push(ending.verdict)
  }
  const verdict = worst(verdicts)
  const said = all.find((finding) => finding.verdict === verdict && finding.message !== '')
  return { verdict, findings, detail: said?.message ?? ending?.message ?? '' }
}

/** The plain half where a test that hangs there races in the other half: the race is why it hangs. */
export function explained(plain: HalfResult, race: HalfResult | null): HalfResult {
  if (plain.verdict !== 'TLE' || race?.verdict !== 'RACE') return plain
  const findings = new Map(
    [...plain.findings].map(([name, finding]) => {
      const raced = race.findings.get(name)
      return [name, finding.verdict === 'TLE' && raced !== undefined ? raced : finding]
    }),
  )
  const verdict = worst([...findings.values()].map((finding) => finding.verdict))
  return verdict === 'TLE' ? plain : { verdict, findings, detail: race.detail }
}

/** What a half found before its time was over. */
export function inTime(half: HalfResult): HalfResult {
  if (half.verdict !== 'TLE') return half
  const findings = new Map([...half.findings].filter(([, { verdict }]) => verdict !== 'TLE'))
  const all = [...findings.values()]
  const verdict = worst(all.map((finding) => finding.verdict))
  const said = all.find((finding) => finding.verdict === verdict && finding.message !== '')
  return { verdict, findings, detail: said?.message ?? '' }
}

/** What is known about one test after a run of it. */
function findingOf(
  name: string,
  run: HalfRun,
  ending: Ending | null,
  around: Surroundings,
): Finding {
  const test = run.report.tests.get(name)
  if (test === undefined) return unreported(name, run, ending, around)
  const isCulprit =
    ending !== null &&
    run.report.end === null &&
    (test.status === 'open' || (test.status === 'fail' && run.report.last === name))
  if (isCulprit && test.trouble === null) return { ...ending, ms: test.ms }
  return resultOf(test, racesOf(name, run, around.place), around.place)
}

/** A listed test without a report: the program ended before it, its test failed before it, or nobody wrote it. */
function unreported(
  name: string,
  { report }: HalfRun,
  ending: Ending | null,
  { place }: Surroundings,
): Finding {
  const notRun = { status: 'not-run', ms: 0 } as const
  if (ending !== null) return { ...notRun, verdict: ending.verdict, message: '' }
  const [, around] = [...report.tests].find(([one]) => isPartOf(name, one)) ?? []
  if (around?.status === 'fail' || around?.status === 'open') {
    return { ...notRun, verdict: resultOf(around, [], place).verdict, message: NOT_REACHED }
  }
  const isHeld = around === undefined && report.found?.includes(name) === true
  const hangs = [...report.tests.values()].some((one) => one.status === 'open')
  // It is there, or may be, and was kept from running.
  if (isHeld || hangs) return { ...notRun, verdict: 'RE', message: '' }
  return { ...notRun, verdict: 'IE', message: around?.status === 'skip' ? SKIPPED : NO_SUCH_TEST }
}

const NOT_REACHED = 'The test that holds it failed before it began.'
const NO_SUCH_TEST =
  "The hidden tests hold no test of this name, which the question lists. It is not your answer's fault."
const SKIPPED =
  "The hidden tests skip this test, which the question lists. It is not your answer's fault."

/** Whether `name` is that of a subtest of `test`, by what stands between the two; either may leave out what is around. */
function isPartOf(name: string, test: string): boolean {
  return [...name.matchAll(/\/| > | /g)].some(({ index }) => {
    const head = name.slice(0, index)
    return [` > ${head}`, `.${head}`].some((end) => `.${test}`.endsWith(end)) || isTail(test, head)
  })
}

function isTail(test: string, head: string): boolean {
  return head.endsWith(` > ${test}`) || head.endsWith(`.${test}`)
}

/** A test that was reported, seen alone; also used while the rest still runs. */
export function resultOf(test: TestReport, races: readonly RaceReport[], place: Place): Finding {
  const { ms } = test
  const said = testMessage(test.text, place)
  if (test.races > 0) {
    return { verdict: 'RACE', status: 'fail', ms, message: raceMessage(races[0], place) }
  }
  if (test.trouble !== null) return { ...troubleOf(test.trouble, place), ms }
  switch (test.status) {
    case 'pass':
      return { verdict: 'AC', status: 'pass', ms, message: '' }
    case 'fail':
      return { verdict: 'WA', status: 'fail', ms, message: said }
    case 'skip': {
      const why = said === '' ? '' : ` It says: ${said}`
      return { verdict: 'IE', status: 'not-run', ms, message: SKIPPED + why }
    }
    case 'open':
      return { verdict: 'RE', status: 'crash', ms, message: 'The program ended during this test.' }
  }
}

function troubleOf(trouble: Trouble, place: Place): Ending {
  const goroutines = readGoroutines(trouble.stack, place)
  switch (trouble.kind) {
    case 'panic': {
      const message = panicMessage(trouble.text, goroutines, place)
      return { verdict: 'RE', status: 'crash', message }
    }
    case 'leak':
      return isStuckAtLock(goroutines)
        ? { verdict: 'DL', status: 'timeout', message: deadlockMessage(goroutines, place) }
        : { verdict: 'LEAK', status: 'fail', message: leakMessage(goroutines, place) }
    case 'deadlock': {
      const message =
        trouble.stack === '' ? `Deadlock: ${trouble.text}.` : deadlockMessage(goroutines, place)
      return { verdict: 'DL', status: 'timeout', message }
    }
  }
}

/** The race reports that appeared during one test: reports come in the order of the tests that ran into them. */
function racesOf(name: string, run: HalfRun, place: Place): readonly RaceReport[] {
  const races = readRaces(run.end.stderr, place).filter(hasOwnFrames)
  const [around = name] = name.split('/', 1)
  let before = 0
  for (const [other, test] of run.report.tests) {
    if (other === around) return races.slice(before, before + test.races)
    if (!isSubtest(other)) before += test.races
  }
  return []
}
