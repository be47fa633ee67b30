// Pure: what tests, panics, races, leaks and dumps say -> sentences that teach, in the candidate's own lines. Nothing
// of a hidden file gets through: no name, no line, no source.
import type { Place } from './place.ts'
import type { Frame, Goroutine, RaceReport } from './stacks.ts'

const MOST_LINES = 40
const MOST_WIDTH = 500

/** What a test logged, without the places in hidden files that Go writes before each line. */
export function testMessage(text: string, place: Place): string {
  const lines = scrub(text, place)
    .split('\n')
    .filter((line) => !/^\s*race detected during execution of test/.test(line))
    .map((line) =>
      line.replace(/^(\s*)--- (?:FAIL|PASS|SKIP): [^/\s]*\/?(\S*) \([\d.]+s\)/, '$1$2:'),
    )
  return dedent(lines).slice(0, MOST_LINES).map(narrow).join('\n').trim()
}

/** Any text that a program says, cut in lines and in width. */
export function readable(text: string): string {
  return text.trim().split('\n').slice(0, MOST_LINES).map(narrow).join('\n')
}

/** The two ends of a line that is too long to be read: a difference is often at the end. */
function narrow(line: string): string {
  const letters = [...line]
  if (letters.length <= MOST_WIDTH) return line
  const half = MOST_WIDTH / 2
  const left = letters.length - MOST_WIDTH
  return `${letters.slice(0, half).join('')} … (${left} more characters) … ${letters.slice(-half).join('')}`
}

/** Any text of the program, with every hidden file's name and line taken out. */
export function scrub(raw: string, place: Place): string {
  const text = place.prefix === '' ? raw : raw.replaceAll(place.prefix, '')
  if (place.hidden.length === 0) return text
  const names = [...place.hidden].sort((a, b) => b.length - a.length).map(RegExp.escape)
  let shown = ''
  let done = 0
  for (const match of text.matchAll(
    new RegExp(`(?<!\\w)(${names.join('|')})(?!\\w)(?::\\d+){0,2}:? ?`, 'g'),
  )) {
    const before = text.slice(done, match.index)
    const isInFolder = before.endsWith('/')
    // Without a dot it may be any word, such as the name of a folder's only file of test data.
    if (!isInFolder && match[1]?.includes('.') === false) continue
    shown += isInFolder ? before.slice(0, startOfPath(before)) : before
    done = match.index + match[0].length
  }
  return shown + text.slice(done)
}

/** Where the path begins that `text` ends with. */
function startOfPath(text: string): number {
  return Math.max(...[...' \t\n\r"\'([`'].map((before) => text.lastIndexOf(before))) + 1
}

function dedent(lines: readonly string[]): readonly string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const depth = Math.min(...depths, 40)
  return lines.map((line) => line.slice(depth).trimEnd())
}

function at(frame: Frame, place: Place): string {
  return frame.line === null ? place.shown : `${place.shown}:${frame.line}`
}

function trail(frames: readonly Frame[], place: Place): string {
  const [first, ...rest] = frames
  if (first === undefined) return 'outside your file'
  const callers = rest.slice(0, 3).map((frame) => at(frame, place))
  const from = callers.length === 0 ? '' : `, called from ${callers.join(', ')}`
  return `${at(first, place)} (in ${first.name}${from})`
}

export function panicMessage(text: string, goroutines: readonly Goroutine[], place: Place): string {
  const own = goroutines.find((goroutine) => goroutine.own.length > 0)?.own ?? []
  const where = own.length === 0 ? '' : ` at ${trail(own, place)}`
  const how = goroutines.length === 0 ? 'It crashed' : 'It panicked'
  return `${how}${where}: ${readable(scrub(text, place))}`
}

export function raceMessage(race: RaceReport | undefined, place: Place): string {
  if (race === undefined) return 'Two goroutines use the same memory without synchronisation.'
  const accesses = race.accesses.map(({ what, own }) => `${what} at ${trail(own, place)}`)
  const started = race.startedAt.map((frame) => at(frame, place))
  const by = started.length === 0 ? '' : ` Started at ${[...new Set(started)].join(' and ')}.`
  return `Two goroutines use the same memory without synchronisation: ${accesses.join('; ')}.${by}`
}

export function leakMessage(
  goroutines: readonly Goroutine[],
  place: Place,
  when: 'the call is over' | 'all tests are over' = 'the call is over',
): string {
  const own = goroutines.filter((one) => one.own.length > 0 || one.startedAt !== null)
  const lines = [...new Set(own.map((one) => waitLine(one, place)))].slice(0, 5)
  const first = `A goroutine is left behind when ${when}`
  return lines.length === 0 ? `${first}.` : `${first}: ${lines.join('; ')}.`
}

function waitLine(one: Goroutine, place: Place): string {
  const [innermost] = one.own
  const where =
    innermost === undefined
      ? 'outside your file'
      : `at ${at(innermost, place)} (in ${innermost.name})`
  const started = one.startedAt === null ? '' : `, started at ${at(one.startedAt, place)}`
  const does = isRunning(one.state) ? 'runs' : 'waits'
  return `it ${does} ${where} [${one.state}]${started}`
}

function isRunning(state: string): boolean {
  return /^(?:running|runnable|syscall)/.test(state)
}

/** Nothing can go on: where each goroutine of the answer waits. */
export function deadlockMessage(goroutines: readonly Goroutine[], place: Place): string {
  const lines = [
    ...new Set(
      goroutines
        .filter((one) => one.own.length > 0)
        .map((one) => {
          const [innermost] = one.own
          return innermost === undefined
            ? ''
            : `${at(innermost, place)} (in ${innermost.name}) [${one.state}]`
        }),
    ),
  ].slice(0, 6)
  const lock = goroutines.some((one) => one.own.length > 0 && isLockWait(one.state))
  const first = lock ? 'Deadlock: a lock is held while waiting' : 'Deadlock: every goroutine waits'
  return lines.length === 0 ? `${first}.` : `${first}. Waiting: ${lines.join('; ')}.`
}

export function isLockWait(state: string): boolean {
  return /^(sync\.(Mutex|RWMutex)|semacquire)/.test(state)
}

/** The time is over: where the answer's goroutines are. */
export function timeoutMessage(
  goroutines: readonly Goroutine[],
  seconds: number,
  place: Place,
): string {
  const running = goroutines.filter((one) => one.own.length > 0)
  const lines = [...new Set(running.map((one) => `${trail(one.own, place)} [${one.state}]`))].slice(
    0,
    6,
  )
  const first = `The time limit of ${seconds} s is over`
  return lines.length === 0 ? `${first}.` : `${first}. It was at ${lines.join('; ')}.`
}
