// Why an answer in a language that is not compiled could not be loaded -> its verdict.
import { join } from 'node:path'
import { deckFault, isTold, whoseFault } from './own-answers.ts'
import type { SourceFile } from './run/folder.ts'
import { readable, scrub } from './run/messages.ts'
import type { Place } from './run/place.ts'
import type { Report } from './run/records.ts'
import type { Stopped } from './verdict/bench.ts'
import type { JudgeRequest } from './verdict/request.ts'

type LoadedScene = {
  readonly work: string
  readonly kept: readonly SourceFile[]
  readonly place: Place
}

/** What loading the tests with another answer gives: its report. */
type Retry = (answer: Buffer) => Promise<Report>

/** An answer that cannot be loaded, or lacks what the tests import, does not compile. */
export async function loadFailure(
  { load }: Report,
  scene: LoadedScene,
  request: JudgeRequest,
  retry: Retry | null,
): Promise<Stopped | null> {
  if (load === null || load.why === 'crash' || load.why === 'typescript') return null
  const file = scene.place.shown
  const message = readable(scrub(load.text, scene.place))
  const base = { type: 'stopped', verdict: 'CE', timing: { gate: 0, compile: 0 } } as const
  if (load.why === 'missing') {
    const detail = `The hidden tests of this question need ${message || 'a file'}, which is not there.`
    return { ...base, verdict: 'IE', reason: null, detail, compile: [] }
  }
  if (load.why !== 'syntax' && (await isDecks(load, request, retry))) {
    const detail = deckFault(message, load.at, request)
    return { ...base, verdict: 'IE', reason: null, detail, compile: [] }
  }
  // With an answer of the deck it does not crash.
  if (load.why === 'unclear') return null
  if (load.why !== 'syntax') {
    const detail = `The tests do not find what they need in your file: ${message}`
    return {
      ...base,
      reason: 'signature',
      detail,
      compile: [{ file, line: 1, column: 1, message }],
    }
  }
  const place = load.line > 0 ? load : await checkedPlace(join(scene.work, scene.place.file))
  const source = scene.kept.find(({ name }) => name === scene.place.file)?.bytes.toString('utf8')
  const decorator = load.line > 0 ? 0 : decoratorLine(message, source ?? '')
  const shown = decorator > 0 ? DECORATORS : message
  const at = {
    file,
    line: decorator || place.line,
    column: Math.max(place.column, 1),
    message: shown,
  }
  const detail = `It does not compile: ${file}:${at.line}:${at.column}: ${shown}`
  return { ...base, reason: 'candidate', detail, compile: [at] }
}

/** Whether the tests that cannot be loaded are to blame: their own text says so, or the deck's answers do. */
async function isDecks(
  load: NonNullable<Report['load']>,
  request: JudgeRequest,
  retry: Retry | null,
): Promise<boolean> {
  if (load.why === 'tests') return true
  if (retry === null) return false
  const [, name] = /(?:named?|attribute) '([\w$]+)'/.exec(load.text) ?? []
  const fault = await whoseFault(
    request,
    async (answer) => {
      const again = await retry(answer)
      if (again.load === null) return 'holds'
      return again.load.text === load.text ? 'fails alike' : 'fails otherwise'
    },
    (told) => {
      if (load.why === 'unclear') return 'deck'
      return name === undefined || isTold(name, told) ? 'answer' : 'deck'
    },
  )
  return fault === 'deck'
}

const DECORATORS =
  'Decorators are not judged: JavaScript has none yet, and TypeScript has two kinds. Call the function yourself.'

/** Node names no line of a decorator, which is no JavaScript yet; 0 when there is none. */
function decoratorLine(message: string, source: string): number {
  if (!/Invalid or unexpected token/.test(message)) return 0
  return source.split('\n').findIndex((line) => /^\s*(?:export\s+)?@[\w(]/.test(line)) + 1
}

/** Node's module loader gives no line for a JavaScript syntax error; its syntax check does. */
async function checkedPlace(
  path: string,
): Promise<{ readonly line: number; readonly column: number }> {
  const { execa } = await import('execa')
  const { stderr } = await execa(process.execPath, ['--check', path], {
    env: {},
    extendEnv: false,
    stdin: 'ignore',
    timeout: 5000,
    reject: false,
  })
  const line = Number(/:(\d+)\n/.exec(stderr)?.[1] ?? 1)
  const caret = /^( *)\^+$/m.exec(stderr)?.[1]?.length ?? 0
  return { line, column: caret + 1 }
}
