// Runs inside the judged Node process: serves the hidden tests from memory, so that they are on no disk the answer can
// read, and writes what happens to the record channel. The answer shares this process; its verdict is a self-check.
import { randomInt } from 'node:crypto'
import { EventEmitter } from 'node:events'
import fs, { closeSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'
import { blamer } from './blame.mjs'
import { tellLacks } from './jest/lacks.mjs'
import { isForJest, isJest, moduleSource, withGlobals } from './jest/serve.mjs'
import { setTrap } from './trap.mjs'
import { held, patterns } from './written.mjs'

// Taken before anything of the answer runs: it may replace them, and tests may mock the timers.
const { setTimeout, clearTimeout, process, Buffer } = globalThis
// An imported name of a module of Node follows what the answer puts there; these constants do not.
const { writeSync, statSync } = fs
const { registerHooks, stripTypeScriptTypes, syncBuiltinESMExports } = module
const { parse, stringify } = JSON
const { create, assign, setPrototypeOf } = Object
const { apply } = Reflect
const { emit } = EventEmitter.prototype
const { subarray } = Uint8Array.prototype
const bytesOf = Buffer.from.bind(Buffer)
const exit = process.reallyExit.bind(process)
const activeResources = process.getActiveResourcesInfo.bind(process)

const LEAK_MS = 500
const MOST_TEXT = 8000
const START = 'sparr:tests'
const JEST = 'sparr:jest'
const MAIN = fileURLToPath(new URL('main.test.mjs', import.meta.url))

/** { token, folder, answer, own, tests, listed, trap, isTranslated, hidden: { name: source } }; files are below the folder, an address. */
const input = parse(readFileSync(3, 'utf8'))
closeSync(3)
const address = (name) => new URL(name, input.folder).href
const sources = new Map(Object.entries(input.hidden).map(([name, text]) => [address(name), text]))

// Else output waits in memory while the answer keeps the event loop busy, and its limit is never reached.
for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true)
// Loaded before the answer can change the prototypes that Node's own stripping relies on.
if ([...sources.keys()].some((url) => /\.[cm]?ts$/.test(url))) stripTypeScriptTypes('let a: 1')

if (input.isTranslated) process.setSourceMapsEnabled(true)

let count = 0
function record(body) {
  count += 1
  // Without a prototype, no toJSON that the answer gives to every object has a say.
  const bare = assign(create(null), body)
  if (bare.what !== undefined) setPrototypeOf(bare.what, null)
  let line = bytesOf(`\n${input.token} ${count} ${stringify(bare)}\n`)
  while (line.length > 0) {
    try {
      line = apply(subarray, line, [writeSync(4, line)])
    } catch (error) {
      if (error.code !== 'EAGAIN') return
    }
  }
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === START) return { url: START, shortCircuit: true, format: 'module' }
    if (isJest(specifier) && sources.has(context.parentURL))
      return { url: JEST, shortCircuit: true, format: 'module' }
    if (/^\.{0,2}\//.test(specifier) || specifier.startsWith('file:')) {
      const base = context.parentURL?.startsWith('file:') ? context.parentURL : input.folder
      const url = new URL(specifier, base).href
      const found = meant(url, context.conditions.includes('require'))
      if (sources.has(found)) return { url: found, shortCircuit: true, format: formatOf(found) }
      if (found !== url) return next(found, context)
    }
    return next(specifier, context)
  },
  load(url, context, next) {
    if (url === START) return { source: startSource(), format: 'module', shortCircuit: true }
    if (url === JEST) return { source: jestSource, format: 'module', shortCircuit: true }
    const source = sources.get(url)
    return source === undefined
      ? next(url, context)
      : { source, format: formatOf(url), shortCircuit: true }
  },
})

/** The file that an address means: exercises leave out the end of a name, and TypeScript writes .js for .ts. */
function meant(url, isRequired) {
  if (sources.has(url) || isFile(url)) return url
  const typed = url.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
  if (sources.has(typed) || isFile(typed)) return typed
  for (const end of ['.ts', '.js', '.mts', '.mjs', '/index.ts', '/index.js']) {
    // `require` finds the end of a file's name by itself.
    if (sources.has(url + end) || (!isRequired && isFile(url + end))) return url + end
  }
  return url
}

/** Hooks of the answer would be given the hidden sources. */
function noHooks() {
  throw new Error('hooks of modules are not available here')
}
module.registerHooks = noHooks
module.register = noHooks
syncBuiltinESMExports()

/** Loaded before the answer, which may replace what it is made of. */
const jest = [...sources.values()].some(isForJest) ? await import('./jest/globals.mjs') : null
const wrong = jest === null ? [] : (await import('./jest/wrong.mjs')).WRONG
const jestSource = jest === null ? '' : moduleSource(sources.values(), new Set(Object.keys(jest)))
for (const [url, text] of sources)
  if (/\.[cm]?[jt]s$/.test(url))
    sources.set(url, withGlobals(text, formatOf(url).startsWith('commonjs')))
