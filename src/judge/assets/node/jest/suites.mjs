// `describe`, `it`, `test` and what stands around them, over node:test.
import * as node from 'node:test'
import { beginCounting, endCounting, expect } from './expect.mjs'
import { closed, lack } from './lacks.mjs'
import { nameOf, rowsOf } from './table.mjs'

/** Jest gives a function that takes something a callback; Vitest an object to take from. */
function calling(body) {
  if (body.length === 0) return () => body()
  if (/^(?:async\s+)?(?:function\b[^(]*)?\(\s*\{/.test(String(body))) return () => body({ expect })
  return () =>
    new Promise((resolve, reject) => {
      const done = (error) => (error === undefined ? resolve() : reject(error))
      done.fail = (error) => reject(error instanceof Error ? error : new Error(String(error)))
      Promise.resolve(body(done)).catch(reject)
    })
}

const counted = (call) => async () => {
  beginCounting()
  await call()
  endCounting()
}

/** Vitest takes options between them; limits of time are the question's. */
const bodyOf = (args) => args.find((one) => typeof one === 'function')

function define(name, args) {
  const body = bodyOf(args)
  if (body === undefined) node.test.todo(String(name))
  else node.test(String(name), counted(calling(body)))
}

const skip = (name, ...args) => node.test.skip(String(name), bodyOf(args) ?? (() => {}))
const suite = (name, ...args) => {
  node.describe(typeof name === 'function' ? name.name : String(name), bodyOf(args))
}
const skipSuite = (name, ...args) => {
  node.describe.skip(String(name), bodyOf(args) ?? (() => {}))
}

/** `with_` a row: test.each gives all of it, test.for as one argument. */
const eachWith =
  (make) =>
  (first, ...values) => {
    const rows = rowsOf(first, values)
    return (name, ...args) => {
      const body = bodyOf(args)
      for (const [index, row] of rows.entries()) make(nameOf(name, row, index), row, body)
    }
  }

const eachTest = eachWith((name, row, body) =>
  node.test(
    name,
    counted(() =>
      body.length > row.length ? calling((done) => body(...row, done))() : body(...row),
    ),
  ),
)
const forTest =
  (first) =>
  (name, ...args) => {
    const body = bodyOf(args)
    for (const [index, row] of [...first].entries())
      node.test(
        nameOf(name, Array.isArray(row) ? row : [row], index),
        counted(() => body(row, { expect })),
      )
  }
const eachSuite = eachWith((name, row, body) => node.describe(name, () => body(...row)))
const skipEach = eachWith((name) => node.test.skip(name))

function testFunction() {
  const plain = (name, ...args) => define(name, args)
  const skipping = closed(Object.assign(skip, { each: skipEach }), 'test.skip.')
  // The only ones are run among all: what is hidden is all of it wanted.
  const only = closed(
    Object.assign((name, ...args) => define(name, args), { each: eachTest }),
    'test.only.',
  )
  return closed(
    Object.assign(plain, {
      each: eachTest,
      for: forTest,
      skip: skipping,
      only,
      concurrent: only,
      sequential: only,
      todo: (name) => node.test.todo(String(name)),
      skipIf: (condition) => (condition ? skipping : only),
      runIf: (condition) => (condition ? only : skipping),
    }),
    'test.',
  )
}

export const test = testFunction()
export const xtest = test.skip
export const xit = test.skip
export const fit = test.only
const onlySuite = closed(
  Object.assign((...args) => suite(...args), { each: eachSuite }),
  'describe.only.',
)
const noSuite = closed(
  Object.assign(skipSuite, { each: eachWith((name) => node.describe.skip(name, () => {})) }),
  'describe.skip.',
)
export const describe = closed(
  Object.assign((...args) => suite(...args), {
    each: eachSuite,
    only: onlySuite,
    skip: noSuite,
    concurrent: onlySuite,
    sequential: onlySuite,
    todo: (name) => node.describe.todo(String(name)),
    skipIf: (condition) => (condition ? noSuite : onlySuite),
    runIf: (condition) => (condition ? onlySuite : noSuite),
  }),
  'describe.',
)
export const xdescribe = describe.skip
export const fdescribe = describe.only

const hook = (which) => (body) => which(calling(body))
export const beforeAll = hook(node.before)
export const afterAll = hook(node.after)
export const beforeEach = hook(node.beforeEach)
export const afterEach = hook(node.afterEach)

/** What tests import by a name that is not here. */
export const absent = (name) => () => lack(name)
