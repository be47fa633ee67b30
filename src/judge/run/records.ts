// Pure: what came through the record channel -> what is known about each test.

/** A line of the record channel, written by the guard (Go) or the reporter (Node, Python). */
export type TestRecord =
  | { readonly e: 'tests'; readonly names: readonly string[] }
  | { readonly e: 'start'; readonly name: string }
  | {
      readonly e: 'pass' | 'fail' | 'skip'
      readonly name: string
      readonly ms: number
      readonly races?: number
      readonly text?: string
    }
  | {
      /** A panic, a goroutine or thread that stays, or a wait that cannot end, seen from inside. */
      readonly e: 'panic' | 'leak' | 'deadlock'
      readonly name: string
      readonly text: string
      readonly stack: string
    }
  | {
      /**
       * The answer could not be loaded, or its tests could not: `missing` is what they import and nobody has, `tests`
       * a fault of theirs, `unclear` a crash of theirs that may be either's, `typescript` a file that needs more than
       * its types stripped.
       */
      readonly e: 'load'
      readonly why:
        | 'syntax'
        | 'signature'
        | 'crash'
        | 'missing'
        | 'tests'
        | 'unclear'
        | 'typescript'
      readonly line: number
      readonly column: number
      readonly text: string
      /** The file of the deck and its line, such as `answer.test.ts:12`; empty or left out: not known. */
      readonly at?: string
    }
  | { readonly e: 'late'; readonly text: string }
  | { readonly e: 'memory'; readonly text: string }
  /** Goroutines of the answer that are still there some time after the last test. */
  | { readonly e: 'left'; readonly stack: string }
  | { readonly e: 'open'; readonly what: readonly string[]; readonly text: string }
  | { readonly e: 'waits'; readonly idle: boolean; readonly text: string }
  | { readonly e: 'end'; readonly code: number; readonly races?: number }

export type Trouble = {
  readonly kind: 'panic' | 'leak' | 'deadlock'
  readonly text: string
  readonly stack: string
}

export type TestReport = {
  readonly status: 'open' | 'pass' | 'fail' | 'skip'
  readonly ms: number
  readonly races: number
  readonly text: string
  readonly trouble: Trouble | null
}

/** What one run of a test program said through its record channel. */
export type Report = {
  /** Every test in the program; null when it ended before saying so. */
  readonly found: readonly string[] | null
  readonly tests: ReadonlyMap<string, TestReport>
  /** The test whose record came last. */
  readonly last: string | null
  readonly load: Extract<TestRecord, { e: 'load' }> | null
  readonly late: string | null
  readonly memory: string | null
  readonly open: { readonly what: readonly string[]; readonly text: string } | null
  /** Stacks of goroutines that stayed; null: none. */
  readonly left: string | null
  readonly waits: { readonly idle: boolean; readonly text: string } | null
  readonly end: { readonly code: number; readonly races: number } | null
}

export const NOTHING: Report = {
  found: null,
  tests: new Map(),
  last: null,
  load: null,
  late: null,
  memory: null,
  open: null,
  left: null,
  waits: null,
  end: null,
}

/**
 * Takes the channel's bytes (one character each) as they come and gives the records that became complete. Lines
 * without the token, repeated or out of order are somebody else's: the candidate may write to every descriptor.
 */
export function recordReader(token: string): (bytes: string) => readonly TestRecord[] {
  let rest = ''
  let count = 0
  return (bytes) => {
    const lines = (rest + bytes).split('\n')
    rest = lines.pop() ?? ''
    const records: TestRecord[] = []
    for (const line of lines) {
      if (!line.startsWith(`${token} `)) continue
      const space = line.indexOf(' ', token.length + 1)
      if (Number(line.slice(token.length + 1, space)) !== count + 1) continue
      count += 1
      records.push(JSON.parse(Buffer.from(line.slice(space + 1), 'latin1').toString('utf8')))
    }
    return records
  }
}

export function withRecord(before: Report, record: TestRecord): Report {
  switch (record.e) {
    case 'tests':
      return { ...before, found: record.names }
    case 'start':
      return withTest(before, record.name, (test) => test)
    case 'pass':
    case 'fail':
    case 'skip':
      return withTest(before, record.name, (test) => ({
        ...test,
        // Of two tests of one name none takes back what the other found.
        status: test.status === 'fail' ? 'fail' : record.e,
        ms: record.ms,
        races: record.races ?? 0,
        text: test.status === 'fail' ? test.text : (record.text ?? ''),
      }))
    case 'panic':
    case 'leak':
    case 'deadlock':
      return withTest(before, record.name, (test) => ({
        ...test,
        trouble: { kind: record.e, text: record.text, stack: record.stack },
      }))
    case 'load':
      return { ...before, load: record }
    case 'late':
      return { ...before, late: before.late ?? record.text }
    case 'memory':
      return { ...before, memory: record.text }
    case 'left':
      return { ...before, left: record.stack }
    case 'open':
      return { ...before, open: record }
    case 'waits':
      return { ...before, waits: record }
    case 'end':
      return { ...before, end: { code: record.code, races: record.races ?? 0 } }
  }
}

/** In Go, which alone counts races: those of a subtest are among those of its test. */
export function isSubtest(name: string): boolean {
  return name.includes('/')
}

const FRESH: TestReport = { status: 'open', ms: 0, races: 0, text: '', trouble: null }

function withTest(before: Report, name: string, change: (test: TestReport) => TestReport): Report {
  const tests = new Map(before.tests)
  tests.set(name, change(before.tests.get(name) ?? FRESH))
  return { ...before, tests, last: name }
}