tellLacks((text) => {
  record({ e: 'load', why: 'missing', line: 0, column: 0, text })
  exit(1)
})

function isFile(url) {
  return statSync(new URL(url), { throwIfNoEntry: false })?.isFile() === true
}

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
  const load = (name, isAnswer) =>
    `await import(${stringify(address(name))}).catch((error) => failed(error, ${isAnswer}))`
  globalThis.sparrFailed = loadFailed
  globalThis.sparrTrap = () => setTrap(input.trap, wrong)
  const tests = input.tests.map((name) => load(name, false))
  // Its place says no more than its name. None is set to find out who breaks the loading.
  if (input.trap !== null) tests.splice(randomInt(tests.length + 1), 0, 'trap()')
  return [
    'const failed = globalThis.sparrFailed',
    'const trap = globalThis.sparrTrap',
    'delete globalThis.sparrFailed',
    'delete globalThis.sparrTrap',
    load(input.answer, true),
    ...tests,
    'failed(null)',
  ].join('\n')
}

function loadFailed(error, isAnswer) {
  if (error === null) {
    isLoaded = true
    return
  }
  const stack = String(error?.stack ?? error)
  const { who, at } = blame(error)
  if (!isAnswer && who !== 'answer' && error?.code === 'ERR_MODULE_NOT_FOUND') {
    const found = /Cannot find (?:package|module) '([^']+)'/.exec(stack)?.[1] ?? ''
    record({ e: 'load', why: 'missing', line: 0, column: 0, text: found.replace(/^.*\//, ''), at })
    exit(1)
  }
  if (!input.isTranslated && error?.code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    record({ e: 'load', why: 'typescript', line: 0, column: 0, text: '' })
    exit(1)
  }
  record({
    e: 'load',
    why: whyNot(error, isAnswer, who),
    ...placeOf(stack),
    text: textOf(error),
    at,
  })
  exit(1)
}

/** Why a file cannot be loaded. Of the tests, only what names the answer is the answer's. */
function whyNot(error, isAnswer, who) {
  const isPlaced = placeOf(String(error?.stack)).line > 0
  if (error instanceof SyntaxError && (isAnswer || isPlaced)) return 'syntax'
  if (isAnswer || (who === 'answer' && isPlaced)) return 'crash'
  const isLacking = /does not provide|Named export|is not a (?:function|constructor)/
  if (who === 'answer') return isLacking.test(error?.message) ? 'signature' : 'crash'
  return who === 'deck' ? 'tests' : 'unclear'
}

const blame = blamer({
  answer: address(input.answer),
  own: address(input.own),
  folder: input.folder,
  textOf: (url) => sources.get(url),
  resolve: (specifier, from) => meant(new URL(specifier, from).href, false),
})

/** Line and column in the answer; a syntax error shows the source with carets below its place. */
function placeOf(stack) {
  const file = RegExp.escape(input.own)
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

/** What is registered, by its number: { name, parent, type }. */
const known = new Map()
const unfinished = new Set()
const started = new Set()
const messages = new Map()
let isLoaded = false
let isLate = false

/** The row that a part belongs to: the innermost of its tests that is listed, else the outermost of them. */
function testOf(id) {
  const around = []
  for (let part = known.get(id); part !== undefined; part = known.get(part.parent))
    around.unshift(part)
  const outer = around.findIndex((part) => part.type === 'test')
  for (let depth = around.length - 1; depth > outer; depth--) {
    const name = spellings(around, outer, depth).find((one) => input.listed?.includes(one))
    if (name !== undefined) return { name, isItself: depth === around.length - 1 }
  }
  const all = [...spellings(around, outer, outer), around[outer]?.name]
  const name = all.find((one) => input.listed?.includes(one)) ?? all[0]
  return { name, isItself: outer === around.length - 1 }
}

/** Suites and tests around a part are joined to its name, by " > " or as Node does; suites may be left out. */
function spellings(around, outer, depth) {
  const names = around.slice(0, depth + 1).map((part) => part.name)
  const inner = names.slice(Math.max(outer, 0))
  const ways = [names.join(' > '), names.join(' ')]
  return depth === outer ? ways : [...ways, inner.join(' > '), inner.join(' '), inner.join('/')]
}

function take(type, data) {
  if (type === 'test:enqueue') {
    known.set(data.testId, { name: data.name, parent: data.parentId, type: data.type })
    unfinished.add(data.testId)
  } else if (type === 'test:dequeue') {
    const test = testOf(data.testId)
    started.add(data.testId)
    if (test.isItself) record({ e: 'start', name: test.name })
  } else if (type === 'test:pass' || type === 'test:fail') {
    unfinished.delete(data.testId)
    finished(type === 'test:pass', data)
  } else if (type === 'test:diagnostic') {
    const late = /^Error: Test "(.*?)" at .*created the error "([\s\S]*?)" and would/.exec(
      data.message,
    )
    if (late !== null) {
      isLate = true
      record({ e: 'late', text: `${late[1]}: ${late[2]}`.slice(0, MOST_TEXT) })
    }
  }
  if (isLoaded && unfinished.size === 0) watchEnd()
}

function finished(isPass, data) {
  if (!isPass) deckFault(data.details?.error?.cause)
  if (data.type === 'suite' || data.details?.type === 'suite')
    return isPass ? skipped(data) : suiteFailed(data)
  const { name, isItself } = testOf(data.testId)
  const error = data.details?.error
  const cause = error?.cause ?? error
  if (!isItself) {
    if (isPass) return
    const said = `${data.name}: ${textOf(cause)}${whereOf(cause)}`
    messages.set(name, [...(messages.get(name) ?? []), said])
    return outOfMemory(cause)
  }
  const ms = data.details?.duration_ms ?? 0
  if (data.skip !== undefined || data.todo !== undefined)
    return record({ e: 'skip', name, ms, text: String(data.skip ?? data.todo).slice(0, MOST_TEXT) })
  if (isPass) return record({ e: 'pass', name, ms, text: '' })
  outOfMemory(cause)
  record({
    e: 'fail',
    name,
    ms,
    text: messages.get(name)?.join('\n') ?? textOf(cause) + whereOf(cause),
  })
}

/** What fails between the tests of a suite, such as a call of the answer that their cases are made of. */
function suiteFailed(data) {
  const { error } = data.details
  if (error?.failureType === 'subtestsFailed' || error?.failureType === 'cancelledByParent') return
  const cause = error?.cause ?? error
  deckFault(cause)
  const name = around(data.testId).join(' > ')
  record({ e: 'start', name })
  record({ e: 'fail', name, ms: 0, text: textOf(cause) + whereOf(cause) })
}

/** Names of a part and of what it is in, from the outside. */
function around(id) {
  const names = []
  for (let part = known.get(id); part !== undefined; part = known.get(part.parent))
    names.unshift(part.name)
  return names
}

/** The tests of a suite that is left out are never met. */
function skipped(data) {
  if (data.skip === undefined || input.listed === null) return
  const names = around(data.testId)
  const heads = [names.join(' > '), names.join(' '), names.at(-1)]
  for (const name of input.listed)
    if (heads.some((head) => name.startsWith(`${head} `)))
      record({ e: 'skip', name, ms: 0, text: '' })
}

/** What no answer can cause decides nothing about one. */
function deckFault(cause) {
  if (!(cause instanceof TypeError || cause instanceof ReferenceError)) return
  const { who, at } = blame(cause)
  if (who !== 'deck') return
  record({ e: 'load', why: 'tests', line: 0, column: 0, text: textOf(cause), at })
  exit(1)
}

/** What a limit did to a test is no ordinary failure. */
function outOfMemory(cause) {
  const text = String(cause?.message)
  if (/allocation failed|failed to allocate/i.test(text)) record({ e: 'memory', text: '' })
}

let watch
/** Everything is reported: what is still open half a second later was left behind. */
function watchEnd() {
  clearTimeout(watch)
  watch = setTimeout(() => {
    if (unfinished.size > 0) return
    const what = activeResources().filter(
      (kind) => !/^(?:TTYWrap|PipeWrap|Immediate|CloseReq)$/.test(kind),
    )
    record({ e: 'open', what, text: '' })
    end()
  }, LEAK_MS)
  watch.unref()
}

/** Nothing is active any more: what has no result now never gets one. */
function nothingLeft() {
  for (const id of unfinished) {
    const { name, isItself } = testOf(id)
    const text = 'it waits for something that never happens, and nothing is left that could wake it'
    if (isItself && started.has(id)) record({ e: 'deadlock', name, text, stack: '' })
  }
  end()
}

function end() {
  record({ e: 'end', code: isLate ? 1 : 0 })
  exit(0)
}

/** An error that no test answers for any more. */
function late(error) {
  if (!isLoaded || unfinished.size > 0) return
  deckFault(error)
  isLate = true
  record({ e: 'late', text: textOf(error) + whereOf(error) })
}
process.on('uncaughtException', late)
process.on('unhandledRejection', late)

const texts = [...sources.values()]
record({ e: 'tests', names: held(input.listed, texts) })
const taken = input.listed && (input.trap ? [input.trap.name, ...input.listed] : input.listed)
const events = run({ files: [MAIN], isolation: 'none', ...patterns(taken, texts) })
// Its own, so that no `emit` that the answer gives to all of them stands between.
events.emit = emit
// At once, and not through the stream: that waits for the event loop, which an answer may never give back.
const TAKEN = ['test:enqueue', 'test:dequeue', 'test:pass', 'test:fail', 'test:diagnostic']
for (const type of TAKEN) events.on(type, (data) => take(type, data))
events.resume()
// A moment for events that are still on their way.
process.on('beforeExit', () => setTimeout(nothingLeft, 5))
