// `jest` and `vi`: functions that remember how they were called, and virtual time over node:test.
import { mock as node } from 'node:test'
import { closed } from './lacks.mjs'

const all = new Set()

export function fn(implementation) {
  const state = { calls: [], results: [], instances: [], contexts: [] }
  Object.defineProperty(state, 'lastCall', { get: () => state.calls.at(-1) })
  const its = { usual: implementation, once: [], name: 'fn' }
  function mocked(...args) {
    state.calls.push(args)
    state.instances.push(this)
    state.contexts.push(this)
    const result = { type: 'incomplete', value: undefined }
    state.results.push(result)
    const next = its.once.shift() ?? its.usual
    try {
      const isNew = new.target !== undefined && next !== undefined
      const value = isNew ? Reflect.construct(next, args, new.target) : next?.apply(this, args)
      Object.assign(result, { type: 'return', value })
      return value
    } catch (error) {
      Object.assign(result, { type: 'throw', value: error })
      throw error
    }
  }
  all.add(mocked)
  return Object.assign(mocked, { mock: state }, settings(mocked, state, its))
}

function settings(mocked, state, its) {
  const change = (effect) => {
    effect()
    return mocked
  }
  const set = (implementation) => change(() => Object.assign(its, { usual: implementation }))
  const add = (implementation) => change(() => its.once.push(implementation))
  const clear = () => {
    for (const list of Object.values(state)) list.length = 0
  }
  const reset = () => {
    clear()
    Object.assign(its, { once: [], usual: undefined })
  }
  return {
    mockImplementation: set,
    mockImplementationOnce: add,
    mockReturnValue: (value) => set(() => value),
    mockReturnValueOnce: (value) => add(() => value),
    mockReturnThis: () => set(returnsThis),
    mockResolvedValue: (value) => set(() => Promise.resolve(value)),
    mockResolvedValueOnce: (value) => add(() => Promise.resolve(value)),
    mockRejectedValue: (error) => set(() => Promise.reject(error)),
    mockRejectedValueOnce: (error) => add(() => Promise.reject(error)),
    mockClear: () => change(clear),
    mockReset: () => change(reset),
    mockRestore: () => change(reset),
    mockName: (name) => change(() => Object.assign(its, { name })),
    getMockName: () => its.name,
    getMockImplementation: () => its.usual,
  }
}

function returnsThis() {
  return this
}

export function spyOn(object, name) {
  const original = object[name]
  if (typeof original !== 'function') throw new TypeError(`${String(name)} is no method to spy on`)
  if (all.has(original)) return original
  const spy = fn(function (...args) {
    return original.apply(this, args)
  })
  const restore = spy.mockRestore
  object[name] = spy
  spy.mockRestore = () => {
    restore()
    object[name] = original
  }
  return spy
}

const APIS = ['setInterval', 'setTimeout', 'setImmediate', 'Date']
let isVirtual = false

function fakeTimers({ now } = {}) {
  if (isVirtual) realTimers()
  node.timers.enable({ apis: APIS, now: now ?? Date.now() })
  isVirtual = true
}

function realTimers() {
  if (isVirtual) node.timers.reset()
  isVirtual = false
}

/** What waits for promises between timers has its turn. */
async function settle() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

const TIMERS = {
  useFakeTimers: fakeTimers,
  useRealTimers: realTimers,
  isFakeTimers: () => isVirtual,
  advanceTimersByTime: (ms) => node.timers.tick(ms),
  advanceTimersByTimeAsync: async (ms) => {
    await settle()
    node.timers.tick(ms)
    await settle()
  },
  runAllTimers: () => node.timers.runAll(),
  runAllTimersAsync: async () => {
    await settle()
    node.timers.runAll()
    await settle()
  },
  setSystemTime: (time) => node.timers.setTime(Number(time)),
}

const every = (method) => () => {
  for (const one of all) one[method]()
}

const SHARED = {
  fn,
  spyOn,
  isMockFunction: (value) => all.has(value),
  clearAllMocks: every('mockClear'),
  resetAllMocks: every('mockReset'),
  restoreAllMocks: every('mockRestore'),
  // Limits of time are the question's.
  setTimeout: () => undefined,
  setConfig: () => undefined,
  mocked: (value) => value,
  ...TIMERS,
}

export const jest = closed({ ...SHARED, getRealSystemTime: Date.now }, 'jest.')
export const vi = closed({ ...SHARED, waitFor }, 'vi.')

async function waitFor(check, { timeout = 1000, interval = 50 } = {}) {
  for (let waited = 0; ; waited += interval) {
    try {
      return await check()
    } catch (error) {
      if (waited >= timeout) throw error
      await new Promise((resolve) => setTimeout(resolve, interval))
    }
  }
}
