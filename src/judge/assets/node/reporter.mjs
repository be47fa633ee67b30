// Runs inside the judged Node process: serves the hidden tests from memory, so that they are on no disk the answer can
// read, and writes what happens to the record channel. The answer shares this process; its verdict is a self-check.
import { closeSync, readFileSync, writeSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { run } from 'node:test'

// Taken before anything of the answer runs: it may replace them, and tests may mock the timers.
const { setTimeout, process, JSON, Buffer } = globalThis
const exit = process.reallyExit.bind(process)
const activeResources = process.getActiveResourcesInfo.bind(process)

const LEAK_MS = 500
const MOST_TEXT = 8000
const START = 'sparr:tests'

/** { token, folder, answer, tests: [name], hidden: { name: source } }; names are below the folder, an address. */
const input = JSON.parse(readFileSync(3, 'utf8'))
closeSync(3)
const address = (name) => new URL(name, input.folder).href
const sources = new Map(Object.entries(input.hidden).map(([name, text]) => [address(name), text]))

let count = 0
function record(body) {
  count += 1
  let line = Buffer.from(`\n${input.token} ${count} ${JSON.stringify(body)}\n`)
  while (line.length > 0) {
    try {
      line = line.subarray(writeSync(4, line))
    } catch (error) {
      if (error.code !== 'EAGAIN') return
    }
  }
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === START) return { url: START, shortCircuit: true, format: 'module' }
    if (/^\.{0,2}\//.test(specifier) || specifier.startsWith('file:')) {
      const base = context.parentURL?.startsWith('file:') ? context.parentURL : input.folder
      const url = new URL(specifier, base).href
      for (const end of ['', '.ts', '.js', '.mts', '.mjs', '/index.ts', '/index.js']) {
        if (sources.has(url + end)) return { url: url + end, shortCircuit: true, format: formatOf(url + end) }
      }
    }
    return next(specifier, context)
  },
  load(url, context, next) {
    if (url === START) return { source: startSource(), format: 'module', shortCircuit: true }
    const source = sources.get(url)
    return source === undefined
      ? next(url, context)
      : { source, format: formatOf(url), shortCircuit: true }
  },
})

function formatOf(url) {
  if (url.endsWith('.json')) return 'json'
  const text = sources.get(url) ?? ''
  const isCommon =
    /\.c[jt]s$/.test(url) ||
    (!/\.m[jt]s$/.test(url) &&
      !/^\s*(?:import|export)\b/m.test(text) &&
      /\brequire\s*\(|\bmodule\.exports\b/.test(text))
  return (isCommon ? 'commonjs' : 'module') + (/\.[cm]?ts$/.test(url) ? '-typescript' : '')
}

/** Loads the answer by itself first, so that what is wrong with it is told from what the tests miss in it. */
function startSource() {
  globalThis.sparrFailed = loadFailed
  const load = (name, isAnswer) =>
    `await import(${JSON.stringify(address(name))}).catch((error) => failed(error, ${isAnswer}))`
  return [
    'const failed = globalThis.sparrFailed',
    'delete globalThis.sparrFailed',
    ...(input.answer === null ? [] : [load(input.answer, true)]),
    ...input.tests.map((name) => load(name, false)),
  ].join('\n')
}

function loadFailed(error, isAnswer) {
  const stack = String(error?.stack ?? error)
  const isSyntax = error instanceof SyntaxError
  const isMissing =
    /does not provide an export named|is not a constructor|is not a function/.test(stack) ||
    error?.code === 'ERR_MODULE_NOT_FOUND'
  const why =
    !isAnswer && isMissing ? 'signature' : isAnswer && isSyntax ? 'syntax' : 'crash'
  record({ e: 'load', why, ...placeOf(stack), text: textOf(error) })
  exit(1)
}

/** Line and column in the answer; a syntax error shows the source with carets below its place. */
function placeOf(stack) {
  const file = (input.answer ?? input.tests[0]).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`/${file}:(\\d+)(?::(\\d+))?`).exec(stack)
  if (found === null) return { line: 0, column: 0 }
  const carets = /^( *)\^+$/m.exec(stack)?.[1]?.length
  return { line: Number(found[1]), column: Number(found[2] ?? (carets ?? 0) + 1) }
}

function textOf(error) {
  if (!(error instanceof Error)) return String(error).slice(0, MOST_TEXT)
  const isPlain = error.name === 'AssertionError' || error.name === 'Error'
  return (isPlain ? error.message : `${error.name}: ${error.message}`).slice(0, MOST_TEXT)
}

