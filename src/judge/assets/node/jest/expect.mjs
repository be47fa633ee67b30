// `expect` as Jest and Vitest have it, over the errors of node:assert.
import { AssertionError } from 'node:assert'
import { inspect } from 'node:util'
import { ASYMMETRIC } from './asymmetric.mjs'
import { equal } from './equal.mjs'
import { closed, lack } from './lacks.mjs'
import { MATCHERS } from './matchers.mjs'
import { toThrow } from './throwing.mjs'

const matchers = { ...MATCHERS, toThrow, toThrowError: toThrow }
const own = new Map()

/** How many were called in this test, and how many there have to be. */
let count = 0
let wanted = null

export function beginCounting() {
  count = 0
  wanted = null
}

export function endCounting() {
  if (wanted === null || (wanted === 'some' ? count > 0 : count === wanted)) return
  fail(`${count} assertions were made, want ${wanted === 'some' ? 'at least 1' : wanted}`)
}

function fail(message) {
  throw new AssertionError({ message, stackStartFn: fail })
}

/** @param way not: whether the opposite is wanted; from: value, or what a promise gave (resolves) or threw (rejects) */
function matcher(name, received, way) {
  return (...args) => {
    count += 1
    return way.from === 'value'
      ? check(name, received, args, way)
      : settled(received, way.from).then((value) => check(name, value, args, way))
  }
}

async function settled(received, from) {
  const promise = typeof received === 'function' ? received() : received
  if (typeof promise?.then !== 'function') fail(`got ${inspect(promise)}, want a promise`)
  if (from === 'resolves') {
    return promise.then(
      (value) => value,
      (error) => fail(`the promise was rejected: ${error?.message ?? inspect(error)}`),
    )
  }
  return promise.then(
    (value) => fail(`the promise was kept with ${inspect(value)}, want it rejected`),
    (error) => error,
  )
}

function check(name, got, args, way) {
  if (own.has(name)) return checkOwn(own.get(name), got, args, way)
  const result = decided(name, got, args, way.from === 'rejects')
  if (result.holds !== way.not) return
  const seen = result.got ?? inspect(got, { depth: 6, breakLength: Number.POSITIVE_INFINITY })
  fail(`got ${seen}, want ${way.not ? 'not ' : ''}${result.wanted}`)
}

/** What a matcher cannot look at, such as the parts of undefined, is what the answer gave. */
function decided(name, got, args, isError) {
  try {
    return matchers[name] === toThrow
      ? toThrow(got, args[0], isError)
      : matchers[name](got, ...args)
  } catch (error) {
    return fail(`got ${inspect(got)}, which ${name} does not take: ${error?.message}`)
  }
}

/** A matcher of the tests' own, from `expect.extend`. */
function checkOwn(its, got, args, way) {
  const helpers = {
    isNot: way.not,
    equals: equal,
    utils: { stringify: inspect, printReceived: inspect, printExpected: inspect },
  }
  const decide = ({ pass, message }) => {
    if (pass === way.not) fail(message())
  }
  const result = its.call(helpers, got, ...args)
  return typeof result?.then === 'function' ? result.then(decide) : decide(result)
}

function chain(received, way) {
  return new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (name === 'not') return chain(received, { ...way, not: !way.not })
      if (name === 'resolves' || name === 'rejects') return chain(received, { ...way, from: name })
      if (own.has(name) || Object.hasOwn(matchers, name)) return matcher(name, received, way)
      return lack(`the matcher ${name}`)
    },
  })
}

export const expect = closed(
  Object.assign((received) => chain(received, { not: false, from: 'value' }), {
    ...ASYMMETRIC,
    extend(more) {
      for (const [name, its] of Object.entries(more)) own.set(name, its)
    },
    assertions(n) {
      wanted = n
    },
    hasAssertions() {
      wanted = 'some'
    },
    unreachable: (message = 'this is not to be reached') => fail(message),
    fail: (message = 'it fails') => fail(message),
  }),
  'expect.',
)
