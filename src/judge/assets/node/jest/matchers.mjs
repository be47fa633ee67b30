// What follows `expect(value).`: each matcher says whether it holds, and what was wanted. `toThrow` is in throwing.mjs.
import { inspect } from 'node:util'
import { isClose } from './asymmetric.mjs'
import { CALLS } from './called.mjs'
import { equal } from './equal.mjs'

const { is } = Object
const shown = (value) => inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY })

/** Whether it holds, and what is wanted in words. */
const says = (holds, wanted) => ({ holds, wanted })
const simple = (check, wanted) => (got) => says(check(got), wanted)
const compared = (check, wanted) => (got, want) => says(check(got, want), `${wanted}${shown(want)}`)

/** Jest refuses what is of another kind, also where the opposite is wanted. */
function only(got, kinds) {
  if (!kinds.includes(typeof got)) throw new TypeError(`it is no ${kinds[0]}`)
  return got
}
const number = (got) => only(got, ['number', 'bigint'])

export const MATCHERS = {
  toBe: compared(is, ''),
  toEqual: compared((got, want) => equal(got, want), ''),
  toStrictEqual: compared((got, want) => equal(got, want, 'strict'), 'exactly '),
  toMatchObject: compared((got, want) => equal(got, want, 'subset'), 'what holds '),
  toBeCloseTo: (got, want, digits = 2) =>
    says(isClose(number(got), want, digits), `${shown(want)} to ${digits} digits`),
  toBeGreaterThan: compared((got, want) => number(got) > want, 'more than '),
  toBeGreaterThanOrEqual: compared((got, want) => number(got) >= want, 'at least '),
  toBeLessThan: compared((got, want) => number(got) < want, 'less than '),
  toBeLessThanOrEqual: compared((got, want) => number(got) <= want, 'at most '),
  toBeTruthy: simple((got) => Boolean(got), 'something true'),
  toBeFalsy: simple((got) => !got, 'something false'),
  toBeNull: simple((got) => got === null, 'null'),
  toBeUndefined: simple((got) => got === undefined, 'undefined'),
  toBeDefined: simple((got) => got !== undefined, 'something defined'),
  toBeNullable: simple((got) => got === undefined || got === null, 'null or undefined'),
  toBeNaN: simple((got) => Number.isNaN(got), 'NaN'),
  toBeInstanceOf: (got, type) => says(got instanceof type, `an instance of ${type?.name}`),
  toBeTypeOf: (got, type) => says(typeof got === type, `a ${type}`),
  toBeOneOf: compared((got, wanted) => [...wanted].some((one) => equal(got, one)), 'one of '),
  toSatisfy: (got, check) => says(Boolean(check(got)), 'what satisfies the condition'),
  toHaveLength: (got, want) =>
    says(only(got?.length, ['number']) === want, `the length ${shown(want)}`),
  toContain: compared(contains, 'what contains '),
  toContainEqual: compared(
    (got, want) => [...got].some((one) => equal(one, want)),
    'what contains ',
  ),
  toMatch: compared((got, want) => matches(only(got, ['string']), want), 'what matches '),
  toHaveProperty,
  ...CALLS,
}

const matches = (got, want) => (typeof want === 'string' ? got.includes(want) : want.test(got))

function contains(got, want) {
  if (typeof got === 'string') return got.includes(want)
  return [...got].includes(want)
}

function toHaveProperty(got, path, ...wanted) {
  const names = Array.isArray(path) ? path : path.replace(/\[(\w+)\]/g, '.$1').split('.')
  let at = got
  let isThere = true
  for (const name of names) {
    isThere &&= at !== null && at !== undefined && name in Object(at)
    at = isThere ? at[name] : undefined
  }
  const holds = isThere && (wanted.length === 0 || equal(at, wanted[0]))
  const with_ = wanted.length === 0 ? '' : ` with ${shown(wanted[0])}`
  return says(holds, `the property ${names.join('.')}${with_}`)
}
