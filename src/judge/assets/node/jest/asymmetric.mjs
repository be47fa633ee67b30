// Things to be equal to that decide by themselves: `expect.any(Number)`, `expect.objectContaining({ … })`.
import { inspect } from 'node:util'
import { equal } from './equal.mjs'
import { closed } from './lacks.mjs'

class Asymmetric {
  #decide
  #shown
  constructor(decide, shown) {
    this.#decide = decide
    this.#shown = shown
  }
  asymmetricMatch(value) {
    return this.#decide(value)
  }
  [inspect.custom]() {
    return this.#shown
  }
}

const PRIMITIVES = new Map([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [BigInt, 'bigint'],
  [Symbol, 'symbol'],
  [Function, 'function'],
])

const isOf = (type) => (value) =>
  (PRIMITIVES.has(type) && typeof value === PRIMITIVES.get(type)) ||
  (type === Object && typeof value === 'object') ||
  value instanceof type

const FORMS = {
  arrayContaining: (wanted) => (value) =>
    Array.isArray(value) && wanted.every((one) => value.some((other) => equal(other, one))),
  objectContaining: (wanted) => (value) =>
    typeof value === 'object' &&
    value !== null &&
    Reflect.ownKeys(wanted).every((name) => name in value && equal(value[name], wanted[name])),
  stringContaining: (wanted) => (value) => typeof value === 'string' && value.includes(wanted),
  stringMatching: (wanted) => (value) =>
    typeof value === 'string' && new RegExp(wanted).test(value),
  closeTo: (wanted, digits) => (value) =>
    typeof value === 'number' && isClose(value, wanted, digits),
}

export function isClose(got, want, digits = 2) {
  if (got === want) return true
  return Math.abs(got - want) < 10 ** -digits / 2
}

const makers = (isNot) =>
  Object.fromEntries(
    Object.entries(FORMS).map(([name, form]) => [
      name,
      (...wanted) => {
        const decide = form(...wanted)
        const shown = `${isNot ? 'not.' : ''}${name}(${wanted.map((one) => inspect(one)).join(', ')})`
        return new Asymmetric((value) => decide(value) !== isNot, shown)
      },
    ]),
  )

export const ASYMMETRIC = {
  ...makers(false),
  not: closed(makers(true), 'expect.not.'),
  any: (type) => new Asymmetric(isOf(type), `any(${type?.name})`),
  anything: () => new Asymmetric((value) => value !== null && value !== undefined, 'anything()'),
}