function whereOf(error) {
  const { line } = placeOf(String(error?.stack ?? ''))
  return line === 0 ? '' : ` (line ${line})`
}

/** Suites and tests around the one that runs, and around the one that is reported: these may be different ones. */
const running = []
const reported = []
const types = new Map()
const messages = new Map()
const keyOf = (data) => `${data.file}:${data.line}:${data.column}:${data.nesting}:${data.name}`

function enter(path, data) {
  path.length = data.nesting
  path[data.nesting] = { name: data.name, type: types.get(keyOf(data)) }
}

/** The name of the outermost test: what stands inside a test belongs to that test. Suites are joined by " > ". */
function testOf(path) {
  const depth = path.findIndex((part) => part.type === 'test')
  const whole = path.slice(0, depth < 0 ? path.length : depth + 1)
  return { name: whole.map((part) => part.name).join(' > '), depth: whole.length - 1 }
}

let isOver = false
let current = null

function take({ type, data }) {
  if (type === 'test:dequeue') {
    types.set(keyOf(data), data.type ?? 'test')
    enter(running, data)
    const test = testOf(running)
    if (data.type !== 'suite' && test.depth === data.nesting) {
      current = test.name
      record({ e: 'start', name: test.name })
    }
  } else if (type === 'test:start') {
    enter(reported, data)
  } else if (type === 'test:pass' || type === 'test:fail') {
    enter(reported, data)
    finished(type === 'test:pass', data)
  } else if (type === 'test:diagnostic') {
    const late = /^(?:Error|Warning): .*generated asynchronous activity after the test ended/.exec(data.message)
    if (late !== null) record({ e: 'late', text: data.message.slice(0, MOST_TEXT) })
  } else if (type === 'test:summary' && data.file === undefined) {
    over()
  }
}

function finished(isPass, data) {
  const { details } = data
  const test = testOf(reported)
  if (details?.type === 'suite') return
  const error = details?.error
  const cause = error?.cause ?? error
  if (data.nesting > test.depth) {
    if (!isPass) {
      const said = `${data.name}: ${textOf(cause)}${whereOf(cause)}`
      messages.set(test.name, [...(messages.get(test.name) ?? []), said])
      crashed(test.name, cause)
    }
    return
  }
  const { name } = test
  const ms = details?.duration_ms ?? 0
  if (current === name) current = null
  const isSkipped = data.skip !== undefined || (data.todo !== undefined && !isPass)
  if (isSkipped) return record({ e: 'skip', name, ms, text: '' })
  if (isPass) return record({ e: 'pass', name, ms, text: '' })
  const isPending = /Promise resolution is still pending/.test(String(cause?.message ?? cause))
  if (isPending) {
    record({ e: 'deadlock', name, text: 'It waits for something that never happens, and nothing is left that could wake it.', stack: '' })
  } else crashed(name, cause)
  const text = messages.get(name)?.join('\n') ?? textOf(cause) + whereOf(cause)
  record({ e: 'fail', name, ms, text })
}

/** An error that the answer threw itself, and no assertion about it. */
function crashed(name, cause) {
  const first = String(cause?.stack ?? '').split('\n').find((line) => /^\s+at .*(?:file:|\()/.test(line) && !line.includes('node:'))
  const isOwn = first !== undefined && placeOf(first).line > 0
  const isDepth = cause instanceof RangeError && /call stack/.test(cause.message)
  if (cause?.code === 'ERR_ASSERTION' || !(isOwn || isDepth)) return
  record({ e: 'panic', name, text: textOf(cause) + whereOf(cause), stack: '' })
}

/** Everything is reported: what is still open half a second later was left behind. */
function over() {
  isOver = true
  setTimeout(() => {
    const what = activeResources().filter((kind) => !/^(?:TTYWrap|PipeWrap|Immediate|CloseReq)$/.test(kind))
    record({ e: 'open', what, text: '' })
    record({ e: 'end', code: 1 })
    exit(1)
  }, LEAK_MS).unref()
}

process.on('uncaughtExceptionMonitor', (error) => {
  if (isOver) record({ e: 'late', text: textOf(error) + whereOf(error) })
})
process.on('exit', (code) => {
  if (isOver) record({ e: 'end', code })
})

for await (const event of run({ files: [new URL('main.test.mjs', import.meta.url).pathname], isolation: 'none' })) {
  take(event)
}
