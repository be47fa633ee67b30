// Matchers for what `jest.fn` and `vi.fn` remember.
import { inspect } from 'node:util'
import { equal } from './equal.mjs'

function callsOf(mock) {
  if (mock?.mock?.calls === undefined)
    throw new TypeError('this is no mock: make it with fn() or spyOn()')
  return mock.mock
}

const returned = ({ results }) => results.filter(({ type }) => type === 'return')
const shown = (args) => `(${args.map((one) => inspect(one)).join(', ')})`
const times = (n) => `${n} ${n === 1 ? 'call' : 'calls'}`
const seen = ({ calls }) => (calls.length === 0 ? 'no call' : calls.map(shown).join(', '))

const called =
  (wanted) =>
  (check) =>
  (mock, ...given) => {
    const its = callsOf(mock)
    return { holds: check(its, ...given), wanted: wanted(...given), got: seen(its) }
  }
const isWith = (call, args) => call !== undefined && equal(call, args)

const toHaveBeenCalled = called(() => 'at least 1 call')(({ calls }) => calls.length > 0)
const toHaveBeenCalledTimes = called(times)(({ calls }, n) => calls.length === n)
const toHaveBeenCalledOnce = called(() => '1 call')(({ calls }) => calls.length === 1)
const toHaveBeenCalledWith = called((...args) => `a call with ${shown(args)}`)(
  ({ calls }, ...args) => calls.some((call) => isWith(call, args)),
)
const toHaveBeenLastCalledWith = called((...args) => `the last call with ${shown(args)}`)(
  ({ calls }, ...args) => isWith(calls.at(-1), args),
)
const toHaveBeenNthCalledWith = called((n, ...args) => `call ${n} with ${shown(args)}`)(
  ({ calls }, n, ...args) => isWith(calls[n - 1], args),
)
const toHaveReturned = called(() => 'a call that returns')((its) => returned(its).length > 0)
const toHaveReturnedTimes = called((n) => `${times(n)} that return`)(
  (its, n) => returned(its).length === n,
)
const toHaveReturnedWith = called((value) => `a call that returns ${inspect(value)}`)(
  (its, value) => returned(its).some((one) => equal(one.value, value)),
)

export const CALLS = {
  toHaveBeenCalled,
  toHaveBeenCalledTimes,
  toHaveBeenCalledOnce,
  toHaveBeenCalledWith,
  toHaveBeenLastCalledWith,
  toHaveBeenNthCalledWith,
  toHaveReturned,
  toHaveReturnedTimes,
  toHaveReturnedWith,
  // Their names before Jest 30.
  toBeCalled: toHaveBeenCalled,
  toBeCalledTimes: toHaveBeenCalledTimes,
  toBeCalledWith: toHaveBeenCalledWith,
  lastCalledWith: toHaveBeenLastCalledWith,
  nthCalledWith: toHaveBeenNthCalledWith,
}
