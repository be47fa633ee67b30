// `expect(f).toThrow(…)`, and `expect(promise).rejects.toThrow(…)`, where the error is there already.
import { inspect } from 'node:util'
import { isAsymmetric } from './equal.mjs'

/** @param isError whether what was given is what was thrown, and no function that throws */
export function toThrow(got, wanted, isError) {
  const { hasThrown, error } = isError ? { hasThrown: true, error: got } : thrownBy(got)
  const holds = hasThrown && isWanted(error, wanted)
  return {
    holds,
    wanted: wanted === undefined ? 'an error' : `an error: ${shown(wanted)}`,
    got: hasThrown ? `an error: ${error?.message ?? inspect(error)}` : 'no error',
  }
}

function thrownBy(call) {
  if (typeof call !== 'function') throw new TypeError('toThrow wants a function to call')
  try {
    call()
    return { hasThrown: false }
  } catch (error) {
    return { hasThrown: true, error }
  }
}

function isWanted(error, wanted) {
  const text = String(error?.message ?? error)
  if (wanted === undefined) return true
  if (typeof wanted === 'string') return text.includes(wanted)
  if (wanted instanceof RegExp) return wanted.test(text)
  if (typeof wanted === 'function') return error instanceof wanted
  if (isAsymmetric(wanted)) return wanted.asymmetricMatch(error)
  return text === wanted?.message
}

function shown(wanted) {
  if (typeof wanted === 'function') return wanted.name
  return wanted instanceof Error ? wanted.message : inspect(wanted)
}
